import { randomUUID } from 'node:crypto';
import { details } from '../given';
import type { TestServer } from '../server';
import { seedChangeSet } from './change-set';
import { type MarkRecord, type Side, wordOf } from './marks';

/** Lists of people an organisation sent: somebody who would be booked, and where a booking is given, somebody who is. */
export function seedLists(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async list(side: Side, place: string, session: string, booking?: string) {
      const id = mark('list', randomUUID(), side);
      await seedChangeSet(world, side, { id, kind: 'people', place, session });
      const name = mark('part', `Lê Thị ${wordOf(randomUUID())}`, side);
      const row = { changeSet: id, state: 'new' as const, cells: JSON.stringify({ name }), issues: '[]' };
      const finding = JSON.stringify({ details: details({ name }) });
      await db
        .insertInto('changeRow')
        .values({ ...row, number: 2, finding })
        .execute();
      if (booking !== undefined)
        await db
          .insertInto('changeRow')
          .values({ ...row, number: 3, state: 'done', finding, booking })
          .execute();
      return id;
    },

    async standBy(person: string, session: string) {
      await db
        .insertInto('standBy')
        .values({ session, person, since: world.now(), askedBy: randomUUID() })
        .execute();
    },
  };
}
