import { randomUUID } from 'node:crypto';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf } from './marks';

/** Cases, contacts, quarantines, warnings and devices of gates. */
export function seedTracing(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  const changed = () => ({ changedAt: world.now() });
  return {
    async tracedCase(side: Side, person: string, result: string | null = null) {
      const id = mark('traced-case', randomUUID(), side);
      await db
        .insertInto('tracedCase')
        .values({
          id,
          person,
          disease: 'sample',
          class: 'confirmed',
          state: 'open',
          outcome: null,
          onsetOn: '2026-11-22',
          sampledOn: null,
          resultOn: null,
          reportedOn: '2026-11-23',
          result,
          ...areaOf[side],
          openedAt: world.now(),
          openedBy: null,
          endedOn: null,
          ...changed(),
        })
        .execute();
      return id;
    },

    async contact(
      side: Side,
      tracedCase: string,
      from: string,
      to: string,
      state: 'new' | 'in-follow-up' = 'new',
    ) {
      const id = mark('contact', randomUUID(), side, to);
      const follows = state === 'in-follow-up';
      await db
        .insertInto('contact')
        .values({
          id,
          tracedCase,
          fromPerson: from,
          toPerson: to,
          degree: 1,
          state,
          lastOn: '2026-11-22',
          rule: follows ? 'apart' : null,
          followUntil: follows ? '2026-12-02' : null,
          diaryUntil: follows ? '2026-11-29' : null,
          assignee: null,
          reachBy: world.now(),
          madeAt: world.now(),
          madeBy: null,
          ...changed(),
          ...areaOf[side],
        })
        .execute();
      return id;
    },

    async quarantine(
      side: Side,
      person: string,
      contact: string | null,
      state: 'ordered' | 'completed' = 'ordered',
    ) {
      const id = mark('quarantine', randomUUID(), side, person);
      await db
        .insertInto('quarantine')
        .values({
          id,
          person,
          contact,
          kind: 'self-monitoring',
          state,
          beginsOn: '2026-11-22',
          endsOn: '2026-11-29',
          rule: 'apart',
          source: 'test',
          whereabouts: null,
          ...areaOf[side],
          orderedAt: world.now(),
          orderedBy: null,
          ...changed(),
        })
        .execute();
      return id;
    },

    async warning(side: Side, tracedCase: string, told: { person: string; place: string }) {
      const id = mark('warning', randomUUID(), side, told.person);
      await db
        .insertInto('warning')
        .values({
          id,
          tracedCase,
          state: 'drafted',
          people: 1,
          draftedAt: world.now(),
          draftedBy: randomUUID(),
          decidedBy: null,
          note: null,
          ...areaOf[side],
        })
        .execute();
      await db
        .insertInto('warnedPerson')
        .values({ warning: id, ...told, onDay: '2026-11-22', toldAt: world.now() })
        .execute();
      return id;
    },

    async device(side: Side, place: { id: string; gate: string }, login: string) {
      const id = mark('device', randomUUID(), side);
      await db
        .insertInto('gateDevice')
        .values({
          id,
          login,
          place: place.id,
          gate: place.gate,
          name: 'Máy cổng',
          madeAt: world.now(),
          seenAt: world.now(),
          stoppedBy: null,
        })
        .execute();
      return id;
    },
  };
}
