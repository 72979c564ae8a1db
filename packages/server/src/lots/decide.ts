import type { LotDetail, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { lotAfter } from '@binhan/domain/vaccination';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { tellVisitors } from '../visits/message';
import { noticeSites } from './notice';
import { endPauses, isPausedAnywhere } from './pause';
import { lotDetail, lotRows } from './rows';
import { followUpAll } from './tasks';

type Input = ReceivedOf<(typeof contract)['lots']['decide']>;

/**
 * Holds a lot back, frees it or recalls it, in one step: from its commit on no site may use it, sites with stock have a
 * notice, everybody who got it has a message, and the calls are prepared. Whatever was paused waits no longer.
 */
export async function decide(
  services: Services,
  call: Call,
  { lot, event, note }: Input,
): Promise<LotDetail | Refusal> {
  const seen = await lotRows(call).where('lot.id', '=', lot).executeTakeFirst();
  if (seen === undefined) return refuse('not_found');
  const row = await call.db
    .selectFrom('lot')
    .selectAll()
    .where('id', '=', lot)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const isPaused = await isPausedAnywhere(call.db, lot);
  const state = lotAfter({ state: row.state, isPaused }, event);
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  await endPauses(call, lot);
  await call.db.updateTable('lot').set({ state, note, changedAt: call.now }).where('id', '=', lot).execute();
  await noticeSites(services, call, { lot, event, note });
  if (event !== 'free') await followUpAll(call, row);
  // Nobody was told of a pause: there is nothing to take back.
  const people = state === row.state ? [] : await takersOf(call, row);
  const told = await tellVisitors(
    services,
    call.db,
    event === 'free' ? 'lot-freed' : 'lot',
    people.map(({ person, booking, site, at }) => ({
      person,
      booking,
      site: site ?? '',
      at: at.toISOString(),
    })),
    call.now,
  );
  await call.db
    .insertInto('lotStep')
    .values({ lot, event, at: call.now, by: actorId(call.actor) ?? '', note, told })
    .execute();
  await call.audit({ subjects: [...new Set(people.map(({ person }) => person))], note });
  return lotDetail(call, { ...seen, ...row, state, note, changedAt: new Date(call.now), paused: false });
}

/** Everybody who got a dose of a lot, once each. */
async function takersOf(call: Call, lot: { id: string; vaccine: string; number: string }) {
  const { rows } = await sql<{ person: string; booking: string | null; site: string | null; at: Date }>`
    select distinct on (dose.person) dose.person, dose.booking, place.name as site,
      coalesce(dose.given_at, dose.given_on::timestamptz) as at
    from dose left join place on place.id = dose.place
    where dose.state = 'recorded'
      and (dose.lot_id = ${lot.id}::uuid or (dose.vaccine = ${lot.vaccine} and dose.lot = ${lot.number}))
    order by dose.person, dose.given_on desc`.execute(call.db);
  return rows;
}
