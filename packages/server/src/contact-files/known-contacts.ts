import type { PersonDetails } from '@binhan/domain/person';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import { type Holder, agree, heldBy, holderOf, holdersOf, put } from '../dose-files/known-people';
import { identifierHash } from '../people/store';
import type { Services } from '../services';

/** Somebody a row may be. */
export interface Known {
  person: string;
  by: 'number' | 'phone' | 'name';
  /** They are a contact of the case already. */
  contact: boolean;
  /** Name and birth are one person's. */
  agrees: boolean;
}

/**
 * Whom rows of a file of contacts may be: by their number, if name and birth agree with it; else by a telephone; else by
 * name and birth among the contacts of the case. A telephone that several have says nothing unless it is one of them.
 */
export async function knownContacts(
  services: Pick<Services, 'secrets'>,
  trx: Transaction<Database>,
  tracedCase: string,
  rows: readonly PersonDetails[],
): Promise<(details: PersonDetails) => Known | 'another' | undefined> {
  const byNumber = await holdersOf(services, trx, rows);
  const byPhone = await holdersOfPhones(trx, rows);
  const contacts = await contactsOf(trx, tracedCase);
  const there = new Set(contacts.map(({ person }) => person));
  const known = (person: string, by: Known['by'], agrees: boolean): Known => ({
    person,
    by,
    agrees,
    contact: there.has(person),
  });
  return (details) => {
    const [number] = details.identifiers;
    const holders = number === undefined ? [] : (byNumber.get(identifierHash(services, number)) ?? []);
    const whose = heldBy(holders, details);
    if (whose === 'another') return 'another';
    if (whose !== 'new') return known(whose.person, 'number', true);
    const sharing = byPhone.get(details.phone ?? '') ?? [];
    const [like, alike] = sharing.filter((one) => agree(one.details, details));
    if (like !== undefined && alike === undefined) return known(like.person, 'phone', true);
    const [only, another] = sharing;
    if (only !== undefined && another === undefined) return known(only.person, 'phone', false);
    const [named, second] = contacts.filter((one) => agree(one.details, details));
    return named === undefined || second !== undefined ? undefined : known(named.person, 'name', true);
  };
}

async function holdersOfPhones(
  trx: Transaction<Database>,
  rows: readonly PersonDetails[],
): Promise<Map<string, Holder[]>> {
  const phones = [...new Set(rows.flatMap(({ phone }) => phone ?? []))];
  const found = new Map<string, Holder[]>();
  if (phones.length === 0) return found;
  const holders = await sql<{ phone: string; person: string; details: unknown; area: string | null }>`
    select details ->> 'phone' as phone, id as person, details, area from person
      where details ->> 'phone' = any(${phones}) and merged_into is null
    union
    select login_user.phone_number, person.id, person.details, person.area
      from login_user join person on person.user_id = login_user.id
      where login_user.phone_number = any(${phones}) and person.merged_into is null
        and person.details ->> 'phone' is distinct from login_user.phone_number`.execute(trx);
  for (const { phone, ...row } of holders.rows) put(found, phone, holderOf(row));
  return found;
}

async function contactsOf(trx: Transaction<Database>, tracedCase: string): Promise<Holder[]> {
  const rows = await trx
    .selectFrom('contact')
    .innerJoin('person', 'person.id', 'contact.toPerson')
    .select(['person.id as person', 'person.details', 'person.area'])
    .distinctOn('person.id')
    .where('contact.tracedCase', '=', tracedCase)
    .where('contact.state', '<>', 'cancelled')
    .execute();
  return rows.map(holderOf);
}
