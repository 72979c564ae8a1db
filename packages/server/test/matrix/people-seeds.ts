import { randomUUID } from 'node:crypto';
import { foldText } from '@binhan/domain/text';
import { instantPlus } from '@binhan/domain/time';
import { digest } from '../../src/secrets/keys';
import { details } from '../given';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf, wordOf } from './marks';

/** The details of somebody who lives where a side lies. */
export function personDetails(name: string, side: Side) {
  return details({ name, address: { area: { code: areaOf[side].area, edition: '2026-04-30' } } });
}

/** Persons and what they leave: declarations, consents, requests, proxies, looks. */
export function seedPeople(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async person(side: Side, id: string = randomUUID()) {
      const name = `Lê Thị ${wordOf(id)}`;
      const row = {
        details: JSON.stringify(personDetails(name, side)),
        searchKey: ` ${foldText(name)} `,
        ...areaOf[side],
      };
      const card = `CARD${wordOf(id).toUpperCase()}`;
      const { key } = await db
        .insertInto('person')
        .values({ id, userId: null, organisation: null, createdAt: world.now(), card, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, card }))
        .returning('key')
        .executeTakeFirstOrThrow();
      mark('person', id, side, id);
      for (const text of [name, card]) mark('part', text, side, id);
      return { id, key, name, card };
    },

    async declaration(side: Side, person: string, enteredBy?: string) {
      const token = randomUUID();
      const id = mark('declaration', randomUUID(), side, enteredBy ?? person);
      await db
        .insertInto('declaration')
        .values({
          id,
          person,
          form: 'test-form',
          formVersion: 1,
          details: JSON.stringify(
            personDetails(enteredBy === undefined ? `Lê Thị ${wordOf(person)}` : 'Lê Thị Nhập', side),
          ),
          answers: JSON.stringify({ contact: 'no', symptoms: [] }),
          declarant: enteredBy === undefined ? 'self' : 'helper',
          enteredBy: enteredBy ?? null,
          state: 'current',
          declaredAt: world.now(),
          receivedAt: world.now(),
          validUntil: instantPlus(world.now(), 24),
          redFlags: '[]',
          flagged: false,
          searchKey: '',
          ...areaOf[side],
          receiptHash: digest(token),
          eraseOn: '2027-01-01',
        })
        .execute();
      return { id, token };
    },

    async consent(side: Side, person: string) {
      const purpose = mark('consent', `p${wordOf(randomUUID()).toLowerCase()}`, side, person);
      await db
        .insertInto('consent')
        .values({
          id: randomUUID(),
          person,
          declaration: null,
          form: 'test-form',
          purpose,
          version: 1,
          given: true,
          language: 'vi',
          at: world.now(),
        })
        .execute();
      return purpose;
    },

    async request(side: Side, person: string, evidence?: Blob) {
      const id = mark('request', randomUUID(), side, person);
      await db
        .insertInto('dataRequest')
        .values({
          id,
          person,
          kind: 'see',
          state: 'received',
          note: null,
          reply: null,
          receivedAt: world.now(),
          answerBy: instantPlus(world.now(), 48),
          doneBy: instantPlus(world.now(), 240),
          proof: null,
          evidence: evidence === undefined ? null : new Uint8Array(await evidence.arrayBuffer()),
          evidenceType: evidence?.type ?? null,
        })
        .execute();
      return id;
    },

    /** Somebody the actor may act for; `ended` proxies give no right any more. */
    async proxy(actor: string, subject: string, state: 'active' | 'ended' = 'active') {
      const id = randomUUID();
      await db
        .insertInto('proxy')
        .values({
          id,
          actor,
          subject,
          relationship: 'child',
          validFrom: '2026-01-01',
          validUntil: null,
          state,
        })
        .execute();
      return id;
    },

    async adoption(organisation: string, person: string) {
      await db.insertInto('adoption').values({ organisation, person, usedAt: world.now() }).execute();
    },

    async auditRow(side: Side, subject: string) {
      const requestId = mark('audit', randomUUID(), side, subject);
      await db
        .insertInto('auditRow')
        .values({
          // Newer than what the test itself leaves, so that it stands on the first page.
          at: instantPlus(world.now(), 1),
          shard: 0,
          effect: 'read',
          action: 'declarations.show',
          actor: 'staff',
          actorId: randomUUID(),
          role: 'official',
          scope: areaOf[side].area,
          subject,
          ...areaOf[side],
          requestId,
        })
        .execute();
      return requestId;
    },
  };
}
