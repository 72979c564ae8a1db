import type { Actor } from '../access/actor';
import { actorId } from '../access/actor';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';

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

/** Leaves one audit row per subject in the caller's own transaction, so that no look goes unseen and none is invented. */
export async function writeAudit(
  trx: Transaction<Database>,
  call: { actor: Actor; now: string; requestId: string },
  looked: Looked,
): Promise<void> {
  const subjects = looked.subjects.length === 0 ? [null] : [...new Set(looked.subjects)];
  const id = actorId(call.actor);
  await trx
    .insertInto('auditRow')
    .values(
      subjects.map((subject) => ({
        at: call.now,
        shard: shardOf(subject ?? call.requestId),
        effect: looked.effect,
        action: looked.action,
        actor: call.actor.kind,
        actorId: id ?? null,
        role: looked.role ?? null,
        scope: looked.scope ?? null,
        subject,
        area: looked.area ?? null,
        province: looked.province ?? null,
        note: looked.note ?? null,
        requestId: call.requestId,
      })),
    )
    .execute();
}

function shardOf(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % AUDIT_SHARDS;
}
