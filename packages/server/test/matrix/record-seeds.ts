import { randomUUID } from 'node:crypto';
import { instantPlus } from '@binhan/domain/time';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf } from './marks';

/** Claims, contradictions of doses, and issuers. */
export function seedRecords(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async claim(side: Side, person: string, more: { place?: string; dose?: string; file?: Blob } = {}) {
      const id = mark('claim', randomUUID(), side, person);
      await db
        .insertInto('claim')
        .values({
          id,
          person,
          kind: 'missing-dose',
          state: 'received',
          dose: more.dose ?? null,
          facts: null,
          text: 'Thiếu một mũi',
          reply: null,
          receivedAt: world.now(),
          dueAt: instantPlus(world.now(), 240),
          decidedBy: null,
          madeBy: randomUUID(),
          evidence: more.file === undefined ? null : new Uint8Array(await more.file.arrayBuffer()),
          evidenceType: more.file === undefined ? null : 'image/jpeg',
          place: more.place ?? null,
          outcome: null,
          ...areaOf[side],
        })
        .execute();
      return id;
    },

    async conflict(side: Side, person: string, first: string, second: string) {
      const id = mark('conflict', randomUUID(), side);
      await db
        .insertInto('doseConflict')
        .values({
          id,
          person,
          kind: 'duplicate',
          first,
          second,
          foundAt: world.now(),
          decidedAt: null,
          decidedBy: null,
          decision: null,
          note: null,
          ...areaOf[side],
        })
        .execute();
      return id;
    },

    async issuer(side: Side, place: string, state: 'proposed' | 'active' | 'held' = 'active') {
      const id = mark('issuer', randomUUID(), side);
      await db
        .insertInto('certificateIssuer')
        .values({
          id,
          place,
          code: id.replaceAll('-', '').slice(0, 12).toUpperCase(),
          name: 'Đơn vị cấp',
          state,
          ...areaOf[side],
          proposedBy: randomUUID(),
          proposedAt: world.now(),
          approvedBy: null,
          heldAt: null,
          stoppedAt: null,
          stoppedFrom: null,
          note: null,
          changedAt: world.now(),
        })
        .execute();
      return id;
    },
  };
}
