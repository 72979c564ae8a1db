import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { liveContactStates } from '@binhan/domain/tracing';
import { type SqlBool, sql } from 'kysely';
import { actorId } from '../access/actor';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import { diaryForm } from '../follow-ups/diary-form';
import type { Services } from '../services';
import { contactRows, shownContacts } from './contact-rows';
import { decideContact, heldContact } from './decide';
import { nameContact } from './name';
import { keepDiary } from './say';
import { showContact } from './show';
import { addContactSteps } from './steps';

type Contacts = (typeof contract)['contacts'];

/** Contacts of cases: the queue of a commune, and what becomes of each. */
export function implementContacts(services: Services): Implementations['contacts'] {
  return {
    search: (input, call) => search(services, call, input),
    show: (input, call) => showContact(services, call, input.contact),
    name: (input, call) => nameContact(services, call, input),
    decide: (input, call) => decideContact(services, call, input),
    assign: (input, call) => assign(call, input),

    async say({ contact, answers }, call) {
      const row = await heldContact(call, contact);
      if (row === undefined) return refuse('not_found');
      if (row.state !== 'in-follow-up') return refuse('wrong_state', { state: row.state });
      const form = await diaryForm(call, row);
      if (form === undefined) return refuse('not_found');
      await call.audit({ subjects: [row.toPerson], area: row.area, province: row.province, ofOwnWork: true });
      return keepDiary(call, form, row.toPerson, answers);
    },

    async note({ contact, note }, call) {
      const row = await heldContact(call, contact);
      if (row === undefined) return refuse('not_found');
      await addContactSteps(call, [contact], 'note', note);
      await call.audit({ subjects: [row.toPerson], area: row.area, province: row.province, ofOwnWork: true });
      return { done: true };
    },
  };
}

async function search(services: Services, call: Call, input: ReceivedOf<Contacts['search']>) {
  const { case: of, state, degree, of: whose, late, cursor, limit = PAGE_SIZE } = input;
  const from = readCursor(cursor, ['string', 'number']);
  if (isRefusal(from)) return from;
  let query = contactRows(call)
    .orderBy('contact.reachBy')
    .orderBy('contact.number')
    .limit(limit + 1);
  if (of !== undefined) query = query.where('contact.tracedCase', '=', of);
  if (state !== undefined) query = query.where('contact.state', '=', state);
  else if (of === undefined) query = query.where('contact.state', 'in', [...liveContactStates]);
  if (degree !== undefined) query = query.where('contact.degree', '=', degree);
  if (whose === 'mine') query = query.where('contact.assignee', '=', actorId(call.actor) ?? '');
  if (whose === 'nobody') query = query.where('contact.assignee', 'is', null);
  if (late === true)
    query = query.where(sql<SqlBool>`(
      (contact.state in ('new', 'lost') and contact.reach_by < ${call.now}::timestamptz)
      or (contact.state = 'in-follow-up' and contact.follow_until < ${call.today}::date))`);
  if (from.values !== undefined) {
    const [at, number] = from.values;
    query = query.where(
      sql<SqlBool>`(contact.reach_by, contact.number) > (${at}::timestamptz, ${number}::bigint)`,
    );
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.reachBy.toISOString(), row.number],
  );
  const isQueue = state === undefined || liveContactStates.some((one) => one === state);
  await call.audit({ subjects: page.items.map(({ toPerson }) => toPerson), ofOwnWork: isQueue });
  return { ...page, items: await shownContacts(services, call, page.items) };
}

async function assign(
  call: Call,
  { contacts, to }: ReceivedOf<Contacts['assign']>,
): Promise<OutputOf<Contacts['assign']> | Refusal> {
  const me = actorId(call.actor) ?? null;
  const rows = await call.db
    .updateTable('contact')
    .set({ assignee: to === 'me' ? me : null, changedAt: call.now })
    .where('id', 'in', contacts)
    .where('state', 'in', [...liveContactStates])
    .where(withinArea(call.scope, 'contact'))
    .where(to === 'me' ? sql<SqlBool>`assignee is null` : sql<SqlBool>`assignee = ${me}::uuid`)
    .returning(['id', 'toPerson'])
    .execute();
  await addContactSteps(
    call,
    rows.map(({ id }) => id),
    'assign',
  );
  await call.audit({ subjects: rows.map(({ toPerson }) => toPerson), ofOwnWork: true });
  return { assigned: rows.map(({ id }) => id) };
}
