import { randomUUID } from 'node:crypto';
import { details } from '../given';
import type { TestServer } from '../server';
import { seedChangeSet } from './change-set';
import { type MarkRecord, type Side, wordOf } from './marks';

/** Files of contacts of a case, each with somebody who would be kept and may be somebody known. */
export function seedContactFiles(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async contactFile(side: Side, tracedCase: string, known: string) {
      const id = mark('contact-file', randomUUID(), side);
      await seedChangeSet(world, side, { id, kind: 'contacts', tracedCase });
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
