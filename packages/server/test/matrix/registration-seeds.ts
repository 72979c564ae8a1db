import { randomUUID } from 'node:crypto';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf } from './marks';

/** Registrations for doses. Each is for another program, so that nobody is registered twice. */
export function seedRegistrations(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async registration(side: Side, person: string, program = `prog-${randomUUID().slice(0, 8)}`) {
      const id = mark('registration', randomUUID(), side, person);
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
          registeredBy: randomUUID(),
          session: null,
          note: null,
          changedAt: world.now(),
          ...areaOf[side],
        })
        .execute();
      return id;
    },
  };
}
