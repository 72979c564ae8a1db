import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { dateIn, instantPlus } from '@binhan/domain/time';
import { sql } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import { diseaseNames } from '../catalog/disease-names';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { actsFor, mayActFor } from '../people/store';
import type { Services } from '../services';
import { staysKeptSince } from '../stays/kept';

type Warnings = (typeof contract)['warnings'];

/**
 * Warnings to the household: the place and the day. The time together, and who it was, are told nobody: with them the stays
 * of several people could be put together to the way of one.
 */
export async function warningsOfMine(call: Call): Promise<OutputOf<Warnings['mine']>> {
  const { person } = citizen(call.actor);
  const people = await actsFor(call.db, person, call.today);
  const rows = await call.db
    .selectFrom('warnedPerson')
    .innerJoin('warning', 'warning.id', 'warnedPerson.warning')
    .innerJoin('tracedCase', 'tracedCase.id', 'warning.tracedCase')
    .leftJoin('place', 'place.id', 'warnedPerson.place')
    .selectAll('warnedPerson')
    .select(['tracedCase.disease', 'place.name', 'warning.id'])
    .where('warnedPerson.person', 'in', people)
    .where('toldAt', 'is not', null)
    .where('warnedPerson.onDay', '>=', dateIn(staysKeptSince(call.now), 'UTC'))
    .orderBy('toldAt', 'desc')
    .limit(100)
    .execute();
  const names = await diseaseNames(
    call,
    rows.map(({ disease }) => disease),
  );
  const policies = await everHeld(
    call.db,
    'tracing-policy',
    rows.map(({ disease }) => disease),
  );
  await call.audit({ subjects: [...new Set(rows.map((row) => row.person))] });
  return {
    warnings: rows.map((row) => ({
      id: row.id,
      person: row.person,
      diseaseName: names(row.disease),
      place: row.name ?? '',
      on: row.onDay,
      toldAt: row.toldAt?.toISOString() ?? call.now,
      ...(row.recalledAt === null ? {} : { recalledAt: row.recalledAt.toISOString() }),
      read: row.readAt !== null,
      advice: policies.get(row.disease)?.followUp.find(({ degrees }) => degrees.includes(1))?.advice ?? none,
    })),
  };
}

const none = {
  vi: 'Theo dõi sức khoẻ. Có dấu hiệu bất thường, xin gọi trạm y tế.',
  en: 'Watch your health. With any sign of illness, call the health station.',
};

/** Somebody read a warning to them or to whom they act for. */
export async function readWarning(
  call: Call,
  { warning, person }: ReceivedOf<Warnings['read']>,
): Promise<OutputOf<Warnings['read']> | Refusal> {
  const caller = citizen(call.actor);
  if (!(await mayActFor(call.db, caller.person, person, call.today))) return refuse('not_found');
  const row = await call.db
    .updateTable('warnedPerson')
    .set({ readAt: sql`coalesce(read_at, ${call.now}::timestamptz)` })
    .where('warning', '=', warning)
    .where('person', '=', person)
    .where('toldAt', 'is not', null)
    .returning('person')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  await call.audit({ subjects: [person] });
  return { done: true };
}

/** Days over which everybody may see how fast warnings are. */
const DAYS = 28;

/** How long it took from the result to the warning. */
export async function warningFigures(
  { settings }: Services,
  call: Call,
): Promise<OutputOf<Warnings['figures']>> {
  const since = instantPlus(call.now, -DAYS * 24);
  const { rows } = await sql<{
    warnings: number;
    people: number;
    median: number | null;
    ninth: number | null;
  }>`
    select count(*)::int as warnings, coalesce(sum(warning.people), 0)::int as people,
      percentile_disc(0.5) within group (order by minutes) as median,
      percentile_disc(0.9) within group (order by minutes) as ninth
    from warning
    join traced_case on traced_case.id = warning.traced_case
    left join result on result.id = traced_case.result
    cross join lateral (
      select (extract(epoch from warning.decided_at - result.released_at) / 60)::int as minutes
    ) took
    where warning.state in ('released', 'stopped') and warning.decided_at >= ${since}::timestamptz`.execute(
    call.db,
  );
  const { warnings = 0, people = 0, median = null, ninth = null } = rows[0] ?? {};
  return {
    from: dateIn(since, settings.timeZone),
    warnings,
    people,
    ...(median === null ? {} : { median }),
    ...(ninth === null ? {} : { ninth }),
  };
}
