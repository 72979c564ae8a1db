import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema';
import { FIRST_LINK, linkOf, rowsOfMinute } from './seal';

/** One thing that does not fit: rows of a sealed minute changed, missing or added, or a link that hangs on another. */
export interface AuditFinding {
  kind: 'changed' | 'missing' | 'added_after_seal' | 'broken_chain';
  shard: number;
  minute: string;
}

/** Recomputes the whole chain; empty where nothing was touched. Rows not sealed yet are not judged. */
export async function verifyAudit(db: Kysely<Database>): Promise<AuditFinding[]> {
  const seals = await db.selectFrom('auditSeal').selectAll().orderBy('shard').orderBy('minute').execute();
  const findings: AuditFinding[] = [];
  const last = new Map<number, string>();
  for (const seal of seals) {
    const found = (kind: AuditFinding['kind']) =>
      findings.push({ kind, shard: seal.shard, minute: seal.minute.toISOString() });
    if (seal.previous !== (last.get(seal.shard) ?? FIRST_LINK)) found('broken_chain');
    const rows = await rowsOfMinute(db, seal.shard, seal.minute);
    if (rows.length < seal.rows) found('missing');
    else if (rows.length > seal.rows) found('added_after_seal');
    else if (linkOf(seal.previous, rows) !== seal.hash) found('changed');
    last.set(seal.shard, seal.hash);
  }
  return [...findings, ...(await unsealedBefore(db))];
}

/** Rows slipped into a minute that had none when its shard was sealed past it. */
async function unsealedBefore(db: Kysely<Database>): Promise<AuditFinding[]> {
  const { rows } = await sql<{ shard: number; minute: Date }>`
    select distinct audit_row.shard, date_trunc('minute', at) as minute
    from audit_row
    where at <= (select max(audit_seal.minute) from audit_seal where audit_seal.shard = audit_row.shard)
      and not exists (
        select from audit_seal
        where audit_seal.shard = audit_row.shard and audit_seal.minute = date_trunc('minute', at))
    order by shard, minute`.execute(db);
  return rows.map(({ shard, minute }) => ({
    kind: 'added_after_seal',
    shard,
    minute: new Date(minute).toISOString(),
  }));
}
