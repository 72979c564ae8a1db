import type { PersonDetails } from '@binhan/domain/person';
import { details } from './given';
import type { TestServer } from './server';
import { openSession } from './sessions';

/** What somebody says who registers for a program of the tests, with nothing wrong in it. */
export function registration(changes: { program?: string; group?: string } = {}) {
  const { program = 'prog', group } = changes;
  return {
    program,
    ...(group === undefined ? {} : { group }),
    history: { anaphylaxis: 'no', pregnant: 'unknown' },
    consents: [{ purpose: 'dose', version: 1, given: true }],
  };
}

/** A signed-in citizen who saved who they are. */
export async function resident(world: TestServer, changes: Partial<PersonDetails> = {}) {
  const citizen = await world.citizen();
  const saved = await world.call(
    'people',
    'save',
    { person: citizen.person, details: details(changes) },
    citizen,
  );
  if (saved.status !== 200) throw new Error(saved.text);
  return citizen;
}

/** A citizen who registered; a minute passes, so that the order is told. */
export async function registrant(
  world: TestServer,
  { group, program, ...changes }: { group?: string; program?: string } & Partial<PersonDetails> = {},
) {
  const citizen = await resident(world, changes);
  const input = registration({
    ...(group === undefined ? {} : { group }),
    ...(program === undefined ? {} : { program }),
  });
  const got = await world.call('registrations', 'register', { ...input, person: citizen.person }, citizen);
  if (got.status !== 200) throw new Error(got.text);
  world.wait(1 / 60);
  return { ...citizen, registration: got.value.id };
}

/** A site that gives doses, with an open session of a program. */
export function doseSession(world: TestServer, changes: Parameters<typeof openSession>[1] = {}) {
  return openSession(world, {
    offer: 'prog',
    kind: 'vaccination-site',
    inHours: 48,
    capacity: 2,
    ...changes,
  });
}

/** Puts a dose into somebody's record. */
export async function recordedDose(
  world: TestServer,
  person: string,
  { program = 'prog', vaccine = 'vax-a', ordinal = 1, givenOn = '2026-10-01' } = {},
) {
  const { newId } = world.server.services;
  await world.database.db
    .insertInto('dose')
    .values({
      id: newId(),
      person,
      program,
      vaccine,
      type: 'basic',
      ordinal,
      givenOn,
      lot: null,
      lotId: null,
      lotExpiresOn: null,
      bodySite: null,
      place: null,
      whereGiven: null,
      country: null,
      booking: null,
      registration: null,
      screenedBy: null,
      givenBy: null,
      grade: 'keyed',
      state: 'recorded',
      source: null,
      signature: null,
      kid: null,
      replaces: null,
      note: null,
      recordedAt: world.now(),
      recordedBy: null,
      endedBy: null,
      area: '11239',
      province: '31',
    })
    .execute();
}

/** Takes away who registered, was seated and got doses before, so that an order is of one test alone. */
export async function emptyRegistrations({ database: { db } }: TestServer): Promise<void> {
  for (const table of ['registration', 'booking', 'standBy', 'dose', 'recall'] as const)
    await db.deleteFrom(table).execute();
}
