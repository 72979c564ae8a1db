import type { ListProgress, ListedPerson, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { RegistrationState } from '@binhan/domain/vaccination';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { ownFile } from '../imports/files';
import { doseOf } from './dose-of';
import { peopleFiles } from './organisation';

type Lists = (typeof contract)['lists'];

/** Slips in one file: enough for most lists, few enough to be drawn while somebody waits. */
export const IN_PART = 250;

const sampled = sql<boolean>`exists (select from specimen where specimen.booking = booking.id)`;
const absent = sql<boolean>`booking.state in ('cancelled', 'missed', 'expired')`;
const here = sql<boolean>`booking.state in ('arrived', 'done')`;

/** How far a list is: numbers only, and of results only how many are out. */
export async function progress(
  call: Call,
  { place, list: id }: ReceivedOf<Lists['progress']>,
): Promise<ListProgress | Refusal> {
  const file = await ownFile(call, peopleFiles, { owner: place, id });
  if (file === undefined) return refuse('not_found');
  const row = await listed(call, id)
    .select([
      sql<number>`count(*)::integer`.as('people'),
      sql<number>`(count(*) filter (where booking.state = 'booked' and not ${sampled}))::integer`.as(
        'booked',
      ),
      sql<number>`(count(*) filter (where ${here} and not ${sampled}))::integer`.as('arrived'),
      sql<number>`(count(*) filter (where ${sampled}))::integer`.as('sampled'),
      sql<number>`(count(*) filter (where ${absent} and not ${sampled}))::integer`.as('absent'),
      sql<number>`(count(*) filter (where booking.state = 'booked' and person.details ->> 'phone' is null))::integer`.as(
        'withoutPhone',
      ),
      sql<number>`ceil(count(*) filter (where person.details ->> 'phone' is null) / ${IN_PART}::numeric)::integer`.as(
        'slipParts',
      ),
      sql<number>`(count(*) filter (where exists (
        select from specimen join result on result.tube = specimen.tube
        where specimen.booking = booking.id and result.state = 'released')))::integer`.as('resultOut'),
    ])
    .executeTakeFirstOrThrow();
  await call.audit({ subjects: [], area: file.area, province: file.province });
  const dose = await doseOf(call.db, file.session, call.today);
  return dose === undefined ? row : { ...row, ...(await registeredOf(call, id)) };
}

/** How far those of a list are who were registered. */
async function registeredOf(call: Call, list: string): Promise<Pick<ListProgress, 'people' | 'registered'>> {
  const counted = (...states: RegistrationState[]) =>
    sql<number>`(count(*) filter (where registration.state = any(${states})))::integer`;
  const registered = await call.db
    .selectFrom('changeRow')
    .innerJoin('registration', 'registration.id', 'changeRow.registration')
    .select([
      counted('waiting').as('waiting'),
      counted('invited').as('invited'),
      counted('done').as('done'),
      counted('withdrawn', 'declined').as('ended'),
    ])
    .where('changeRow.changeSet', '=', list)
    .executeTakeFirstOrThrow();
  const { waiting, invited, done, ended } = registered;
  return { people: waiting + invited + done + ended, registered };
}

/** Who is booked, there and sampled, by the rows of the list. */
export async function people(
  call: Call,
  { place, list: id, cursor, limit = PAGE_SIZE }: ReceivedOf<Lists['people']>,
): Promise<OutputOf<Lists['people']> | Refusal> {
  const from = readCursor(cursor, ['number']);
  if (isRefusal(from)) return from;
  const file = await ownFile(call, peopleFiles, { owner: place, id });
  if (file === undefined) return refuse('not_found');
  let query = listed(call, id)
    .select(['changeRow.number', 'booking.person'])
    // The name as it was sent: what a person is called elsewhere is not the sender's to know.
    .select(sql<string>`coalesce(change_row.cells ->> 'name', '')`.as('name'))
    .select(
      sql<NonNullable<ListedPerson['at']> | null>`case
        when ${sampled} then 'sampled' when ${absent} then null when ${here} then 'arrived' else 'booked' end`.as(
        'at',
      ),
    )
    .orderBy('changeRow.number')
    .limit(limit + 1);
  if (from.values !== undefined) query = query.where('changeRow.number', '>', from.values[0]);
  const rows = await query.execute();
  const { area, province } = file;
  await call.audit({
    subjects: rows.slice(0, limit).map(({ person }) => person),
    area,
    province,
    ofOwnWork: true,
  });
  return pageOf(
    rows,
    limit,
    ({ number, name, at }): ListedPerson => ({ number, name, ...(at === null ? {} : { at }) }),
    ({ number }) => [number],
  );
}

/** The rows of a list that became a booking. */
export function listed(call: Call, list: string) {
  return call.db
    .selectFrom('changeRow')
    .innerJoin('booking', 'booking.id', 'changeRow.booking')
    .innerJoin('person', 'person.id', 'booking.person')
    .where('changeRow.changeSet', '=', list);
}
