import { createHash, randomBytes } from 'node:crypto';
import type { GateDevice, GatePack, ReceivedOf, contract } from '@binhan/contract';
import { factsAsked } from '@binhan/domain/place';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import { type Selectable, sql } from 'kysely';
import { actorId } from '../access/actor';
import { anchorOf, revocationListOf, trustListOf } from '../certificates/lists';
import type { GateDeviceTable } from '../database/tracing-tables';
import { levelsAt } from '../entry/level';
import { entryRulesAt } from '../entry/rules';
import { apartOn } from '../facts/quarantine-facts';
import type { Call } from '../http/call';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { askedOf } from './asked';

type Gates = (typeof contract)['gates'];

/** Hours for which a device may decide by what it took along: a shift and the way home. */
const PACK_HOURS = 16;

/** Gates whose devices work a shift without a network. */
export function implementGates(services: Services): Implementations['gates'] {
  return {
    pack: (input, call) => pack(services, call, input),

    // Its id is the secret of a device: whoever holds nothing else of it may learn that it was stopped.
    async check({ device, wiped }, call) {
      const row = await call.db
        .updateTable('gateDevice')
        .set({ seenAt: call.now, ...(wiped === true ? { wipedAt: call.now } : {}) })
        .where('id', '=', device)
        .returning('stoppedAt')
        .executeTakeFirst();
      if (row === undefined) return refuse('not_found');
      await call.audit({ subjects: [] });
      return { stopped: row.stoppedAt !== null };
    },

    async devices({ place }, call) {
      if (!call.scope.places.includes(place)) return refuse('not_found');
      const rows = await deviceRows(call)
        .where('gateDevice.place', '=', place)
        .orderBy('madeAt', 'desc')
        .execute();
      await call.audit({ subjects: [] });
      return { devices: rows.map(shown) };
    },

    async stop({ device }, call) {
      const row = await deviceRows(call)
        .where('gateDevice.id', '=', device)
        .where('gateDevice.place', 'in', [...call.scope.places, nowhere])
        .forUpdate('gateDevice')
        .executeTakeFirst();
      if (row === undefined) return refuse('not_found');
      if (row.stoppedAt !== null) return refuse('wrong_state', { state: 'stopped' });
      const changed = { stoppedAt: new Date(call.now), stoppedBy: actorId(call.actor) ?? null };
      await call.db.updateTable('gateDevice').set(changed).where('id', '=', device).execute();
      // Whoever holds the device may hold its login: it ends with it, on every device of that account.
      await call.db.deleteFrom('loginSession').where('userId', '=', row.login).execute();
      await call.audit({ subjects: [] });
      return shown({ ...row, ...changed });
    },
  };
}

/** An id of no place: an empty list is no condition of SQL. */
const nowhere = '00000000-0000-0000-0000-000000000000';

type DeviceRow = Selectable<GateDeviceTable> & { gateName: string };

function deviceRows(call: Call) {
  return call.db
    .selectFrom('gateDevice')
    .innerJoin('gate', 'gate.id', 'gateDevice.gate')
    .selectAll('gateDevice')
    .select('gate.name as gateName');
}

function shown(row: DeviceRow): GateDevice {
  return {
    id: row.id,
    name: row.name,
    gate: row.gateName,
    madeAt: row.madeAt.toISOString(),
    seenAt: row.seenAt.toISOString(),
    ...(row.packedAt === null ? {} : { packedAt: row.packedAt.toISOString() }),
    ...(row.stoppedAt === null ? {} : { stoppedAt: row.stoppedAt.toISOString() }),
    ...(row.wipedAt === null ? {} : { wipedAt: row.wipedAt.toISOString() }),
  };
}

async function pack(
  services: Services,
  call: Call,
  { place, gate, name, device }: ReceivedOf<Gates['pack']>,
): Promise<GatePack | Refusal> {
  if (!call.scope.places.includes(place)) return refuse('not_found');
  const here = await call.db
    .selectFrom('place')
    .innerJoin('gate', 'gate.place', 'place.id')
    .select(['place.id', 'place.name', 'place.kind', 'place.state', 'place.area', 'place.province'])
    .select('gate.name as gateName')
    .where('place.id', '=', place)
    .where('gate.id', '=', gate)
    .executeTakeFirst();
  if (here === undefined) return refuse('not_found');
  const id = await keepDevice(services, call, {
    place,
    gate,
    name,
    ...(device === undefined ? {} : { device }),
  });
  if (id === undefined) return refuse('device_stopped');
  const rules = await entryRulesAt(call.db, here, call.today);
  const level = (await levelsAt(call.db, [here], call.now))(here);
  const levelled = level === undefined ? {} : { level };
  const anchor = await anchorOf(services, call);
  const [trust, revocations] = [await trustListOf(services, call), await revocationListOf(services, call)];
  await call.audit({ subjects: [], area: here.area, province: here.province });
  return {
    device: id,
    place,
    placeName: here.name,
    kind: here.kind,
    open: here.state === 'confirmed',
    gate,
    gateName: here.gateName,
    rules,
    ...levelled,
    keys: [...services.qrKeys.open].map((key) => ({ ...key })),
    certificates: { trust: trust.list, revocations: revocations.list, anchor },
    asked: await askedOf(call.db, factsAsked(rules.body, { place: here.kind, ...levelled })),
    blocked: await blocked(call),
    packedAt: call.now,
    until: instantPlus(call.now, PACK_HOURS),
  };
}

/** The device that asks, new or known; nothing where it was stopped or is another account's. */
async function keepDevice(
  services: Services,
  call: Call,
  { place, gate, name, device }: { place: string; gate: string; name: string; device?: string },
): Promise<string | undefined> {
  const login = actorId(call.actor) ?? '';
  if (device !== undefined) {
    const row = await call.db
      .updateTable('gateDevice')
      .set({ place, gate, name, seenAt: call.now, packedAt: call.now })
      .where('id', '=', device)
      .where('login', '=', login)
      .where('stoppedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return row?.id;
  }
  const id = services.newId();
  await call.db
    .insertInto('gateDevice')
    .values({
      id,
      login,
      place,
      gate,
      name,
      madeAt: call.now,
      seenAt: call.now,
      packedAt: call.now,
      stoppedBy: null,
    })
    .execute();
  return id;
}

/**
 * People who have to stay apart today, by the codes under which a gate meets them: the id in their signed code, the number
 * of their card, the numbers of their documents. 32 bits of a hash stop one innocent visitor in four hundred thousand where
 * ten thousand stay apart; the salt is another in every pack.
 */
async function blocked(call: Call): Promise<GatePack['blocked']> {
  const salt = randomBytes(16).toString('base64url');
  const { rows } = await sql<{ code: string }>`
    select code from person
    cross join lateral (
      select person.id::text as code union all select person.card union all
      select one ->> 'value' from jsonb_array_elements(coalesce(person.details -> 'identifiers', '[]'::jsonb)) as one
    ) known
    where code is not null and ${apartOn('person.id', call.today)}`.execute(call.db);
  const codes = rows.map(({ code }) =>
    createHash('sha256').update(`${salt}:${code}`).digest('hex').slice(0, 8),
  );
  // In the order of their hashes: it tells nothing about who came when, nor which are of one person.
  return { salt, codes: codes.toSorted() };
}
