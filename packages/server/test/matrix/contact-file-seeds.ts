import { randomUUID } from 'node:crypto';
import { details } from '../given';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf, wordOf } from './marks';

/** Files of contacts of a case, each with somebody who would be kept and may be somebody known. */
export function seedContactFiles(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async contactFile(side: Side, tracedCase: string, known: string) {
      const id = mark('contact-file', randomUUID(), side);
      await db
        .insertInto('changeSet')
        .values({
          id,
          kind: 'contacts',
          place: null,
          tracedCase,
          session: null,
          reason: null,
          state: 'read',
          bytes: 0,
          digest: randomUUID(),
          data: null,
          unknownColumns: '[]',
          faults: '[]',
          uploadedBy: randomUUID(),
          uploadedAt: world.now(),
          committedBy: null,
          ...areaOf[side],
        })
        .execute();
      const name = mark('part', `Lê Thị ${wordOf(randomUUID())}`, side);
      const finding = {
        details: details({ name, identifiers: [] }),
        met: { from: world.now(), to: world.now() },
        match: { person: known, by: 'phone', contact: false, agrees: true },
      };
      await db
        .insertInto('changeRow')
        .values({
          changeSet: id,
          number: 2,
          state: 'new',
          cells: JSON.stringify({ name }),
          finding: JSON.stringify(finding),
          issues: '[]',
        })
        .execute();
      return id;
    },
  };
}
