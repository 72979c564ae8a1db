import type { OutputOf, ReceivedOf, WarningRow, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { warningTransitions } from '@binhan/domain/tracing';
import { type SqlBool, sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { readWarning, warningFigures, warningsOfMine } from './own';
import { type Reach, reachOf, warnedToday } from './reach';
import { type Row, shownWarnings, warningRows } from './warning-rows';

type Warnings = (typeof contract)['warnings'];

/** Warnings to people who were where a confirmed case was. */
export function implementWarnings(services: Services): Implementations['warnings'] {
  return {
    async count({ case: id, stretches }, call) {
      const reach = await reachOf(services, call, id, stretches);
      if (reach === undefined) return refuse('not_found');
      if (!reach.confirmed) return refuse('not_confirmed');
      const { row } = reach;
      await call.audit({ subjects: [row.person], area: row.area, province: row.province, ofOwnWork: true });
      const { places, tooManyPlaces, tooManyPeople, leftToday } = await bounds(services, call, reach);
      return {
        people: reach.people.length,
        reachable: reach.people.filter(({ reachable }) => reachable).length,
        places,
        tooManyPlaces,
        tooManyPeople,
        leftToday,
      };
    },
    draft: (input, call) => draft(services, call, input),
    decide: (input, call) => decide(services, call, input),
    search: (input, call) => search(call, input),

    async show({ warning }, call) {
      await call.audit({ subjects: [] });
      return shown(call, warning);
    },

    mine: (_input, call) => warningsOfMine(call),
    read: (input, call) => readWarning(call, input),
    figures: (_input, call) => warningFigures(services, call),
  };
}

/** What the rules allow, against what a warning would be. */
async function bounds(services: Services, call: Call, { row, policy, stretches, people }: Reach) {
  const places = new Set(stretches.map(({ place }) => place)).size;
  const leftToday = Math.max(
    0,
    policy.warning.peoplePerDay - (await warnedToday(services, call, row.province)),
  );
  return {
    places,
    leftToday,
    tooManyPlaces: places > policy.warning.placesPerCase,
    tooManyPeople: people.length > leftToday,
  };
}

async function draft(
  services: Services,
  call: Call,
  { case: id, stretches }: ReceivedOf<Warnings['draft']>,
): Promise<WarningRow | Refusal> {
  const reach = await reachOf(services, call, id, stretches);
  if (reach === undefined) return refuse('not_found');
  if (!reach.confirmed) return refuse('not_confirmed');
  if (reach.stretches.length === 0)
    return refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['stretches'] }] });
  const { tooManyPlaces, tooManyPeople } = await bounds(services, call, reach);
  if (tooManyPlaces || tooManyPeople) return refuse('warning_too_large');
  const { row, people } = reach;
  const warning = services.newId();
  await call.db
    .insertInto('warning')
    .values({
      id: warning,
      tracedCase: row.id,
      state: 'drafted',
      people: people.length,
      draftedAt: call.now,
      draftedBy: actorId(call.actor) ?? '',
      decidedBy: null,
      note: null,
      area: row.area,
      province: row.province,
    })
    .execute();
  await call.db
    .insertInto('warnedStretch')
    .values(reach.stretches.map(({ place, from, to }) => ({ warning, place, fromAt: from, toAt: to })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, ofOwnWork: true });
  return shown(call, warning);
}

async function shown(call: Call, id: string): Promise<WarningRow | Refusal> {
  const row = await warningRows(call).where('warning.id', '=', id).executeTakeFirst();
  const [one] = row === undefined ? [] : await shownWarnings(call, [row]);
  return one ?? refuse('not_found');
}

async function decide(
  services: Services,
  call: Call,
  { warning: id, event, note }: ReceivedOf<Warnings['decide']>,
): Promise<WarningRow | Refusal> {
  const row = await warningRows(call).where('warning.id', '=', id).forUpdate('warning').executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const state = warningTransitions[row.state][event];
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  const by = actorId(call.actor) ?? '';
  if (event === 'release' || event === 'resume') {
    if (event === 'release' && row.draftedBy === by) return refuse('second_person_needed');
    const refused = await release(services, call, row, event);
    if (refused !== undefined) return refused;
  }
  await call.db
    .updateTable('warning')
    .set({
      state,
      ...(note === undefined ? {} : { note }),
      ...(event === 'release' || event === 'decline' ? { decidedAt: call.now, decidedBy: by } : {}),
      ...(event === 'stop' ? { stoppedAt: call.now } : {}),
      ...(event === 'recall' ? { recalledAt: call.now, finishedAt: null } : {}),
    })
    .where('id', '=', id)
    .execute();
  await call.audit({ subjects: [], area: row.area, province: row.province });
  return shown(call, id);
}

/**
 * Whoever is to be told is put down at the release, by what is known then: results may have ended since the draft, and the
 * day's bound is taken under a lock, so that two releases do not share what is left of it.
 */
async function release(
  services: Services,
  call: Call,
  row: Row,
  event: 'release' | 'resume',
): Promise<Refusal | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`warnings:${row.province}`}, 0))`.execute(
    call.db,
  );
  const asked = row.stretches.map(({ place, from, to }) => ({
    place,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  }));
  const reach = await reachOf(services, call, row.tracedCase, asked);
  if (reach === undefined || !reach.confirmed) return refuse('not_confirmed');
  if (event === 'resume') return undefined;
  if ((await bounds(services, call, reach)).tooManyPeople) return refuse('warning_too_large');
  const people = reach.people.map(({ person, place, day }) => ({ person, place, day }));
  await sql`
    insert into warned_person (warning, person, place, on_day)
    select ${row.id}, one.person, one.place, one.day
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as one(person uuid, place uuid, day date)
    on conflict do nothing`.execute(call.db);
  await call.db.updateTable('warning').set({ people: people.length }).where('id', '=', row.id).execute();
  return undefined;
}

async function search(
  call: Call,
  { case: of, state, cursor, limit = PAGE_SIZE }: ReceivedOf<Warnings['search']>,
): Promise<OutputOf<Warnings['search']> | Refusal> {
  const from = readCursor(cursor, ['string', 'number']);
  if (isRefusal(from)) return from;
  let query = warningRows(call)
    .orderBy('warning.draftedAt', 'desc')
    .orderBy('warning.number', 'desc')
    .limit(limit + 1);
  if (of !== undefined) query = query.where('warning.tracedCase', '=', of);
  if (state !== undefined) query = query.where('warning.state', '=', state);
  if (from.values !== undefined) {
    const [at, number] = from.values;
    query = query.where(
      sql<SqlBool>`(warning.drafted_at, warning.number) < (${at}::timestamptz, ${number}::bigint)`,
    );
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.draftedAt.toISOString(), row.number],
  );
  await call.audit({ subjects: [] });
  return { ...page, items: await shownWarnings(call, page.items) };
}
