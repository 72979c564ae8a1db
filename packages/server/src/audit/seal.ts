import { createHash } from 'node:crypto';
import { type Instant, instantPlus } from '@binhan/domain/time';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { AuditRowTable, Database } from '../database/schema';

/** The hash before the first link of a shard. */
export const FIRST_LINK = 'binhan-audit-1';

/**
 * Seals every minute that ended at least a minute ago, per shard, into a hash chain. Gives how many links were made.
 * Rows carry the moment of their own request, so a minute is closed once no request of it can still be running.
 */
export async function sealAudit(db: Kysely<Database>, now: Instant): Promise<number> {
  const closedBefore = new Date(instantPlus(now, -1 / 60));
  const { rows: open } = await sql<{ shard: number; minute: Date }>`
    select distinct audit_row.shard, date_trunc('minute', at) as minute
    from audit_row
    where date_trunc('minute', at) + interval '1 minute' <= ${closedBefore}
      and at >= coalesce((select max(audit_seal.minute) + interval '1 minute' from audit_seal where audit_seal.shard = audit_row.shard), '-infinity')
    order by shard, minute`.execute(db);
  for (const { shard, minute } of open) await sealMinute(db, shard, new Date(minute));
  return open.length;
}

async function sealMinute(db: Kysely<Database>, shard: number, minute: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom('auditSeal')
      .select('hash')
      .where('shard', '=', shard)
      .where('minute', '<', minute)
      .orderBy('minute', 'desc')
      .limit(1)
      .executeTakeFirst();
    const rows = await rowsOfMinute(trx, shard, minute);
    const previous = before?.hash ?? FIRST_LINK;
    await trx
      .insertInto('auditSeal')
      .values({ shard, minute, rows: rows.length, previous, hash: linkOf(previous, rows) })
      .onConflict((conflict) => conflict.columns(['shard', 'minute']).doNothing())
      .execute();
  });
}

/** The rows of one shard and minute in the order they are hashed in. */
export function rowsOfMinute(
  db: Kysely<Database>,
  shard: number,
  minute: Date,
): Promise<Selectable<AuditRowTable>[]> {
  return db
    .selectFrom('auditRow')
    .selectAll()
    .where('shard', '=', shard)
    .where('at', '>=', minute)
    .where('at', '<', new Date(minute.getTime() + 60_000))
    .orderBy('id')
    .execute();
}

/** The hash of a link: the former link and every row, field by field in a fixed order. */
export function linkOf(previous: string, rows: readonly Selectable<AuditRowTable>[]): string {
  const hash = createHash('sha256').update(previous);
  for (const row of rows) {
    const fields = [
      row.id,
      row.at.toISOString(),
      row.shard,
      row.effect,
      row.action,
      row.actor,
      row.actorId,
      row.role,
      row.scope,
      row.subject,
      row.area,
      row.province,
      row.note,
      row.requestId,
    ];
    hash.update(`\n${JSON.stringify(fields)}`);
  }
  return hash.digest('base64url');
}
