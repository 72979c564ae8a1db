import type { Problem } from '@binhan/contract';
import { statuses } from '@binhan/contract';
import type { Refusal } from '@binhan/domain/refusals';
import type { Language } from '@binhan/domain/text';
import { refusalMessage } from '@binhan/validation';

/** A refusal as problem details (RFC 9457), with Retry-After where there is one. */
export function problemResponse(refusal: Refusal, requestId: string, language: Language): Response {
  const status = statuses[refusal.refused];
  const body: Problem = {
    type: `urn:binhan:problem:${refusal.refused}`,
    title: refusalMessage(refusal, language),
    status,
    code: refusal.refused,
    data: refusal.data,
    requestId,
  };
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'content-language': language,
    'cache-control': 'no-store',
    'x-request-id': requestId,
  };
  if ('retryAfter' in refusal.data) headers['retry-after'] = String(refusal.data.retryAfter);
  return new Response(JSON.stringify(body), { status, headers });
}
