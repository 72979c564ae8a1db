import { randomUUID } from 'node:crypto';
import { newWebhookSecret, sealSecret } from '../../src/webhooks/secret';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf } from './marks';

/** What other systems are told, who is told, and how days were compared. */
export function seedExchange(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async transmission(side: Side, tube: string) {
      const id = mark('transmission', randomUUID(), side);
      await db
        .insertInto('transmission')
        .values({
          id,
          receiver: 'national',
          kind: 'tube.collected',
          orderKey: id,
          tube,
          day: '2026-11-22',
          state: 'waiting',
          notBefore: world.now(),
          createdAt: world.now(),
          ...areaOf[side],
        })
        .execute();
      return id;
    },

    async webhook(side: Side) {
      const id = mark('webhook', randomUUID(), side);
      await db
        .insertInto('webhook')
        .values({
          id,
          name: 'Bệnh viện',
          url: 'https://benh-vien.example/webhook',
          kinds: JSON.stringify(['result.released']),
          area: areaOf[side].area,
          secret: sealSecret(world.server.services.secrets, newWebhookSecret()),
          previous: null,
          previousUntil: null,
          createdBy: randomUUID(),
          createdAt: world.now(),
        })
        .execute();
      return id;
    },

    async reconciliation() {
      const id = randomUUID();
      const sum = JSON.stringify({ count: 0, digest: '', signed: '' });
      await db
        .insertInto('reconciliation')
        .values({
          id,
          day: '2026-11-22',
          at: world.now(),
          ours: sum,
          theirs: sum,
          equal: true,
          differences: '[]',
        })
        .execute();
      return id;
    },

    /** Lets a caller hold the whole province, which what is about the whole installation asks for. */
    async wide(userId: string, role: string) {
      await db
        .insertInto('accessGrant')
        .values({
          id: randomUUID(),
          userId,
          role: role as 'administrator',
          area: areaOf.own.province,
          place: null,
          validFrom: '2026-01-01',
          validUntil: null,
          givenBy: null,
          createdAt: world.now(),
        })
        .execute();
    },
  };
}
