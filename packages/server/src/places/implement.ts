import { placeTransitions, posterTextRefusal } from '@binhan/domain/place';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { foldWords } from '@binhan/domain/text';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import { citizen } from '../people/implement';
import type { Services } from '../services';
import { endGuard, giveGuard, guardsOf } from './guards';
import { hours } from './hours';
import { MOST_GATES, insertGate, insertPlace } from './insert-place';
import { postersPdf } from './poster-pdf';
import { posterTexts } from './poster-texts';
import { ownPlace, placeOf, placesOf } from './rows';
import { exportVisits, visits } from './visits';
import { withdrawPoster } from './withdraw-poster';

/** Places, their gates, guards, posters and visits. */
export function implementPlaces(services: Services): Implementations['places'] {
  return {
    async register({ name, kind, area, address, gates }, call) {
      const { userId } = citizen(call.actor);
      const stop = posterTextRefusal([
        { text: name, path: ['name'] },
        // An address may be empty, a name may not.
        ...(address === '' ? [] : [{ text: address, path: ['address'] }]),
        ...gates.map((text, at) => ({ text, path: ['gates', at] })),
      ]);
      if (stop !== undefined) return stop;
      const unit = await services.areas.find(area, call.today);
      if (unit?.level !== 'commune') {
        return refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['area'] }] });
      }
      const row = await insertPlace(services, call, {
        name,
        kind,
        area,
        province: unit.province,
        address,
        gates,
        state: 'registered',
        by: userId,
        manager: { userId, givenBy: null },
      });
      await call.audit({ subjects: [], area, province: unit.province });
      return placeOf(call, row);
    },

    async mine(_input, call) {
      const { userId } = citizen(call.actor);
      const grants = await call.db
        .selectFrom('accessGrant')
        .select(['place', 'role'])
        .where('userId', '=', userId)
        .where('place', 'is not', null)
        .where('validFrom', '<=', call.today)
        .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', call.today)]))
        .$narrowType<{ place: string }>()
        .execute();
      if (grants.length === 0) return { places: [] };
      const ids = grants.map((grant) => grant.place);
      const rows = await call.db
        .selectFrom('place')
        .selectAll()
        .where('id', 'in', ids)
        .orderBy('registeredAt', 'desc')
        .execute();
      const managed = new Set(
        grants.filter((grant) => grant.role === 'place-manager').map((grant) => grant.place),
      );
      const places = await placesOf(call, rows);
      return { places: places.map((place) => ({ place, manages: managed.has(place.id) })) };
    },

    async addGate({ place, name }, call) {
      const row = await ownPlace(call, place);
      if (row === undefined) return refuse('not_found');
      const stop = posterTextRefusal([{ text: name, path: ['name'] }]);
      if (stop !== undefined) return stop;
      const { count } = await call.db
        .selectFrom('gate')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('place', '=', place)
        .executeTakeFirstOrThrow();
      if (Number(count) >= MOST_GATES) {
        return refuse('invalid_input', {
          issues: [{ code: 'too_many_gates', path: ['name'], data: { limit: MOST_GATES } }],
        });
      }
      await call.audit({ subjects: [], area: row.area, province: row.province });
      return insertGate(services, call, place, name);
    },

    close: ({ place }, call) => move(call, place, 'close'),
    reopen: ({ place }, call) => move(call, place, 'reopen'),

    async guards({ place }, call) {
      const row = await ownPlace(call, place);
      return row === undefined ? refuse('not_found') : { guards: await guardsOf(call, place) };
    },

    async addGuard({ place, phone }, call) {
      const row = await ownPlace(call, place);
      if (row === undefined) return refuse('not_found');
      await call.audit({ subjects: [], area: row.area, province: row.province });
      return giveGuard(services, call, place, phone, actorId(call.actor) ?? '');
    },

    async removeGuard({ place, grant }, call) {
      const row = await ownPlace(call, place);
      if (row === undefined || !(await endGuard(call, place, grant))) return refuse('not_found');
      await call.audit({ subjects: [], area: row.area, province: row.province });
      return { done: true };
    },

    async poster({ place, gate }, call) {
      const row = await ownPlace(call, place);
      if (row === undefined) return refuse('not_found');
      const door = await call.db
        .selectFrom('gate')
        .select(['id', 'name'])
        .where('id', '=', gate)
        .where('place', '=', place)
        .executeTakeFirst();
      if (door === undefined) return refuse('not_found');
      if (row.state !== 'confirmed') return refuse('wrong_state', { state: row.state });
      const texts = await posterTexts(services, call, [{ ...row, place, gate, gateName: door.name }]);
      if (isRefusal(texts)) return texts;
      const data = await postersPdf(texts);
      return { data, mediaType: 'application/pdf', name: 'poster.pdf' };
    },

    async search({ cursor, limit = PAGE_SIZE, text, area, state, kind }, call) {
      const from = readCursor(cursor, ['boolean', 'string', 'string']);
      if (isRefusal(from)) return from;
      const waiting = sql<boolean>`(place.state = 'registered')`;
      let query = call.db
        .selectFrom('place')
        .selectAll()
        .where(withinArea(call.scope, 'place'))
        .orderBy(waiting, 'desc')
        .orderBy('registeredAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      for (const word of foldWords(text ?? '')) query = query.where('searchKey', 'like', `%${word}%`);
      if (area !== undefined)
        query = query.where((eb) => eb.or([eb('area', '=', area), eb('province', '=', area)]));
      if (state !== undefined) query = query.where('state', '=', state);
      if (kind !== undefined) query = query.where('kind', '=', kind);
      if (from.values !== undefined) {
        const [first, at, id] = from.values;
        query = query.where(
          sql<boolean>`(${waiting}, place.registered_at, place.id) < (${first}, ${at}::timestamptz, ${id}::uuid)`,
        );
      }
      const rows = await query.execute();
      const shown = new Map((await placesOf(call, rows)).map((place) => [place.id, place]));
      return pageOf(
        rows.flatMap((row) => {
          const place = shown.get(row.id);
          return place === undefined ? [] : [{ row, place }];
        }),
        limit,
        ({ place }) => place,
        ({ row }) => [row.state === 'registered', row.registeredAt.toISOString(), row.id],
      );
    },

    async show({ place }, call) {
      const row = await call.db
        .selectFrom('place')
        .selectAll()
        .where('id', '=', place)
        .where(withinArea(call.scope, 'place'))
        .executeTakeFirst();
      return row === undefined ? refuse('not_found') : placeOf(call, row);
    },

    async decide({ place, decision }, call) {
      const row = await call.db
        .selectFrom('place')
        .selectAll()
        .where('id', '=', place)
        .where(withinArea(call.scope, 'place'))
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined) return refuse('not_found');
      const state = placeTransitions[row.state][decision];
      if (state === undefined) return refuse('wrong_state', { state: row.state });
      const decided = await call.db
        .updateTable('place')
        .set({ state })
        .where('id', '=', place)
        .returningAll()
        .executeTakeFirstOrThrow();
      await call.audit({ subjects: [], area: row.area, province: row.province });
      return placeOf(call, decided);
    },

    withdrawPoster: (input, call) => withdrawPoster(call, input),
    hours: (input, call) => hours(call, input),

    async setCapacity({ place, capacity = null }, call) {
      const row = await ownPlace(call, place);
      if (row === undefined) return refuse('not_found');
      await call.db.updateTable('place').set({ capacity }).where('id', '=', place).execute();
      await call.audit({ subjects: [], area: row.area, province: row.province });
      return { done: true };
    },

    visits: (input, call) => visits(call, input),
    exportVisits: (input, call) => exportVisits(services, call, input),
  };
}

async function move(call: Call, place: string, event: 'close' | 'reopen'): Promise<{ done: true } | Refusal> {
  const row = await ownPlace(call, place);
  if (row === undefined) return refuse('not_found');
  const state = placeTransitions[row.state][event];
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  await call.db.updateTable('place').set({ state }).where('id', '=', place).execute();
  await call.audit({ subjects: [], area: row.area, province: row.province });
  return { done: true };
}
