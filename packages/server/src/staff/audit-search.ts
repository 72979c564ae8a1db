import { isRefusal } from '@binhan/domain/refusals';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { withinArea } from '../access/scope';
import { codesWithin } from '../access/within';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import type { Answered, Received } from './endpoint';

/** The audit of the areas of the caller, newest first. The look itself is a row of it. */
export async function searchAudit(
  services: Services,
  { cursor, limit = PAGE_SIZE, action, from: since, until }: Received<'audit'>,
  call: Call,
): Answered<'audit'> {
  const from = readCursor(cursor, ['string', 'number']);
  if (isRefusal(from)) return from;
  let query = call.db
    .selectFrom('auditRow')
    .selectAll()
    .where(await rowWithin(services, call))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (action !== undefined) query = query.where('action', '=', action);
  if (since !== undefined) query = query.where('at', '>=', new Date(since));
  if (until !== undefined) query = query.where('at', '<', new Date(until));
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<SqlBool>`(audit_row.at, audit_row.id) < (${at}::timestamptz, ${id}::bigint)`);
  }
  const rows = await query.execute();
  await call.audit({ subjects: [] });
  return pageOf(
    rows,
    limit,
    (row) => ({
      at: row.at.toISOString(),
      effect: row.effect,
      action: row.action,
      actor: row.actor,
      ...(row.actorId === null ? {} : { actorId: row.actorId }),
      ...(row.role === null ? {} : { role: row.role }),
      ...(row.subject === null ? {} : { subject: row.subject }),
      requestId: row.requestId,
    }),
    (row) => [row.at.toISOString(), row.id],
  );
}

/**
 * A row is an auditor's where the record lies within their areas, where it was done under a grant of theirs, or, for a
 * list over many areas, where the person looked at lives there today.
 */
async function rowWithin(services: Services, call: Call): Promise<RawBuilder<SqlBool>> {
  const codes = await codesWithin(services, call.scope, call.today);
  if (codes === undefined) return sql<SqlBool>`true`;
  return sql<SqlBool>`(${withinArea(call.scope, 'audit_row')} or audit_row.scope = any(${codes})
    or (audit_row.province is null and exists (
      select from person where person.id = audit_row.subject and ${withinArea(call.scope, 'person')})))`;
}
