import { randomUUID } from 'node:crypto';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf, wordOf } from './marks';
import { personDetails } from './people-seeds';

/** Registrations for doses. Each is for another program, so that nobody is registered twice. */
export function seedRegistrations(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  const seeds = {
    /** Somebody whom staff registered; their name is nobody else's secret. */
    async entered(side: Side, enteredBy: string) {
      const person = randomUUID();
      await db
        .insertInto('person')
        .values({
          id: person,
          userId: null,
          organisation: null,
          createdAt: world.now(),
          card: `CARD${wordOf(person).toUpperCase()}`,
          details: JSON.stringify(personDetails('Lê Thị Nhập', side)),
          searchKey: '',
          ...areaOf[side],
        })
        .execute();
      return seeds.registration(side, person, undefined, enteredBy);
    },
    async registration(
      side: Side,
      person: string,
      program = `prog-${randomUUID().slice(0, 8)}`,
      enteredBy?: string,
    ) {
      const id = mark('registration', randomUUID(), side, enteredBy ?? person);
      await db
        .insertInto('registration')
        .values({
          id,
          person,
          program,
          priorityGroup: null,
          rank: 1000,
          state: 'waiting',
          occupation: null,
          workplace: null,
          wishedFrom: null,
          wishedPart: null,
          history: '{}',
          registeredAt: world.now(),
          registeredBy: enteredBy ?? randomUUID(),
          session: null,
          note: null,
          changedAt: world.now(),
          ...areaOf[side],
        })
        .execute();
      return id;
    },
  };
  return seeds;
}
