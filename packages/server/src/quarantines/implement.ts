import type { OutputOf, QuarantineDetail, QuarantineRow, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { quarantineTransitions } from '@binhan/domain/tracing';
import { type SqlBool, sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { quarantinePaper } from './paper';
import { quarantineRows, shownQuarantines } from './quarantine-rows';

type Quarantines = (typeof contract)['quarantines'];

/** Stretches of staying apart. */
export function implementQuarantines(services: Services): Implementations['quarantines'] {
  return {
    search: (input, call) => search(services, call, input),
    show: (input, call) => show(services, call, input.quarantine),
    decide: (input, call) => decide(services, call, input),
    paper: (input, call) => quarantinePaper(services, call, input.quarantine),
  };
}

async function search(
  services: Services,
  call: Call,
  { state, kind, late, cursor, limit = PAGE_SIZE }: ReceivedOf<Quarantines['search']>,
): Promise<OutputOf<Quarantines['search']> | Refusal> {
  const from = readCursor(cursor, ['string', 'number']);
  if (isRefusal(from)) return from;
  let query = quarantineRows(call)
    .orderBy('quarantine.endsOn')
    .orderBy('quarantine.number')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('quarantine.state', '=', state);
  if (kind !== undefined) query = query.where('quarantine.kind', '=', kind);
  if (late === true)
    query = query
      .where('quarantine.state', 'in', ['ordered', 'running'])
      .where('quarantine.endsOn', '<', call.today);
  if (from.values !== undefined) {
    const [day, number] = from.values;
    query = query.where(
      sql<SqlBool>`(quarantine.ends_on, quarantine.number) > (${day}::date, ${number}::bigint)`,
    );
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.endsOn, row.number],
  );
  await call.audit({ subjects: page.items.map(({ person }) => person), ofOwnWork: true });
  return { ...page, items: await shownQuarantines(services, call, page.items) };
}

async function show(services: Services, call: Call, id: string): Promise<QuarantineDetail | Refusal> {
  const row = await quarantineRows(call).where('quarantine.id', '=', id).executeTakeFirst();
  const [shown] = row === undefined ? [] : await shownQuarantines(services, call, [row]);
  if (row === undefined || shown === undefined) return refuse('not_found');
  const steps = await call.db
    .selectFrom('quarantineStep')
    .select(['event', 'at', 'note', 'endsOn'])
    .where('quarantine', '=', id)
    .orderBy('number')
    .execute();
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, ofOwnWork: true });
  return {
    ...shown,
    ...(row.contact === null ? {} : { contact: row.contact }),
    steps: steps.map(({ event, at, note, endsOn }) => ({
      event,
      at: at.toISOString(),
      ...(note === null ? {} : { note }),
      ...(endsOn === null ? {} : { endedOn: endsOn }),
    })),
  };
}

async function decide(
  services: Services,
  call: Call,
  { quarantine: id, event, to, whereabouts, note }: ReceivedOf<Quarantines['decide']>,
): Promise<QuarantineRow | Refusal> {
  const row = await quarantineRows(call)
    .where('quarantine.id', '=', id)
    .forUpdate('quarantine')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const state = quarantineTransitions[row.state][event];
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  const missing = (path: string, code = 'required') =>
    refuse('invalid_input', { issues: [{ code, path: [path] }] });
  if (event === 'extend' && to === undefined) return missing('to');
  if (event === 'extend' && to !== undefined && to <= row.endsOn) return missing('to', 'out_of_range');
  if ((event === 'lift' || event === 'extend' || event === 'cancel') && note === undefined)
    return missing('note');
  if (event === 'complete' && call.today < row.endsOn) return refuse('too_early');
  const ends = state === 'completed' || state === 'lifted' || state === 'cancelled';
  const changed = {
    state,
    ...(to === undefined || event !== 'extend' ? {} : { endsOn: to }),
    ...(whereabouts === undefined ? {} : { whereabouts }),
    ...(ends ? { endedAt: new Date(call.now) } : {}),
    changedAt: new Date(call.now),
  };
  await call.db.updateTable('quarantine').set(changed).where('id', '=', id).execute();
  await call.db
    .insertInto('quarantineStep')
    .values({
      quarantine: id,
      event,
      at: call.now,
      by: actorId(call.actor) ?? null,
      note: note ?? null,
      endsOn: event === 'extend' ? row.endsOn : null,
    })
    .execute();
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, ofOwnWork: true });
  const [shown] = await shownQuarantines(services, call, [{ ...row, ...changed }]);
  return shown ?? refuse('not_found');
}
