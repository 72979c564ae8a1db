import type { Chain, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type ExposureBasis, degreesAt } from '@binhan/domain/tracing';
import { sql } from 'kysely';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';
import { caseRows } from './case-rows';

/** What a drawing holds. */
const NODES = 2000;
const EDGES = 5000;

interface Edge {
  id: string;
  case: string;
  from: string;
  to: string;
  degree: number;
  basis: ExposureBasis | null;
  on: string;
  madeAt: Date;
  cancelledAt: Date | null;
}

interface Linked {
  id: string;
  person: string;
  on: string;
  openedAt: Date;
  withdrawnAt: Date | null;
}

/**
 * The chain a case belongs to at a moment: its contacts, and the cases some of them became, with theirs. Degrees are kept
 * nowhere; they follow from the edges that counted then. Only edges of the caller's areas: a chain that leaves them ends
 * there for this caller.
 */
export async function chainOf(
  call: Call,
  { case: id, asOf = call.now }: ReceivedOf<(typeof contract)['cases']['chain']>,
): Promise<Chain | Refusal> {
  const row = await caseRows(call).where('tracedCase.id', '=', id).executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const linked = await linkedCases(call, id);
  const edges = await edgesOf(
    call,
    linked.map((one) => one.id),
  );
  const ended = (at: Date | null) => (at === null ? {} : { endedAt: at.toISOString() });
  const degrees = degreesAt(
    asOf,
    linked.map((one) => ({ ...one, openedAt: one.openedAt.toISOString(), ...ended(one.withdrawnAt) })),
    edges.map((edge) => ({ ...edge, madeAt: edge.madeAt.toISOString(), ...ended(edge.cancelledAt) })),
  );
  const people = [...degrees.keys()].slice(0, NODES);
  const [inside, cases] = [new Set(people), new Set(linked.map(({ person }) => person))];
  const days = new Map([
    ...edges.map(({ to, on }) => [to, on] as const),
    ...linked.map(({ person, on }) => [person, on] as const),
  ]);
  const names = await namesOf(call, people);
  await call.audit({ subjects: people, area: row.area, province: row.province, ofOwnWork: true });
  const shown = edges.filter(
    ({ from, to, madeAt, cancelledAt }) =>
      inside.has(from) &&
      inside.has(to) &&
      madeAt.toISOString() <= asOf &&
      (cancelledAt === null || cancelledAt.toISOString() > asOf),
  );
  return {
    nodes: people.map((person) => ({
      person,
      label: names.get(person) ?? '',
      degree: degrees.get(person)?.degree ?? 0,
      case: cases.has(person),
      on: days.get(person) ?? row.reportedOn,
    })),
    edges: shown.slice(0, EDGES).map(({ id: contact, from, to, degree, basis, on }) => ({
      contact,
      from,
      to,
      degree,
      ...(basis === null ? {} : { basis }),
      on,
    })),
    cut: shown.length > EDGES || degrees.size > NODES || linked.length === NODES,
    at: asOf,
  };
}

/** Cases of one disease that hang together by contacts. */
async function linkedCases(call: Call, id: string): Promise<Linked[]> {
  const { rows } = await sql<Linked>`
    with recursive linked(id, person, disease) as (
      select traced_case.id, traced_case.person, traced_case.disease from traced_case where id = ${id}
      union
      select other.id, other.person, other.disease
      from linked
      join contact on contact.traced_case = linked.id or contact.to_person = linked.person
      join traced_case other on other.disease = linked.disease
        and (other.id = contact.traced_case or other.person = contact.to_person)
    )
    select traced_case.id, traced_case.person, traced_case.reported_on::text as "on", traced_case.opened_at,
      case when traced_case.state = 'withdrawn' then traced_case.ended_at end as withdrawn_at
    from linked join traced_case on traced_case.id = linked.id
    where ${withinArea(call.scope, 'traced_case')}
    limit ${NODES}`.execute(call.db);
  return rows;
}

async function edgesOf(call: Call, cases: readonly string[]): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    select contact.id, contact.traced_case as "case", contact.from_person as "from", contact.to_person as "to",
      contact.degree, contact.last_on::text as "on", contact.made_at,
      case when contact.state = 'cancelled' then contact.ended_at end as cancelled_at,
      (select basis from exposure where exposure.contact = contact.id order by to_at - from_at desc limit 1) as basis
    from contact
    where contact.traced_case = any(${cases}::uuid[]) and ${withinArea(call.scope, 'contact')}
    order by contact.degree, contact.number limit ${EDGES + 1}`.execute(call.db);
  return rows;
}

async function namesOf(call: Call, people: readonly string[]): Promise<Map<string, string | undefined>> {
  if (people.length === 0) return new Map();
  const rows = await call.db
    .selectFrom('person')
    .select(['id', 'details', 'scanned'])
    .where('id', 'in', people)
    .execute();
  return new Map(rows.map((person) => [person.id, nameOf(person)]));
}
