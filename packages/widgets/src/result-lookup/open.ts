/** Asks for a result and says what it is. Loaded at the first try, so that a page that only shows the form stays small. */
import { ApiError, createClient } from '@binhan/client';
import type { Language } from '../language';
import type { OwnResult, ResultLookupErrorCode } from './answer';

export { reasonOf } from './told';
export { default as ResultView } from './result-view.svelte';

/** Where to ask, as what, and for what. */
export interface Asked {
  origin: string;
  apiKey: string;
  language: Language;
  token: string;
  code: string;
}

/** The result of a link and a code, or why not. All reasons of the server are one; nothing of ours is sent along. */
export async function openResult({
  origin,
  apiKey,
  language,
  token,
  code,
}: Asked): Promise<OwnResult | Exclude<ResultLookupErrorCode, 'script_unavailable'>> {
  const client = createClient({
    baseUrl: origin,
    language,
    ...(apiKey === '' ? {} : { apiKey }),
    // Neither a cookie nor the address of this page goes along.
    fetch: (request) => fetch(request, { credentials: 'omit', referrerPolicy: 'no-referrer' }),
  });
  const { value, error } = await client.results.open({ token, code }).safe();
  if (value !== undefined) return value;
  return error instanceof ApiError && error.is('result_not_opened') ? 'result_not_opened' : 'unreachable';
}
