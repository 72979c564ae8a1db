import { randomUUID } from 'node:crypto';
import { details } from '../given';
import type { TestServer } from '../server';
import { seedChangeSet } from './change-set';
import { type MarkRecord, type Side, wordOf } from './marks';

/** Files of doses a site sent, each with somebody whose dose would be recorded. */
export function seedDoseFiles(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async doseFile(side: Side, place: string) {
      const id = mark('dose-file', randomUUID(), side);
      await seedChangeSet(world, side, { id, kind: 'doses', place, program: 'prog' });
      const name = mark('part', `Lê Thị ${wordOf(randomUUID())}`, side);
      const number = `0${String(BigInt(`0x${randomUUID().slice(0, 8)}`))
        .padStart(11, '3')
        .slice(0, 11)}`;
      const identifiers = [
        { kind: 'citizen-number' as const, value: number, assurance: 'declared' as const },
      ];
      const facts = {
        program: 'prog',
        vaccine: 'vax-a',
        type: 'basic',
        ordinal: 1,
        givenOn: '2026-09-01',
      };
      await db
        .insertInto('changeRow')
        .values({
          changeSet: id,
          number: 2,
          state: 'new',
          cells: JSON.stringify({ name }),
          finding: JSON.stringify({ row: 2, key: number, details: details({ name, identifiers }), facts }),
          issues: '[]',
        })
        .execute();
      return id;
    },
  };
}
