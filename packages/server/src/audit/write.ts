import type { Actor } from '../access/actor';
import { actorId } from '../access/actor';
import { type Insertable, type RawBuilder, type Transaction, sql } from 'kysely';
import type { AuditRowTable, Database } from '../database/schema';

/** Shards keep sealing local: rows of one shard and minute make one link of its chain. */
export const AUDIT_SHARDS = 8;

/** What happened to whose data. `area` and `province` are those of the record, for the auditor's scope. */
export interface Looked {
  action: string;
  effect: 'read' | 'write';
  subjects: readonly (string | null)[];
  area?: string | null;
  province?: string | null;
  role?: string;
  scope?: string;
  /** The reason the caller gave. */
  note?: string;
}

/** Who looked, when, in which request. */
export interface Looker {
  actor: Actor;
  now: string;
  requestId: string;
}

/** Leaves one audit row per subject in the caller's own transaction, so that no look goes unseen and none is invented. */
export function writeAudit(trx: Transaction<Database>, looker: Looker, looked: Looked): Promise<void> {
  return insertAudit(trx, auditRows(looker, looked));
}

/** The rows of one look. */
export function auditRows({ actor, now, requestId }: Looker, looked: Looked): Insertable<AuditRowTable>[] {
  const subjects = looked.subjects.length === 0 ? [null] : [...new Set(looked.subjects)];
  return subjects.map((subject) => ({
    at: now,
    shard: shardOf(subject ?? requestId),
    effect: looked.effect,
    action: looked.action,
    actor: actor.kind,
    actorId: actorId(actor) ?? null,
    role: looked.role ?? null,
    scope: looked.scope ?? null,
    subject,
    area: looked.area ?? null,
    province: looked.province ?? null,
    note: looked.note ?? null,
    requestId,
  }));
}

/** Writes the rows of one or many looks. */
export async function insertAudit(
  trx: Transaction<Database>,
  rows: readonly Insertable<AuditRowTable>[],
): Promise<void> {
  await auditing(rows).execute(trx);
}

/** The statement that writes audit rows; its text is the same for any number. */
export function auditing(rows: readonly Insertable<AuditRowTable>[]): RawBuilder<unknown> {
  return sql`
    insert into audit_row
      (at, shard, effect, action, actor, actor_id, role, scope, subject, area, province, note, request_id)
    select at, shard, effect, action, actor, "actorId", role, scope, subject, area, province, note, "requestId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made(
      at timestamptz, shard smallint, effect text, action text, actor text, "actorId" uuid, role text,
      scope text, subject uuid, area text, province text, note text, "requestId" text)`;
}

function shardOf(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % AUDIT_SHARDS;
}
