import type { DoseFacts, EvidenceGrade } from '@binhan/domain/vaccination';
import { findConflicts } from '@binhan/domain/vaccination';
import type { Instant } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import { comparedDoses } from './dose-rows';
import { holderOf } from './holder';

/** A line as it goes into the record: what was given, on what evidence, by whom, and where it lies. */
export interface NewDose {
  person: string;
  facts: DoseFacts;
  grade: EvidenceGrade;
  /** Where the person lives today. */
  area: string | null;
  province: string;
  /** The site of ours that gave it, and what belongs to its visit. */
  visit?: {
    place: string;
    lot: string;
    givenAt: Instant;
    booking?: string;
    registration?: string;
    screenedBy?: string;
    givenBy: string;
  };
  /** The site that keyed it from paper, or whose file it came in. */
  place?: string;
  source?: Record<string, string>;
  signed?: { signature: string; kid: string };
  replaces?: string;
  note?: string;
  recordedBy?: string;
}

/** A contradiction that came up. */
export interface FoundConflict {
  id: string;
  kind: string;
  doses: [string, string];
}

/**
 * Writes a line into somebody's record. Two sites that do so at once wait for one another, so that a contradiction between
 * what they record is found by the later one, in its transaction: both lines are kept, and neither is certified.
 */
export async function recordDose(
  { newId, secrets }: Pick<Services, 'newId' | 'secrets'>,
  trx: Transaction<Database>,
  dose: NewDose,
  now: Instant,
): Promise<{ id: string; conflicts: FoundConflict[] }> {
  await lockRecord(trx, dose.person);
  const id = newId();
  const { facts, visit, signed } = dose;
  await trx
    .insertInto('dose')
    .values({
      id,
      person: dose.person,
      program: facts.program,
      vaccine: facts.vaccine,
      type: facts.type,
      ordinal: facts.ordinal,
      givenOn: facts.givenOn,
      givenAt: visit?.givenAt ?? null,
      lot: facts.lot ?? null,
      lotId: visit?.lot ?? null,
      lotExpiresOn: facts.lotExpiresOn ?? null,
      bodySite: facts.bodySite ?? null,
      place: visit?.place ?? dose.place ?? null,
      whereGiven: facts.where ?? null,
      country: facts.country ?? null,
      booking: visit?.booking ?? null,
      registration: visit?.registration ?? null,
      screenedBy: visit?.screenedBy ?? null,
      givenBy: visit?.givenBy ?? null,
      grade: dose.grade,
      state: 'recorded',
      source: dose.source === undefined ? null : JSON.stringify(dose.source),
      signature: signed?.signature ?? null,
      kid: signed?.kid ?? null,
      holder: await holderOf(secrets, trx, dose.person),
      replaces: dose.replaces ?? null,
      note: dose.note ?? null,
      recordedAt: now,
      recordedBy: dose.recordedBy ?? null,
      endedBy: null,
      area: dose.area,
      province: dose.province,
    })
    .execute();
  return { id, conflicts: await keepConflicts({ newId }, trx, dose, now) };
}

/** Lets one transaction at a time change somebody's record. */
export async function lockRecord(trx: Transaction<Database>, person: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`record:${person}`}, 0))`.execute(trx);
}

/** Lets one transaction at a time change the records of some people, in an order in which nobody waits for each other. */
export async function lockRecords(trx: Transaction<Database>, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const keys = people.map((person) => `record:${person}`).toSorted();
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0))
    from unnest(${keys}::text[]) with ordinality as kept (key, place) order by place`.execute(trx);
}

/** Puts down the contradictions of a record that are not known yet; gives those. */
export async function keepConflicts(
  { newId }: Pick<Services, 'newId'>,
  trx: Transaction<Database>,
  { person, area, province }: Pick<NewDose, 'person' | 'area' | 'province'>,
  now: Instant,
): Promise<FoundConflict[]> {
  const found = findConflicts(await comparedDoses(trx, person));
  if (found.length === 0) return [];
  const rows = found.map(({ kind, doses: [first, second] }) => ({
    id: newId(),
    person,
    kind,
    first,
    second,
    foundAt: now,
    decidedAt: null,
    decidedBy: null,
    decision: null,
    note: null,
    area,
    province,
  }));
  const kept = await trx
    .insertInto('doseConflict')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['first', 'second']).doNothing())
    .returning(['id', 'kind', 'first', 'second'])
    .execute();
  return kept.map(({ id, kind, first, second }) => ({ id, kind, doses: [first, second] }));
}
