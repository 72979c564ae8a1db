import type { OutputOf, ReceivedOf, Transmission as Line, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Transmission } from './ledger';

type Exchange = (typeof contract)['exchange'];

/** Lines of the ledger about records within the areas of the caller, newest first. */
export async function listLines(
  call: Call,
  { receiver, state, cursor, limit = PAGE_SIZE }: ReceivedOf<Exchange['transmissions']>,
): Promise<OutputOf<Exchange['transmissions']> | Refusal> {
  const from = readCursor(cursor, ['number']);
  if (isRefusal(from)) return from;
  let query = call.db
    .selectFrom('transmission')
    .selectAll()
    .where(withinArea(call.scope, 'transmission'))
    .orderBy('number', 'desc')
    .limit(limit + 1);
  if (receiver !== undefined) query = query.where('receiver', '=', receiver);
  if (state !== undefined) query = query.where('state', '=', state);
  if (from.values !== undefined) query = query.where('number', '<', from.values[0]);
  await call.audit({ subjects: [] });
  return pageOf(await query.execute(), limit, lineOf, (row) => [Number(row.number)]);
}

/** Puts a line back to be sent, whatever its state: its receiver knows it by its id. */
export async function sendAgain(call: Call, id: string): Promise<Line | Refusal> {
  const row = await held(call, id);
  if (row === undefined) return refuse('not_found');
  return change(call, row, { state: 'waiting', attempts: 0, notBefore: call.now, note: null });
}

/** Leaves a line out, and why; what waits behind it goes on. */
export async function leaveOut(call: Call, { transmission, note }: ReceivedOf<Exchange['leaveOut']>) {
  const row = await held(call, transmission);
  if (row === undefined) return refuse('not_found');
  if (row.state === 'acknowledged' || row.state === 'left-out')
    return refuse('wrong_state', { state: row.state });
  return change(call, row, { state: 'left-out', note });
}

function held(call: Call, id: string) {
  return call.db
    .selectFrom('transmission')
    .selectAll()
    .where('id', '=', id)
    .where(withinArea(call.scope, 'transmission'))
    .forUpdate()
    .executeTakeFirst();
}

async function change(
  call: Call,
  { id, area, province }: Transmission,
  to: Partial<Pick<Transmission, 'state' | 'attempts' | 'note'>> & { notBefore?: string },
): Promise<Line> {
  const row = await call.db
    .updateTable('transmission')
    .set(to)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await call.audit({ subjects: [], area, province, ...(to.note ? { note: to.note } : {}) });
  return lineOf(row);
}

/** A line as the contract has it. */
export function lineOf(row: Transmission): Line {
  const open = row.state === 'waiting' || row.state === 'sent';
  return {
    id: row.id,
    receiver: row.receiver,
    kind: row.kind,
    state: row.state,
    attempts: row.attempts,
    tube: row.tube,
    ...(row.result === null ? {} : { result: row.result }),
    createdAt: row.createdAt.toISOString(),
    ...(row.sentAt === null ? {} : { sentAt: row.sentAt.toISOString() }),
    ...(row.acknowledgedAt === null ? {} : { acknowledgedAt: row.acknowledgedAt.toISOString() }),
    ...(open ? { notBefore: row.notBefore.toISOString() } : {}),
    ...(row.lastError === null ? {} : { lastError: row.lastError }),
    ...(row.note === null ? {} : { note: row.note }),
  };
}
