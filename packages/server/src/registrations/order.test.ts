import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registrant } from '../../test/registrations';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

/** Somebody who registered, as they are put into the table. */
interface Put {
  id: string;
  rank: number;
  minute: number;
  area: string | null;
  program: string;
  state: 'waiting' | 'invited' | 'done';
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 0, minute));

/** Who is before somebody, counted one by one. */
function counted(people: readonly Put[], one: Put) {
  const same = people.filter(
    ({ area, program, state }) => area === one.area && program === one.program && state === 'waiting',
  );
  const earlier = ({ minute, id }: Put) => minute < one.minute || (minute === one.minute && id < one.id);
  return {
    earlierGroups: same.filter(({ rank }) => rank < one.rank).length,
    sameRank: same.filter((other) => other.rank === one.rank && earlier(other)).length,
  };
}

test('who is before somebody is what a count one by one gives, whatever the order they came in', async () => {
  const { db } = world.database;
  const citizen = await registrant(world);
  const people = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      rank: fc.constantFrom(1, 2, 16, 1000),
      minute: fc.integer({ min: 0, max: 5 }),
      area: fc.constantFrom('11239', '11254', null),
      program: fc.constantFrom('prog', 'open-prog'),
      state: fc.constantFrom('waiting', 'waiting', 'invited', 'done'),
    }),
    { maxLength: 30, selector: ({ id }) => id },
  );
  const self = fc.record({ rank: fc.constantFrom(1, 2, 16, 1000), minute: fc.integer({ min: 0, max: 5 }) });
  await fc.assert(
    fc.asyncProperty(people, self, async (others, { rank, minute }) => {
      await db.deleteFrom('registration').where('id', '<>', citizen.registration).execute();
      await db
        .updateTable('registration')
        .set({ rank, registeredAt: at(minute) })
        .where('id', '=', citizen.registration)
        .execute();
      for (const { minute: when, ...row } of others) {
        const { id: person } = await db
          .insertInto('person')
          .values({
            id: crypto.randomUUID(),
            userId: null,
            details: null,
            searchKey: '',
            area: null,
            province: '31',
            card: crypto.randomUUID(),
            organisation: null,
            createdAt: world.now(),
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await db
          .insertInto('registration')
          .values({
            ...row,
            person,
            priorityGroup: null,
            occupation: null,
            workplace: null,
            wishedFrom: null,
            wishedPart: null,
            history: '{}',
            registeredAt: at(when),
            registeredBy: null,
            session: null,
            note: null,
            changedAt: world.now(),
            province: '31',
          })
          .execute();
      }
      const got = await world.call('registrations', 'mine', {}, citizen);
      const one: Put = {
        id: citizen.registration,
        rank,
        minute,
        area: '11239',
        program: 'prog',
        state: 'waiting',
      };
      expect(got.value.registrations[0]?.before).toEqual(counted(others, one));
    }),
    { numRuns: 40 },
  );
});
