import { randomUUID } from 'node:crypto';
import { digest } from '../../src/secrets/keys';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf, wordOf } from './marks';

/** A level of an area as a catalogue entry nobody has proposed before. */
export function levelEntry(side: Side) {
  const text = { vi: 'Cấp thử', en: 'Level' };
  return {
    kind: 'level' as const,
    id: `l-${wordOf(randomUUID()).toLowerCase()}`,
    area: areaOf[side].area,
    period: { from: '2026-11-23' },
    source: 'test',
    body: { rank: 1, name: text, meaning: text, colour: 'green' as const },
  };
}

/** Staff, other systems, organisations and the catalogue of an area. */
export function seedOffices(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    /** A member of staff without a password, with one grant in the area of a side. */
    async member(side: Side) {
      const { userId } = await world.staff('official', areaOf[side]);
      mark('member', userId, side, userId);
      const grant = await db
        .selectFrom('accessGrant')
        .select('id')
        .where('userId', '=', userId)
        .executeTakeFirstOrThrow();
      return { id: userId, grant: mark('grant', grant.id, side, userId) };
    },

    async stop(side: Side, userId: string) {
      const id = mark('stop', randomUUID(), side, userId);
      await db.insertInto('lookStop').values({ id, userId, looks: 121, stoppedAt: world.now() }).execute();
      return id;
    },

    async integrator(side: Side, key: string = randomUUID()) {
      const id = mark('integrator', randomUUID(), side);
      await db
        .insertInto('integrator')
        .values({
          id,
          name: `Hệ thống ${wordOf(id)}`,
          keyHash: digest(key),
          origins: null,
          area: areaOf[side].area,
          validFrom: '2026-01-01',
          validUntil: null,
        })
        .execute();
      return { id, key };
    },

    async organisation(side: Side) {
      const id = mark('organisation', randomUUID(), side);
      const name = mark('part', `Trường ${wordOf(id)}`, side);
      await db
        .insertInto('organisation')
        .values({ id, name, searchKey: ' truong ', kind: 'school', ...areaOf[side] })
        .execute();
      return id;
    },

    async entry(side: Side) {
      const entry = levelEntry(side);
      const id = mark('entry', randomUUID(), side);
      await db
        .insertInto('catalogEntry')
        .values({
          id,
          kind: entry.kind,
          entryId: mark('part', entry.id, side),
          area: entry.area,
          validFrom: entry.period.from,
          validUntil: null,
          source: entry.source,
          body: JSON.stringify(entry.body),
          createdAt: world.now(),
        })
        .execute();
      return id;
    },

    async proposal(side: Side, proposedBy: string) {
      const entry = levelEntry(side);
      const id = mark('proposal', randomUUID(), side);
      await db
        .insertInto('catalogProposal')
        .values({
          id,
          kind: entry.kind,
          area: entry.area,
          entry: JSON.stringify(entry),
          state: 'proposed',
          proposedBy,
          proposedAt: world.now(),
          decidedBy: null,
        })
        .execute();
      return id;
    },
  };
}
