import { randomUUID } from 'node:crypto';
import type { PersonDetails } from '@binhan/domain/person';
import { newCode } from '../src/bookings/insert-hold';
import { details } from './given';
import { ok } from './laboratory';
import type { As, TestServer } from './server';
import { openSession } from './sessions';

/** A vaccination session of today with who works there, and a lot in its stock. */
export interface VisitScene {
  place: string;
  session: string;
  screener: string;
  vaccinator: string;
  lot: string;
  lotNumber: string;
  /** Somebody who arrived, registered for the program. */
  arrived(more?: Partial<PersonDetails>): Promise<Arrived>;
}

/** Somebody who came for a dose. */
export interface Arrived {
  booking: string;
  person: string;
  phone: string;
  token: string;
  registration: string;
}

/** Answers that nothing speaks against. */
export const healthy = { anaphylaxis: 'no', pregnant: 'no', temperature: 36.8 };

let numbers = 0;

/** A lot number that no other test has. */
export function newLotNumber(): string {
  return `L${randomUUID().slice(0, 8).toUpperCase()}`;
}

/** Opens a session at a new site with so many doses of a lot of `vax-a`. */
export async function openVaccination(
  world: TestServer,
  { doses = 50, expiresOn = '2027-06-30' } = {},
): Promise<VisitScene> {
  const { place, session } = await openSession(world, {
    inHours: 1,
    capacity: 200,
    offer: 'prog',
    kind: 'vaccination-site',
  });
  const [screener, vaccinator] = [
    await world.staff('screener', { place }),
    await world.staff('vaccinator', { place }),
  ];
  const lotNumber = newLotNumber();
  const { lot } = ok(
    await world.call(
      'stock',
      'receive',
      { place, vaccine: 'vax-a', number: lotNumber, expiresOn, doses },
      { token: vaccinator.token },
    ),
  );
  return {
    place,
    session,
    screener: screener.token,
    vaccinator: vaccinator.token,
    lot: lot.id,
    lotNumber,
    arrived: (more) => arrive(world, session, more),
  };
}

async function arrive(
  world: TestServer,
  session: string,
  more: Partial<PersonDetails> = {},
): Promise<Arrived> {
  const { token, person, phone } = await world.citizen();
  ok(
    await world.call(
      'people',
      'save',
      { person, details: details({ name: 'Lê Thị Tiêm', ...more }) },
      { token },
    ),
  );
  const { db } = world.database;
  const { userId } = await db
    .selectFrom('person')
    .select('userId')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  const [booking, registration] = [randomUUID(), randomUUID()];
  await db
    .insertInto('booking')
    .values({
      id: booking,
      session,
      slot: null,
      person,
      offer: 'prog',
      state: 'arrived',
      code: newCode(),
      reason: null,
      heldUntil: null,
      queueNumber: (numbers += 1),
      madeBy: userId ?? '',
      madeAt: world.now(),
      changedAt: world.now(),
    })
    .execute();
  await db
    .insertInto('registration')
    .values({
      id: registration,
      person,
      program: 'prog',
      priorityGroup: 'group-1',
      rank: 1,
      state: 'invited',
      occupation: null,
      workplace: null,
      wishedFrom: null,
      wishedPart: null,
      history: JSON.stringify({ anaphylaxis: 'no', pregnant: 'unknown' }),
      registeredAt: world.now(),
      registeredBy: userId,
      session,
      note: null,
      changedAt: world.now(),
      area: '11239',
      province: '31',
    })
    .execute();
  return { booking, person, phone, token, registration };
}

/** Screens somebody of a scene. */
export function screenVisit(
  world: TestServer,
  scene: VisitScene,
  { booking }: Pick<Arrived, 'booking'>,
  answers: Record<string, string | number> = healthy,
  more: { vaccine?: string; at?: string } = {},
) {
  const { place, screener: token } = scene;
  return world.call('visits', 'screen', { place, booking, vaccine: 'vax-a', answers, ...more }, { token });
}

/** Gives somebody of a scene a dose. */
export function giveDose(
  world: TestServer,
  scene: VisitScene,
  { booking }: Pick<Arrived, 'booking'>,
  more: {
    vaccine?: string;
    lot?: string;
    at?: string;
    dose?: { type: 'basic' | 'booster'; ordinal: number };
    acknowledge?: ('too_early' | 'wrong_number')[];
  } = {},
  as: Omit<As, 'token'> = {},
) {
  const { place, lot, vaccinator: token } = scene;
  return world.call(
    'visits',
    'give',
    { place, booking, vaccine: 'vax-a', lot, bodySite: 'left-arm', ...more },
    { ...as, token },
  );
}

/** Screens somebody and gives them a dose; both must be carried out. */
export async function vaccinated(world: TestServer, scene: VisitScene, more?: Partial<PersonDetails>) {
  const visitor = await scene.arrived(more);
  ok(await screenVisit(world, scene, visitor));
  const { dose } = ok(await giveDose(world, scene, visitor));
  if (dose === undefined) throw new TypeError('vaccinated: a dose was given');
  return { ...visitor, dose: dose.id };
}
