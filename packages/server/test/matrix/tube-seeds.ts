import { randomBytes, randomUUID } from 'node:crypto';
import type { NotificationState } from '@binhan/domain/reporting';
import type { ResultState, TubeState } from '@binhan/domain/testing';
import { writeSpokenCode } from '@binhan/domain/text';
import { instantPlus } from '@binhan/domain/time';
import { hashOfCode, hashOfToken } from '../../src/tubes/ticket';
import type { TestServer } from '../server';
import { seedChangeSet } from './change-set';
import { type MarkRecord, type Side, areaOf } from './marks';

/** What a tube is seeded as: at its site, or in a laboratory with a result. */
export interface TubeSeed {
  place: string;
  person: string;
  laboratory?: string;
  state?: TubeState;
  result?: ResultState;
  collectedBy?: string | undefined;
}

/** Tubes with one specimen, in a laboratory or not, with or without a result. */
export function seedTubes(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async tube(side: Side, seed: TubeSeed) {
      const { place, person, laboratory, state = 'collected', result, collectedBy = randomUUID() } = seed;
      const id = mark(laboratory === undefined ? 'tube' : 'lab-tube', randomUUID(), side);
      // What is in a laboratory was collected two days ago: it is in no list of today.
      const at = instantPlus(world.now(), laboratory === undefined ? 0 : -48);
      const code = mark('part', writeSpokenCode(randomBytes(8)), side);
      const waits = result === undefined ? 'test' : result === 'entered' ? 'verification' : 'release';
      await db
        .insertInto('tube')
        .values({
          id,
          code,
          kind: 'pcr',
          specimen: 'swab',
          pool: null,
          people: 1,
          state,
          place,
          session: null,
          collectedAt: at,
          recordedAt: at,
          collectedBy,
          dueAt: instantPlus(at, 24),
          oldAt: instantPlus(at, 48),
          laboratory: laboratory ?? null,
          receivedAt: laboratory === undefined ? null : at,
          waits: laboratory === undefined || result === 'released' ? null : waits,
          rejection: null,
          ...areaOf[side],
        })
        .execute();
      const specimen = mark('specimen', randomUUID(), side, person);
      const ticket = { code: writeSpokenCode(randomBytes(8)), token: randomBytes(16).toString('base64url') };
      await db
        .insertInto('specimen')
        .values({
          id: specimen,
          tube: id,
          position: 1,
          person,
          booking: null,
          reason: 'own-wish',
          codeHash: hashOfCode(world.server.services.secrets, ticket.code),
          phone: null,
          takenAt: at,
        })
        .execute();
      await db
        .insertInto('resultLink')
        .values({ tokenHash: hashOfToken(ticket.token), specimen, madeAt: at })
        .execute();
      return { id, code, specimen, ticket, result: await this.result(side, id, result) };
    },

    async result(side: Side, tube: string, state: ResultState | undefined) {
      if (state === undefined) return '';
      const id = mark('result', randomUUID(), side);
      const released = state === 'released' ? world.now() : null;
      await db
        .insertInto('result')
        .values({
          id,
          tube,
          outcome: 'negative',
          means: 'not-detected',
          cycleThresholds: null,
          kit: 'kit',
          lot: null,
          state,
          personsNeeded: 2,
          testedAt: world.now(),
          enteredBy: randomUUID(),
          enteredAt: world.now(),
          verifiedBy: null,
          verifiedAt: null,
          releasedBy: null,
          releasedAt: released,
          replaces: null,
          note: null,
          endedAt: null,
        })
        .execute();
      return id;
    },

    /** A notification of a disease of its own: one case of a person is notified once. */
    async case(side: Side, person: string, specimen: string, state: NotificationState = 'due') {
      const id = mark('case', randomUUID(), side);
      const { result } = await db
        .selectFrom('specimen')
        .innerJoin('result', 'result.tube', 'specimen.tube')
        .select('result.id as result')
        .where('specimen.id', '=', specimen)
        .executeTakeFirstOrThrow();
      const found = world.now();
      await db
        .insertInto('notification')
        .values({
          id,
          specimen,
          result,
          person,
          state,
          rule: `rule-${id}`,
          disease: 'sample',
          foundAt: found,
          dueAt: instantPlus(found, 24),
          reference: null,
          ...areaOf[side],
        })
        .execute();
      return id;
    },

    async control(side: Side, laboratory: string) {
      const id = mark('control', randomUUID(), side);
      await db
        .insertInto('controlSample')
        .values({
          id,
          laboratory,
          test: 'pcr',
          control: 'negative',
          kit: 'kit',
          lot: null,
          outcome: 'negative',
          means: 'not-detected',
          passed: true,
          cycleThresholds: null,
          testedAt: world.now(),
          enteredBy: randomUUID(),
          enteredAt: world.now(),
        })
        .execute();
      return id;
    },

    async file(side: Side, place: string) {
      const id = mark('file', randomUUID(), side);
      await seedChangeSet(world, side, { id, kind: 'results', place });
      const cells = JSON.stringify({ code: mark('part', randomUUID(), side) });
      const finding = JSON.stringify({
        code: 'NO-SUCH-TUBE',
        outcome: 'negative',
        kit: 'kit',
        testedAt: world.now(),
      });
      const row = { changeSet: id, number: 2, state: 'new' as const, cells, finding, issues: '[]' };
      await db.insertInto('changeRow').values(row).execute();
      return id;
    },

    async rebind(side: Side, place: string, specimen: string) {
      const id = mark('part', randomUUID(), side);
      await db
        .insertInto('rebind')
        .values({
          id,
          specimen,
          place,
          phone: null,
          codeHash: randomUUID(),
          tokenHash: randomUUID(),
          askedBy: randomUUID(),
          askedAt: world.now(),
          state: 'waiting',
          decidedBy: null,
        })
        .execute();
      return id;
    },
  };
}
