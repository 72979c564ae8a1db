import { dateIn, instantPlus } from '@binhan/domain/time';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import type { Services } from '../services';
import type { FoundExposure } from '../tracing/find-contacts';
import type { SourcedPolicy } from '../tracing/policy-at';
import { addContactSteps } from './steps';

/** Edges and exposures a statement takes. */
const ROWS = 2000;

/**
 * Keeps what a trace found: an edge for each two people, an exposure for each time. What is there already stays as it is,
 * with its state and whoever's work it is; a newer exposure moves the day from which days are counted, until somebody was
 * spoken with.
 */
export async function keepContacts(
  { newId, settings }: Pick<Services, 'newId' | 'settings'>,
  call: Call,
  {
    case: { id },
    policy,
    found,
  }: { case: { id: string }; policy: SourcedPolicy; found: readonly FoundExposure[] },
): Promise<{ made: number; known: number; people: string[] }> {
  const last = new Map<string, FoundExposure & { last: string }>();
  for (const one of found) {
    const key = `${one.from} ${one.to}`;
    const known = last.get(key);
    if (known === undefined || one.toAt > known.last) last.set(key, { ...one, last: one.toAt });
  }
  const edges = [...last.values()].map(({ from, to, degree, last: toAt }) => ({
    id: newId(),
    from,
    to,
    degree,
    lastOn: dateIn(toAt, settings.timeZone),
  }));
  const made: string[] = [];
  const people = new Set<string>();
  const reachBy = instantPlus(call.now, policy.reachWithinHours);
  const by = actorId(call.actor) ?? null;
  for (let first = 0; first < edges.length; first += ROWS) {
    const { rows } = await sql<{ id: string; to_person: string; made: boolean }>`
      insert into contact (id, traced_case, from_person, to_person, degree, state, last_on, reach_by, made_at, made_by,
        changed_at, area, province)
      select edge.id, ${id}::uuid, source.id, target.id, edge.degree, 'new', edge."lastOn", ${reachBy}::timestamptz,
        ${call.now}::timestamptz, ${by}::uuid, ${call.now}::timestamptz, target.area, target.province
      from jsonb_to_recordset(${JSON.stringify(edges.slice(first, first + ROWS))}::jsonb)
        as edge(id uuid, "from" bigint, "to" bigint, degree smallint, "lastOn" date)
      join person source on source.key = edge."from"
      join person target on target.key = edge."to"
      order by source.id, target.id
      on conflict (traced_case, from_person, to_person) do update
        set last_on = case when contact.state = 'new' then greatest(contact.last_on, excluded.last_on) else contact.last_on end
      returning id, to_person, xmax::text = '0' as made`.execute(call.db);
    for (const row of rows) {
      people.add(row.to_person);
      if (row.made) made.push(row.id);
    }
  }
  const times = found.map((one) => ({ id: newId(), ...one }));
  for (let first = 0; first < times.length; first += ROWS)
    await sql`
      insert into exposure (id, contact, basis, from_at, to_at, place, vehicle, made_at)
      select time.id, contact.id, time.basis, time."fromAt", time."toAt", place.id, time.vehicle, ${call.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(times.slice(first, first + ROWS))}::jsonb)
        as time(id uuid, "from" bigint, "to" bigint, basis text, "fromAt" timestamptz, "toAt" timestamptz, place bigint,
          vehicle text)
      join person source on source.key = time."from"
      join person target on target.key = time."to"
      join contact on contact.traced_case = ${id} and contact.from_person = source.id and contact.to_person = target.id
      left join place on place.key = time.place
      on conflict do nothing`.execute(call.db);
  await addContactSteps(call, made, 'make');
  return { made: made.length, known: edges.length - made.length, people: [...people] };
}
