import type { Kysely } from 'kysely';
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
  return [...findings, ...(await unsealedBefore(db, seals))];
}

/** Rows slipped into a minute that had none when its shard was sealed past it. */
async function unsealedBefore(
  db: Kysely<Database>,
  seals: readonly { shard: number; minute: Date }[],
): Promise<AuditFinding[]> {
  const sealed = new Set(seals.map((seal) => `${seal.shard} ${seal.minute.getTime()}`));
  const newest = new Map(seals.map((seal) => [seal.shard, seal.minute.getTime()]));
  const rows = await db
    .selectFrom('auditRow')
    .select(['shard', 'at'])
    .where('shard', 'in', [...newest.keys(), -1])
    .execute();
  const minutes = new Set<string>();
  for (const row of rows) {
    const minute = Math.floor(row.at.getTime() / 60_000) * 60_000;
    const key = `${row.shard} ${minute}`;
    if (minute <= (newest.get(row.shard) ?? -Infinity) && !sealed.has(key)) minutes.add(key);
  }
  return [...minutes].map((key) => {
    const [shard = '0', minute = '0'] = key.split(' ');
    return { kind: 'added_after_seal', shard: Number(shard), minute: new Date(Number(minute)).toISOString() };
  });
}
