import { randomUUID } from 'node:crypto';
import { signQr } from '@binhan/qr/signed';
import type { Selectable } from 'kysely';
import type { OpenStayTable, StayTable } from '../src/database/schema';
import { details, given } from './given';
import type { TestServer } from './server';

/** A confirmed place with one gate, a guard at it, and what lies in its stays. */
export interface GateScene {
  place: string;
  gate: string;
  guard: string;
  /** The text of the gate's poster, as another host or with other claims where a test wants it so. */
  poster(origin?: string, claims?: object): Promise<string>;
  /** Scans a text at the gate as its guard. */
  scan(text: string, direction?: 'in' | 'out', more?: { scannedAt?: string; key?: string }): Scanned;
  /** Stays that are open, and those that ended. */
  open(): Promise<Selectable<OpenStayTable>[]>;
  closed(): Promise<Selectable<StayTable>[]>;
}

type Scanned = ReturnType<typeof scanning>;

/** Registers a place and puts a guard at its gate. */
export async function standAtGate(world: TestServer, name = 'Chợ Thanh Miện'): Promise<GateScene> {
  const [place, gate] = [randomUUID(), randomUUID()];
  const { db } = world.database;
  const { key } = await db
    .insertInto('place')
    .values({
      id: place,
      name,
      searchKey: ` ${name} `,
      kind: 'public-place',
      area: '11239',
      province: '31',
      address: 'Khu 1',
      state: 'confirmed',
      registeredBy: randomUUID(),
      registeredAt: world.now(),
    })
    .returning('key')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('gate')
    .values({ id: gate, place, name: 'Cổng chính', createdAt: world.now() })
    .execute();
  const { token: guard } = await world.staff('guard', { place });
  return {
    place,
    gate,
    guard,
    poster: (origin = 'https://binhan.example', claims = {}) =>
      signQr(
        {
          kind: 'own-place',
          place,
          gate,
          name: 'Tên in trên giấy',
          issuedAt: new Date(world.now()),
          ...claims,
        },
        { ...world.server.services.qrKeys.signing, origin },
      ),
    scan: (text, direction = 'in', { key: repeat, ...more } = {}) =>
      scanning(
        world,
        { place, gate, text, direction, ...more },
        { token: guard, ...(repeat === undefined ? {} : { key: repeat }) },
      ),
    open: () => db.selectFrom('openStay').selectAll().where('placeKey', '=', key).execute(),
    closed: () => db.selectFrom('stay').selectAll().where('placeKey', '=', key).execute(),
  };
}

function scanning(
  world: TestServer,
  input: { place: string; gate: string; text: string; direction: 'in' | 'out'; scannedAt?: string },
  as: { token: string; key?: string },
) {
  return world.call('stays', 'scanPerson', input, as);
}

/** A signed-in citizen who declared, with the codes of the personal QR. */
export async function declaredVisitor(world: TestServer, symptoms: string[] = []) {
  const citizen = await world.citizen();
  await world.call(
    'declarations',
    'make',
    given({ details: details({ name: 'Phạm Văn Khách' }), symptoms }),
    { token: citizen.token },
  );
  return { ...citizen, code: await codesOf(world, citizen) };
}

/** The codes a citizen may show now. */
export async function codesOf(world: TestServer, citizen: { token: string; person: string }) {
  return (await world.call('people', 'code', { person: citizen.person }, { token: citizen.token })).value;
}
