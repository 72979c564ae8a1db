import { randomUUID } from 'node:crypto';
import type { TestServer } from '../server';
import { seedChangeSet } from './change-set';
import { type MarkRecord, type Side, areaOf, wordOf } from './marks';

/** Files of places somebody sent, each with a place that would be registered, or was. */
export function seedPlaceFiles(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async placeFile(side: Side, owner: string, madePlace?: string) {
      const id = mark('place-file', randomUUID(), side, owner);
      await seedChangeSet(world, side, {
        id,
        kind: 'places',
        uploadedBy: owner,
        state: madePlace === undefined ? 'read' : 'committed',
      });
      const name = mark('part', `Chợ ${wordOf(randomUUID())}`, side, owner);
      const { area } = areaOf[side];
      const finding = { name, kind: 'public-place', area, address: 'Khu 1', gates: ['Cổng chính'] };
      await db
        .insertInto('changeRow')
        .values({
          changeSet: id,
          number: 2,
          state: madePlace === undefined ? 'new' : 'done',
          cells: JSON.stringify({ name }),
          finding: JSON.stringify(finding),
          issues: '[]',
          ...(madePlace === undefined ? {} : { madePlace }),
        })
        .execute();
      return id;
    },
  };
}
