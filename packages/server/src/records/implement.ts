import type { RequestRow } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import type { DataRequest } from '@binhan/domain/record';
import { dataRequestTransitions, requestClock } from '@binhan/domain/record';
import { isRefusal, refuse } from '@binhan/domain/refusals';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { holdsArea, withinArea } from '../access/scope';
import type { DataRequestTable } from '../database/schema';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import { citizen } from '../people/implement';
import { withFormer } from '../people/joined';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { copyOfPerson } from './copy';
import { erasePerson } from './erase';
import { evidenceOf } from './evidence';

/** One's own data and the requests about it, and the staff side of these. */
export function implementRecords(services: Services): Implementations['records'] {
  return {
    async looks({ cursor, limit = PAGE_SIZE }, call) {
      const { person, userId } = citizen(call.actor);
      const from = readCursor(cursor, ['number']);
      if (isRefusal(from)) return from;
      let query = call.db
        .selectFrom('auditRow')
        .selectAll()
        .where('subject', 'in', await withFormer(call.db, await actsFor(call.db, person, call.today)))
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (from.values !== undefined) query = query.where('id', '<', from.values[0]);
      return pageOf(
        await query.execute(),
        limit,
        (row) => ({
          at: row.at.toISOString(),
          effect: row.effect,
          action: row.action,
          actor:
            row.actorId === userId
              ? 'self'
              : row.actor === 'person' && row.role === null
                ? 'household'
                : row.actor === 'person'
                  ? 'staff'
                  : row.actor,
          ...(row.role === null ? {} : { role: row.role }),
          ...(row.scope === null || row.scope.length > 5 ? {} : { scope: row.scope }),
        }),
        (row) => [row.id],
      );
    },

    async consents({ cursor, limit = PAGE_SIZE }, call) {
      const { person } = citizen(call.actor);
      const from = readCursor(cursor, ['string', 'string']);
      if (isRefusal(from)) return from;
      let query = call.db
        .selectFrom('consent')
        .selectAll()
        .where('person', '=', person)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (from.values !== undefined) {
        const [at, id] = from.values;
        query = query.where(sql<boolean>`(consent.at, consent.id) < (${at}::timestamptz, ${id}::uuid)`);
      }
      return pageOf(
        await query.execute(),
        limit,
        (row) => ({
          purpose: row.purpose,
          version: row.version,
          given: row.given,
          at: row.at.toISOString(),
          language: row.language === 'en' ? ('en' as const) : ('vi' as const),
          form: row.form,
        }),
        (row) => [row.at.toISOString(), row.id],
      );
    },

    async ask({ kind, note }, call) {
      const { person } = citizen(call.actor);
      const clock = requestClock(kind, call.now);
      const row = await call.db
        .insertInto('dataRequest')
        .values({
          id: services.newId(),
          person,
          kind,
          state: 'received',
          note: note ?? null,
          reply: null,
          receivedAt: call.now,
          ...clock,
          proof: null,
          evidence: null,
          evidenceType: null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await call.audit({ subjects: [person] });
      return requestOf(row);
    },

    async attach({ request, file }, call) {
      const { person } = citizen(call.actor);
      const row = await call.db
        .selectFrom('dataRequest')
        .select('state')
        .where('id', '=', request)
        .where('person', '=', person)
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined) return refuse('not_found');
      if (row.state === 'done' || row.state === 'declined')
        return refuse('wrong_state', { state: row.state });
      await call.db
        .updateTable('dataRequest')
        .set({ evidence: file.data, evidenceType: file.mediaType })
        .where('id', '=', request)
        .execute();
      await call.audit({ subjects: [person] });
      return { done: true };
    },

    async asked({ cursor, limit = PAGE_SIZE }, call) {
      const { person } = citizen(call.actor);
      const from = readCursor(cursor, ['string', 'string']);
      if (isRefusal(from)) return from;
      let query = call.db
        .selectFrom('dataRequest')
        .selectAll()
        .where('person', '=', person)
        .orderBy('receivedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (from.values !== undefined) {
        const [at, id] = from.values;
        query = query.where(
          sql<boolean>`(data_request.received_at, data_request.id) < (${at}::timestamptz, ${id}::uuid)`,
        );
      }
      return pageOf(await query.execute(), limit, requestOf, (row) => [row.receivedAt.toISOString(), row.id]);
    },

    async copy(_input, call) {
      const { person } = citizen(call.actor);
      await call.audit({ subjects: [person] });
      return { tables: await copyOfPerson(services, call.db, person) };
    },

    async search({ cursor, limit = PAGE_SIZE, state }, call) {
      const from = readCursor(cursor, ['string', 'string']);
      if (isRefusal(from)) return from;
      let query = call.db
        .selectFrom('dataRequest')
        .innerJoin('person', 'person.id', 'dataRequest.person')
        .selectAll('dataRequest')
        .select('person.details')
        .where(withinArea(call.scope, 'person'))
        .orderBy('doneBy')
        .orderBy('dataRequest.id')
        .limit(limit + 1);
      if (state !== undefined) query = query.where('state', '=', state);
      if (from.values !== undefined) {
        const [at, id] = from.values;
        query = query.where(
          sql<boolean>`(data_request.done_by, data_request.id) > (${at}::timestamptz, ${id}::uuid)`,
        );
      }
      const rows = await query.execute();
      await call.audit({ subjects: rows.slice(0, limit).map((row) => row.person), ofOwnWork: true });
      return pageOf(rows, limit, requestRowOf, (row) => [row.doneBy.toISOString(), row.id]);
    },

    evidence: ({ request }, call) => evidenceOf(call, request),

    async decide({ request, decision, reply }, call) {
      const row = await call.db
        .selectFrom('dataRequest')
        .innerJoin('person', 'person.id', 'dataRequest.person')
        .selectAll('dataRequest')
        .select(['person.details', 'person.area', 'person.province'])
        .where('dataRequest.id', '=', request)
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined || !holdsArea(call.scope, row)) return refuse('not_found');
      const state = dataRequestTransitions[row.state][decision];
      if (state === undefined) return refuse('wrong_state', { state: row.state });
      const proof =
        state === 'done' && row.kind === 'erase'
          ? await erasePerson(services, call.db, row.person)
          : undefined;
      const closed = state === 'done' || state === 'declined';
      const updated = await call.db
        .updateTable('dataRequest')
        .set({
          state,
          reply: reply ?? row.reply,
          ...(closed ? { doneAt: call.now, evidence: null, evidenceType: null } : {}),
          ...(proof === undefined ? {} : { proof: JSON.stringify(proof), note: null }),
        })
        .where('id', '=', request)
        .returningAll()
        .executeTakeFirstOrThrow();
      await call.audit({ subjects: [row.person], area: row.area, province: row.province });
      return requestRowOf({ ...updated, details: proof === undefined ? row.details : null });
    },
  };
}

function requestOf(row: Selectable<DataRequestTable>): DataRequest {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.reply === null ? {} : { reply: row.reply }),
    receivedAt: row.receivedAt.toISOString(),
    answerBy: row.answerBy.toISOString(),
    doneBy: row.doneBy.toISOString(),
    ...(row.doneAt === null ? {} : { doneAt: row.doneAt.toISOString() }),
    hasEvidence: row.evidenceType !== null,
  };
}

function requestRowOf(row: Selectable<DataRequestTable> & { details: unknown }): z.infer<typeof RequestRow> {
  return {
    ...requestOf(row),
    name: row.details === null ? '' : PersonDetails.parse(row.details).name,
    ...(row.proof === null ? {} : { proof: row.proof }),
  };
}
