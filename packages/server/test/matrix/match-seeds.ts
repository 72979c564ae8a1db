import { randomUUID } from 'node:crypto';
import type { TestServer } from '../server';
import type { MarkRecord, Side } from './marks';

/** Pairs of records that may be one person's. */
export function seedMatches(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async match(side: Side, one: string, other: string, state: 'open' | 'merged' = 'open') {
      const id = mark('match', randomUUID(), side);
      const [a, b] = one < other ? [one, other] : [other, one];
      await db
        .insertInto('personMatch')
        .values({
          id,
          a,
          b,
          score: 30,
          reasons: JSON.stringify([{ field: 'name', kind: 'equal', code: 'name_equal', weight: 10 }]),
          state,
          foundAt: world.now(),
          decidedBy: null,
          note: null,
        })
        .execute();
      if (state === 'open') return id;
      const before = { kept: { searchKey: '', area: null, province: '31' }, mergedUser: null };
      await db.updateTable('person').set({ mergedInto: a }).where('id', '=', b).execute();
      await db
        .insertInto('personMerge')
        .values({
          id: randomUUID(),
          match: id,
          kept: a,
          merged: b,
          moved: '[]',
          held: '[]',
          remained: '[]',
          found: '[]',
          personBefore: JSON.stringify(before),
          filled: '[]',
          mergedAt: world.now(),
          mergedBy: randomUUID(),
          undoneBy: null,
          undoNote: null,
        })
        .execute();
      return id;
    },
  };
}
