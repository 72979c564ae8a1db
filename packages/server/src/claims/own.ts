import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type ClaimKind, claimTransitions } from '@binhan/domain/record';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import type { DoseFacts } from '@binhan/domain/vaccination';
import { sql } from 'kysely';
import { vaccinationPolicy } from '../catalog/by-kind';
import { refusedFacts } from '../doses/check-facts';
import { areaOf } from '../doses/own-lines';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { citizen } from '../people/implement';
import { actsFor, mayActFor } from '../people/store';
import type { Services } from '../services';
import { claimRows, ownClaim } from './rows';

type Claims = (typeof contract)['claims'];

/** Days for a decision where the catalogue says nothing. */
const DAYS = 10;

/** Makes a claim: to the site of the line it is about, else to the commune. */
export async function makeClaim(
  services: Services,
  call: Call,
  { person, kind, dose, facts, text }: ReceivedOf<Claims['make']>,
): Promise<OutputOf<Claims['make']> | Refusal> {
  const caller = citizen(call.actor);
  if (!(await mayActFor(call.db, caller.person, person, call.today))) return refuse('not_found');
  const line =
    dose === undefined
      ? undefined
      : await call.db
          .selectFrom('dose')
          .select(['id', 'place', 'state'])
          .where('id', '=', dose)
          .where('person', '=', person)
          .executeTakeFirst();
  if (dose !== undefined && line === undefined) return refuse('not_found');
  if (line !== undefined && line.state !== 'recorded') return refuse('wrong_state', { state: line.state });
  const refused = await refusedClaim(call, { kind, dose: dose ?? null, facts, text });
  if (refused !== undefined) return refused;
  const { area, province } = await areaOf(call, person);
  const policy = await vaccinationPolicy(call.db, { area: area ?? province, province }, call.today);
  const id = services.newId();
  await call.db
    .insertInto('claim')
    .values({
      id,
      person,
      kind,
      state: 'received',
      dose: dose ?? null,
      facts: facts === undefined ? null : JSON.stringify(facts),
      text: text ?? null,
      reply: null,
      receivedAt: call.now,
      dueAt: instantPlus(call.now, (policy?.claimDays ?? DAYS) * 24),
      decidedBy: null,
      madeBy: caller.userId,
      evidence: null,
      evidenceType: null,
      place: line?.place ?? null,
      outcome: null,
      area,
      province,
    })
    .execute();
  await call.audit({ subjects: [person], area, province });
  return ownClaim(await claimRows(call).where('claim.id', '=', id).executeTakeFirstOrThrow());
}

/** What a claim of a kind must say: which line, or what is missing. */
async function refusedClaim(
  call: Call,
  {
    kind,
    dose,
    facts,
    text,
  }: { kind: ClaimKind; dose: string | null; facts: DoseFacts | undefined; text: string | undefined },
): Promise<Refusal | undefined> {
  const aboutLine = kind === 'wrong-dose' || kind === 'not-mine' || kind === 'twice';
  const required = (field: string) =>
    refuse('invalid_input', { issues: [{ code: 'required', path: [field] }] });
  if (aboutLine && dose === null) return required('dose');
  if (!aboutLine && facts === undefined && text === undefined) return required('text');
  return facts === undefined ? undefined : refusedFacts(call.db, facts, call.today);
}

/** Attaches a picture to a claim of the caller; the newest one is kept. */
export async function attachToClaim(
  call: Call,
  { claim, file }: ReceivedOf<Claims['attach']>,
): Promise<OutputOf<Claims['attach']> | Refusal> {
  const row = await ownOpenClaim(call, claim);
  if (isRefusal(row)) return row;
  await call.db
    .updateTable('claim')
    .set({ evidence: file.data, evidenceType: file.mediaType })
    .where('id', '=', claim)
    .execute();
  await call.audit({ subjects: [row.person] });
  return { done: true };
}

/** Claims of the household, newest first. */
export async function ownClaims(
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Claims['mine']>,
): Promise<OutputOf<Claims['mine']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  let query = claimRows(call)
    .where('claim.person', 'in', await actsFor(call.db, citizen(call.actor).person, call.today))
    .orderBy('claim.receivedAt', 'desc')
    .orderBy('claim.id', 'desc')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<boolean>`(claim.received_at, claim.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return pageOf(await query.execute(), limit, ownClaim, (row) => [row.receivedAt.toISOString(), row.id]);
}

/** Withdraws a claim of the caller. */
export async function withdrawClaim(
  call: Call,
  { claim }: ReceivedOf<Claims['withdraw']>,
): Promise<OutputOf<Claims['withdraw']> | Refusal> {
  const row = await ownOpenClaim(call, claim);
  if (isRefusal(row)) return row;
  await call.db
    .updateTable('claim')
    .set({ state: 'withdrawn', decidedAt: call.now, evidence: null, evidenceType: null })
    .where('id', '=', claim)
    .execute();
  await call.audit({ subjects: [row.person] });
  return ownClaim(await claimRows(call).where('claim.id', '=', claim).executeTakeFirstOrThrow());
}

/** A claim the caller made or whose person they act for, held while it is open. */
async function ownOpenClaim(call: Call, claim: string) {
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  const row = await call.db
    .selectFrom('claim')
    .select(['id', 'person', 'state'])
    .where('id', '=', claim)
    .where('person', 'in', people)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  return claimTransitions[row.state].withdraw === undefined
    ? refuse('wrong_state', { state: row.state })
    : row;
}
