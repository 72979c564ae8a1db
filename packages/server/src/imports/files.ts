import type { ChangeSet, FileBody, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { changeSetTransitions } from '@binhan/domain/record';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { ownLaboratory } from '../laboratory/own-laboratory';
import type { Services } from '../services';
import { changeSets, fileRows } from './change-set';
import { workImports } from './work';

type Imports = (typeof contract)['imports'];

/** Keeps a file and begins to read it. The same bytes sent again are the same file. */
export async function upload(
  services: Services,
  call: Call,
  { place, file }: ReceivedOf<Imports['upload']>,
): Promise<ChangeSet | Refusal> {
  const laboratory = await ownLaboratory(call, place);
  if (laboratory === undefined) return refuse('not_found');
  const digest = createHash('sha256').update(file.data).digest('base64url');
  const id = services.newId();
  const inserted = await call.db
    .insertInto('changeSet')
    .values({
      id,
      kind: 'results',
      place,
      state: 'uploaded',
      bytes: file.data.length,
      digest,
      data: file.data,
      unknownColumns: '[]',
      faults: '[]',
      uploadedBy: actorId(call.actor) ?? '',
      uploadedAt: call.now,
      committedBy: null,
      area: laboratory.area,
      province: laboratory.province,
    })
    .onConflict((conflict) =>
      conflict.columns(['place', 'digest']).where('state', 'not in', ['cancelled', 'refused']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  const row = await fileRows(call, place)
    .where('digest', '=', digest)
    .where('state', 'not in', ['cancelled', 'refused'])
    .executeTakeFirstOrThrow();
  await call.audit({ subjects: [], area: laboratory.area, province: laboratory.province });
  beginAfter(services, call);
  const [shown] = await changeSets(call, [row], inserted === undefined);
  return shown ?? refuse('not_found');
}

/** Files of a laboratory, newest first. */
export async function listFiles(
  call: Call,
  { place, cursor, limit = PAGE_SIZE }: ReceivedOf<Imports['list']>,
): Promise<OutputOf<Imports['list']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  if ((await ownLaboratory(call, place)) === undefined) return refuse('not_found');
  let query = fileRows(call, place)
    .orderBy('uploadedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<boolean>`(uploaded_at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.uploadedAt.toISOString(), row.id],
  );
  return { ...page, items: await changeSets(call, page.items) };
}

/** One file. */
export async function showFile(
  call: Call,
  { place, import: id }: ReceivedOf<Imports['show']>,
): Promise<ChangeSet | Refusal> {
  const row = await ownFile(call, place, id);
  const [shown] = row === undefined ? [] : await changeSets(call, [row]);
  return shown ?? refuse('not_found');
}

/** Begins to carry out the new rows of a file, if there are still as many as the caller saw. */
export async function commit(
  services: Services,
  call: Call,
  { place, import: id, new: seen }: ReceivedOf<Imports['commit']>,
): Promise<ChangeSet | Refusal> {
  const row = await heldFile(call, place, id);
  if (row === undefined) return refuse('not_found');
  const next = changeSetTransitions[row.state].commit;
  if (next === undefined) return refuse('wrong_state', { state: row.state });
  const [before] = await changeSets(call, [row]);
  if (before?.counts.new !== seen) return refuse('changed_meanwhile');
  await call.db
    .updateTable('changeSet')
    .set({ state: next, committedBy: actorId(call.actor) ?? null, leaseUntil: null })
    .where('id', '=', id)
    .execute();
  await call.audit({ subjects: [], area: row.area, province: row.province });
  beginAfter(services, call);
  return { ...before, state: next };
}

/** Leaves a file that changed nothing yet. */
export async function cancel(
  call: Call,
  { place, import: id }: ReceivedOf<Imports['cancel']>,
): Promise<{ done: true } | Refusal> {
  const row = await heldFile(call, place, id);
  if (row === undefined) return refuse('not_found');
  const next = changeSetTransitions[row.state].cancel;
  if (next === undefined) return refuse('wrong_state', { state: row.state });
  await call.db
    .updateTable('changeSet')
    .set({ state: next, data: null, leaseUntil: null })
    .where('id', '=', id)
    .execute();
  await call.db.deleteFrom('changeRow').where('changeSet', '=', id).execute();
  await call.audit({ subjects: [], area: row.area, province: row.province });
  return { done: true };
}

/** A file of a laboratory of the caller. */
export async function ownFile(call: Call, place: string, id: string) {
  if ((await ownLaboratory(call, place)) === undefined) return undefined;
  return fileRows(call, place).where('id', '=', id).executeTakeFirst();
}

async function heldFile(call: Call, place: string, id: string) {
  if ((await ownLaboratory(call, place)) === undefined) return undefined;
  return fileRows(call, place).where('id', '=', id).forUpdate().executeTakeFirst();
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
