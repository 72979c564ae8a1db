import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal } from '@binhan/domain/refusals';
import { foldWords } from '@binhan/domain/text';
import { type SqlBool, sql } from 'kysely';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import { rowsInScope, staffRows } from './staff-rows';

type Registrations = (typeof contract)['registrations'];

/** Registrations of the areas of the caller, in the order in which people are invited. */
export async function search(
  services: Services,
  call: Call,
  { program, group, state, text = '', cursor, limit = PAGE_SIZE }: ReceivedOf<Registrations['search']>,
): Promise<OutputOf<Registrations['search']> | Refusal> {
  const from = readCursor(cursor, ['number', 'string', 'string']);
  if (isRefusal(from)) return from;
  let query = rowsInScope(call)
    .orderBy('registration.rank')
    .orderBy('registration.registeredAt')
    .orderBy('registration.id')
    .limit(limit + 1);
  if (program !== undefined) query = query.where('registration.program', '=', program);
  if (state !== undefined) query = query.where('registration.state', '=', state);
  if (group === 'none') query = query.where('registration.priorityGroup', 'is', null);
  else if (group !== undefined) query = query.where('registration.priorityGroup', '=', group);
  for (const word of foldWords(text)) query = query.where('person.searchKey', 'like', `%${word}%`);
  if (from.values !== undefined) {
    const [rank, at, id] = from.values;
    query = query.where(
      sql<SqlBool>`(registration.rank, registration.registered_at, registration.id) > (${rank}::integer, ${at}::timestamptz, ${id}::uuid)`,
    );
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.rank, row.registeredAt.toISOString(), row.id],
  );
  // Those who wait are the work of whoever invites them; a search by name is a look at a person.
  await call.audit({
    subjects: page.items.map(({ person }) => person),
    ofOwnWork: text.trim() === '' && state === 'waiting',
  });
  return { ...page, items: await staffRows(services, call, page.items) };
}
