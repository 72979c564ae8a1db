import type { OutputOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type Instant } from '@binhan/domain/time';
import { infectiousWindow } from '@binhan/domain/tracing';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { type Copies, staysByPerson } from '../stays/copies';
import { staysKeptSince } from '../stays/kept';
import { daysAsMoments } from '../tracing/days-as-moments';
import { findContacts } from '../tracing/find-contacts';
import { keepContacts } from '../contacts/keep';
import { policiesAt } from '../tracing/policy-at';
import { datesOf } from './case-rows';
import { heldCase } from './held';
import { addCaseStep } from './step';

type Trace = (typeof contract)['cases']['trace'];

/** Finds the contacts of a case, keeps those that are new, and says on what the search rests. */
export async function traceCase(
  services: Services,
  call: Call,
  id: string,
): Promise<OutputOf<Trace> | Refusal> {
  const row = await heldCase(call, id);
  if (row === undefined) return refuse('not_found');
  if (row.state !== 'open') return refuse('wrong_state', { state: row.state });
  const policy = (await policiesAt(call.db, row, call.today)).get(row.disease);
  if (policy === undefined) return refuse('not_found');
  const { timeZone } = services.settings;
  const window = infectiousWindow(policy, datesOf(row));
  const moments = await daysAsMoments(call.db, window, timeZone);
  const keptSince = staysKeptSince(call.now);
  const person = await keyOf(call, row.person);
  const { distributed } = services;
  const search = { distributed, person, ...moments, policy, now: call.now, keptSince, zone: timeZone };
  const found = await findContacts(call.db, search);
  const kept = await keepContacts(services, call, { case: row, policy, found });
  const restsOn = await rests(services, call, { person: row.person, key: person, ...moments, keptSince });
  await addCaseStep(call, id, 'trace');
  await call.audit({
    subjects: [row.person, ...kept.people],
    area: row.area,
    province: row.province,
    ofOwnWork: true,
  });
  const degrees = new Map<number, Set<number>>();
  for (const { degree, to } of found) degrees.set(degree, (degrees.get(degree) ?? new Set()).add(to));
  return {
    made: kept.made,
    known: kept.known,
    degrees: [...degrees].map(([degree, people]) => ({ degree, people: people.size })),
    restsOn: { ...restsOn, from: window.from, to: window.to, keptSince },
  };
}

async function keyOf(call: Call, person: string): Promise<number> {
  const { key } = await call.db
    .selectFrom('person')
    .select('key')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  return key;
}

/** How much was looked at, and how fresh it was: a trace is as good as the stays that have arrived. */
async function rests(
  copies: Copies,
  call: Call,
  of: { person: string; key: number; from: Instant; to: Instant; keptSince: Instant },
): Promise<{ stays: number; journeys: number; newestStayAt?: Instant }> {
  const { open, closed } = staysByPerson(copies);
  const { rows } = await sql<{ stays: number; journeys: number; newest: Date | null }>`
    select
      (select count(*)::int from ${closed} where person_key = ${of.key} and entered_at >= ${of.keptSince}::timestamptz
        and entered_at < ${of.to}::timestamptz and left_at > ${of.from}::timestamptz)
      + (select count(*)::int from ${open} where person_key = ${of.key} and entered_at < ${of.to}::timestamptz) as stays,
      (select count(*)::int from journey where person = ${of.person}
        and travelled_on between ${of.from}::timestamptz::date and ${of.to}::timestamptz::date) as journeys,
      greatest((select max(received_at) from ${closed} where person_key = ${of.key}),
        (select max(received_at) from ${open} where person_key = ${of.key})) as newest`.execute(call.db);
  const { stays = 0, journeys = 0, newest } = rows[0] ?? {};
  return {
    stays,
    journeys,
    ...(newest === null || newest === undefined ? {} : { newestStayAt: newest.toISOString() }),
  };
}
