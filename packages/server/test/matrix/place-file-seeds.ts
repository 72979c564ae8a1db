import { randomUUID } from 'node:crypto';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf, wordOf } from './marks';

/** Files of places somebody sent, each with a place that would be registered, or was. */
export function seedPlaceFiles(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async placeFile(side: Side, owner: string, madePlace?: string) {
      const id = mark('place-file', randomUUID(), side, owner);
      await db
        .insertInto('changeSet')
        .values({
          id,
          kind: 'places',
          place: null,
          session: null,
          reason: null,
          state: madePlace === undefined ? 'read' : 'committed',
          bytes: 0,
          digest: randomUUID(),
          data: null,
          unknownColumns: '[]',
          faults: '[]',
          uploadedBy: owner,
          uploadedAt: world.now(),
          committedBy: null,
          ...areaOf[side],
        })
        .execute();
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
