import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { sql } from 'kysely';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';
import { namesOf } from './own';

type Registrations = (typeof contract)['registrations'];

/** How many registrations of the caller's areas are in which state, by program and group in their order. */
export async function figures(
  call: Call,
  { program }: ReceivedOf<Registrations['figures']>,
): Promise<OutputOf<Registrations['figures']>> {
  const counted = (state: string) =>
    sql<number>`(count(*) filter (where registration.state = ${state}))::integer`;
  let query = call.db
    .selectFrom('registration')
    .select(['program', 'priorityGroup'])
    .select([
      counted('waiting').as('waiting'),
      counted('invited').as('invited'),
      counted('done').as('done'),
      counted('withdrawn').as('withdrawn'),
      counted('declined').as('declined'),
    ])
    .where(withinArea(call.scope, 'registration'))
    .groupBy(['program', 'priorityGroup'])
    .orderBy('program')
    .orderBy((eb) => eb.fn.min('rank'))
    .orderBy('priorityGroup');
  if (program !== undefined) query = query.where('program', '=', program);
  const rows = await query.execute();
  const named = await namesOf(call, rows);
  await call.audit({ subjects: [] });
  return {
    rows: rows.map(({ program: id, priorityGroup, ...counts }) => ({
      ...named({ program: id, priorityGroup }),
      ...counts,
    })),
    at: call.now,
  };
}
