import type { FileBody } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';

/** How a file of each kind that a request may carry is named; the name people gave theirs is not kept. */
const names: Readonly<Record<string, string>> = {
  'image/jpeg': 'evidence.jpg',
  'image/png': 'evidence.png',
  'image/webp': 'evidence.webp',
  'application/pdf': 'evidence.pdf',
};

/** What somebody of the areas of the caller attached to a request; it is gone once the request is closed. */
export async function evidenceOf(call: Call, request: string): Promise<FileBody | Refusal> {
  const row = await call.db
    .selectFrom('dataRequest')
    .innerJoin('person', 'person.id', 'dataRequest.person')
    .select(['dataRequest.person', 'evidence', 'evidenceType', 'person.area', 'person.province'])
    .where('dataRequest.id', '=', request)
    .where(withinArea(call.scope, 'person'))
    .executeTakeFirst();
  if (row === undefined || row.evidence === null || row.evidenceType === null) return refuse('not_found');
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, ofOwnWork: true });
  return { data: row.evidence, mediaType: row.evidenceType, name: names[row.evidenceType] ?? 'evidence' };
}
