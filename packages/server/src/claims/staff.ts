import type { FileBody, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { claimTransitions } from '@binhan/domain/record';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { recordOf } from '../doses/own-lines';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import { claimRow, claimsWithin } from './rows';

type Claims = (typeof contract)['claims'];

/** How a file of each kind is named; the name people gave theirs is not kept. */
const names: Readonly<Record<string, string>> = {
  'image/jpeg': 'evidence.jpg',
  'image/png': 'evidence.png',
  'image/webp': 'evidence.webp',
  'application/pdf': 'evidence.pdf',
};

/** Claims the caller decides, the nearest deadline first. */
export async function searchClaims(
  call: Call,
  { cursor, limit = PAGE_SIZE, state }: ReceivedOf<Claims['search']>,
): Promise<OutputOf<Claims['search']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  let query = claimsWithin(call)
    .orderBy('claim.dueAt')
    .orderBy('claim.id')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('claim.state', '=', state);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<boolean>`(claim.due_at, claim.id) > (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = await query.execute();
  await call.audit({ subjects: rows.slice(0, limit).map(({ person }) => person), ofOwnWork: true });
  return pageOf(
    rows,
    limit,
    (row) => claimRow(row, call.now),
    (row) => [row.dueAt.toISOString(), row.id],
  );
}

/** One claim with the record it is about. */
export async function showClaim(
  services: Services,
  call: Call,
  { claim }: ReceivedOf<Claims['show']>,
): Promise<OutputOf<Claims['show']> | Refusal> {
  const row = await claimsWithin(call).where('claim.id', '=', claim).executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  await call.audit({
    subjects: [row.person],
    area: row.area,
    province: row.province,
    // Whatever waits for them is their work; a record whose claim is closed is a look-up.
    ofOwnWork: row.state === 'received',
  });
  return { ...claimRow(row, call.now), record: await recordOf(services, call, row.person) };
}

/** The picture of an open claim. */
export async function claimEvidence(
  call: Call,
  { claim }: ReceivedOf<Claims['evidence']>,
): Promise<FileBody | Refusal> {
  const row = await claimsWithin(call)
    .select(['claim.evidence', 'claim.evidenceType'])
    .where('claim.id', '=', claim)
    .executeTakeFirst();
  if (row === undefined || row.evidence === null || row.evidenceType === null) return refuse('not_found');
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, ofOwnWork: true });
  return { data: row.evidence, mediaType: row.evidenceType, name: names[row.evidenceType] ?? 'evidence' };
}

/** Hands a claim on to a site of the same province. */
export async function routeClaim(
  call: Call,
  { claim, place }: ReceivedOf<Claims['route']>,
): Promise<OutputOf<Claims['route']> | Refusal> {
  const row = await claimsWithin(call).where('claim.id', '=', claim).forUpdate('claim').executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  if (claimTransitions[row.state].route === undefined) return refuse('wrong_state', { state: row.state });
  const site = await call.db
    .selectFrom('place')
    .select(['id', 'name'])
    .where('id', '=', place)
    .where('province', '=', row.province)
    .where('state', '=', 'confirmed')
    .executeTakeFirst();
  if (site === undefined) return refuse('not_found');
  await call.db.updateTable('claim').set({ place }).where('id', '=', claim).execute();
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return claimRow({ ...row, place, siteName: site.name }, call.now);
}
