import type { ChangeSet, FileBody } from '@binhan/contract';
import { changeSetTransitions } from '@binhan/domain/record';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import { type FileRow, changeSets, fileRows } from './change-set';
import type { FileKind } from './kind';
import { workImports } from './work';

/** A file of an owner, by its id. */
export interface NamedFile {
  owner: string;
  id: string;
}

/**
 * Keeps a file and begins to read it. The same bytes sent again, for the same area, session or program where there is one,
 * are the same file.
 */
export async function upload(
  services: Services,
  call: Call,
  of: FileKind,
  {
    owner: ownerId,
    data,
    area,
    confirms = false,
    session = null,
    program = null,
  }: {
    owner: string;
    data: Uint8Array;
    /** What the file is about, where that is not simply where its owner lies. */
    area?: { area: string; province: string };
    confirms?: boolean;
    session?: string | null;
    program?: string | null;
  },
): Promise<{ row: FileRow; repeated: boolean } | Refusal> {
  const own = await of.owner(call, ownerId);
  if (own === undefined) return refuse('not_found');
  const owner = area ?? own;
  const digest = createHash('sha256').update(data).digest('base64url');
  const inserted = await call.db
    .insertInto('changeSet')
    .values({
      id: services.newId(),
      kind: of.kind,
      place: of.belongs === 'place' ? ownerId : null,
      tracedCase: of.belongs === 'tracedCase' ? ownerId : null,
      session,
      program,
      confirms,
      reason: null,
      state: 'uploaded',
      bytes: data.length,
      digest,
      data,
      unknownColumns: '[]',
      faults: '[]',
      uploadedBy: actorId(call.actor) ?? '',
      uploadedAt: call.now,
      committedBy: null,
      area: owner.area,
      province: owner.province,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['owner', 'kind', 'digest', 'area', 'session', 'program'])
        .where('state', 'not in', ['cancelled', 'refused'])
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  const row = await fileRows(call, of.kind, ownerId)
    .where('digest', '=', digest)
    .where('area', '=', owner.area)
    .where('session', 'is not distinct from', session)
    .where('program', 'is not distinct from', program)
    .where('state', 'not in', ['cancelled', 'refused'])
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  await call.audit({ subjects: [], area: owner.area, province: owner.province });
  beginAfter(services, call);
  return { row, repeated: inserted === undefined };
}

/** Files of an owner, newest first. */
export async function listFiles(
  call: Call,
  of: FileKind,
  { owner, cursor, limit = PAGE_SIZE }: { owner: string; cursor?: string; limit?: number },
): Promise<{ items: FileRow[]; next?: string } | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  if ((await of.owner(call, owner)) === undefined) return refuse('not_found');
  let query = fileRows(call, of.kind, owner)
    .orderBy('uploadedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<boolean>`(uploaded_at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.uploadedAt.toISOString(), row.id],
  );
}

/** Begins to carry out the new rows of a file, if there are still as many as the caller saw. */
export async function commit(
  services: Services,
  call: Call,
  of: FileKind,
  { seen, reason, ...file }: NamedFile & { seen: number; reason?: string },
): Promise<ChangeSet | Refusal> {
  const row = await heldFile(call, of, file);
  if (row === undefined) return refuse('not_found');
  const next = changeSetTransitions[row.state].commit;
  if (next === undefined) return refuse('wrong_state', { state: row.state });
  const [before] = await changeSets(call, [row]);
  if (before?.counts.new !== seen) return refuse('changed_meanwhile');
  await call.db
    .updateTable('changeSet')
    .set({ state: next, committedBy: actorId(call.actor) ?? null, leaseUntil: null, reason: reason ?? null })
    .where('id', '=', row.id)
    .execute();
  await call.audit({ subjects: [], area: row.area, province: row.province });
  beginAfter(services, call);
  return { ...before, state: next };
}

/** Leaves a file that changed nothing yet. */
export async function cancel(call: Call, of: FileKind, file: NamedFile): Promise<{ done: true } | Refusal> {
  const row = await heldFile(call, of, file);
  if (row === undefined) return refuse('not_found');
  const next = changeSetTransitions[row.state].cancel;
  if (next === undefined) return refuse('wrong_state', { state: row.state });
  await call.db
    .updateTable('changeSet')
    .set({ state: next, data: null, leaseUntil: null })
    .where('id', '=', row.id)
    .execute();
  await call.db.deleteFrom('changeRow').where('changeSet', '=', row.id).execute();
  await call.audit({ subjects: [], area: row.area, province: row.province });
  return { done: true };
}

/** A file of an owner for whom the caller may send some. */
export async function ownFile(call: Call, of: FileKind, { owner, id }: NamedFile) {
  if ((await of.owner(call, owner)) === undefined) return undefined;
  return fileRows(call, of.kind, owner).where('id', '=', id).executeTakeFirst();
}

/** The same, held for a change. */
export async function heldFile(call: Call, of: FileKind, { owner, id }: NamedFile) {
  if ((await of.owner(call, owner)) === undefined) return undefined;
  return fileRows(call, of.kind, owner).where('id', '=', id).forUpdate().executeTakeFirst();
}

function beginAfter(services: Services, call: Call): void {
  call.afterCommit(() => {
    services.background(async () => {
      await workImports(services);
    });
    return Promise.resolve();
  });
}

/** A CSV file as Excel opens it: with a byte order mark. */
export function csvFile(lines: readonly string[], name: string): FileBody {
  return { data: new TextEncoder().encode(`\ufeff${lines.join('')}`), mediaType: 'text/csv', name };
}
