import { comparePeople, initialMatchingPolicy, prepare } from '@binhan/domain/matching';
import { PersonDetails } from '@binhan/domain/person';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import { identifierHash } from '../people/store';
import type { Services } from '../services';

/** Whose a row is: somebody's, nobody's yet, or by its number somebody's who is called or was born otherwise. */
export type Whose = { person: string } | 'new' | 'another';

/** The people rows may be of. */
export interface KnownPeople {
  whose: (details: PersonDetails) => Whose;
  /** From now on somebody is known too. */
  add: (details: PersonDetails, person: string) => void;
}

/** Somebody of whom something is known. */
export interface Holder {
  person: string;
  details?: PersonDetails;
  area?: string | null;
}

/**
 * The people whom rows of a site may be of. Who has a number is found by it, if name and birth agree: a digit typed wrong
 * must not give one person the dose of another. Who has none is found among those this site recorded doses of, and only
 * if everything that is known of them is the same.
 */
export async function knownPeople(
  services: Pick<Services, 'secrets'>,
  trx: Transaction<Database>,
  place: string,
  rows: readonly PersonDetails[],
): Promise<KnownPeople> {
  const byNumber = await holdersOf(services, trx, rows);
  const bySite = await peopleOfSite(trx, place, rows);
  return {
    whose(details) {
      const [number] = details.identifiers;
      if (number !== undefined) return heldBy(byNumber.get(identifierHash(services, number)) ?? [], details);
      const found = (bySite.get(details.bornOn) ?? []).filter((one) => isAllTheSame(one, details));
      const [only, another] = new Set(found.map(({ person }) => person));
      return only !== undefined && another === undefined ? { person: only } : 'new';
    },
    add(details, person) {
      const holder = { person, details, area: details.address.area.code };
      for (const number of details.identifiers) put(byNumber, identifierHash(services, number), holder);
      put(bySite, details.bornOn, holder);
    },
  };
}

/** What rows of one person have in common: a number, and without one all that is known of them. */
export function personKey(services: Pick<Services, 'secrets'>, details: PersonDetails): string {
  const [number] = details.identifiers;
  if (number !== undefined) return identifierHash(services, number);
  const { name, bornOn, sex, address } = details;
  const all = [name.normalize('NFC').toLowerCase(), bornOn, sex, address.area.code].join(' ');
  return services.secrets.hash('dose-file-person', all);
}

/** Whose a row is by those who hold its number. */
export function heldBy(holders: readonly Holder[], details: PersonDetails): Whose {
  if (holders.length === 0) return 'new';
  const people = new Set(holders.filter((one) => agree(one.details, details)).map(({ person }) => person));
  const [only, another] = people;
  if (only !== undefined && another === undefined) return { person: only };
  // Somebody of whom only the number is known contradicts nothing.
  const [alone, more] = holders;
  if (alone?.details === undefined && alone !== undefined && more === undefined)
    return { person: alone.person };
  return 'another';
}

/** Whether name and birth are one person's: spelling may differ, a given name and a date may not. */
export function agree(known: PersonDetails | undefined, details: PersonDetails): boolean {
  if (known === undefined) return false;
  const { name, bornOn } = compared(known, details);
  return (
    name !== undefined &&
    name.kind !== 'differs' &&
    name.code !== 'marks_differ' &&
    (bornOn?.kind === 'equal' || bornOn?.code === 'placeholder_one')
  );
}

function isAllTheSame({ details: known, area }: Holder, details: PersonDetails): boolean {
  if (known === undefined || known.sex !== details.sex || area !== details.address.area.code) return false;
  return compared(known, details).name?.kind === 'equal';
}

function compared(known: PersonDetails, { name, bornOn }: PersonDetails) {
  const plain = { sex: 'unknown' as const, identifiers: [] };
  const { reasons } = comparePeople(
    prepare({ id: 'known', name: known.name, bornOn: known.bornOn, ...plain }),
    prepare({ id: 'row', name, bornOn, ...plain }),
    initialMatchingPolicy,
  );
  const of = (field: 'name' | 'bornOn') => reasons.find((reason) => reason.field === field);
  return { name: of('name'), bornOn: of('bornOn') };
}

/** The holders of the numbers of some rows, by the hash of each. */
export async function holdersOf(
  services: Pick<Services, 'secrets'>,
  trx: Transaction<Database>,
  rows: readonly PersonDetails[],
): Promise<Map<string, Holder[]>> {
  const hashes = rows.flatMap(({ identifiers }) => identifiers.map((one) => identifierHash(services, one)));
  const found = new Map<string, Holder[]>();
  if (hashes.length === 0) return found;
  const holders = await trx
    .selectFrom('personIdentifier')
    .innerJoin('person', 'person.id', 'personIdentifier.person')
    .select(['personIdentifier.valueHash', 'person.details', 'person.area'])
    .select((eb) => eb.fn.coalesce('person.mergedInto', 'person.id').as('person'))
    .where('personIdentifier.valueHash', '=', (eb) => eb.fn.any(eb.val(hashes)))
    .execute();
  for (const { valueHash, ...row } of holders) put(found, valueHash, holderOf(row));
  return found;
}

async function peopleOfSite(
  trx: Transaction<Database>,
  place: string,
  rows: readonly PersonDetails[],
): Promise<Map<string, Holder[]>> {
  const births = rows.flatMap(({ identifiers, bornOn }) => (identifiers.length === 0 ? [bornOn] : []));
  const found = new Map<string, Holder[]>();
  if (births.length === 0) return found;
  const people = await trx
    .selectFrom('person')
    .select(['person.id as person', 'person.details', 'person.area'])
    .where('person.mergedInto', 'is', null)
    .where('person.id', 'in', (eb) =>
      eb.selectFrom('dose').select('dose.person').where('dose.place', '=', place),
    )
    .where((eb) => eb(sql<string>`person.details ->> 'bornOn'`, '=', eb.fn.any(eb.val([...new Set(births)]))))
    .execute();
  for (const row of people) {
    const holder = holderOf(row);
    if (holder.details !== undefined) put(found, holder.details.bornOn, holder);
  }
  return found;
}

/** A stored person as somebody of whom something is known. */
export function holderOf({
  person,
  details,
  area,
}: {
  person: string;
  details: unknown;
  area: string | null;
}): Holder {
  const read = PersonDetails.safeParse(details);
  return read.success ? { person, details: read.data, area } : { person };
}

/** Puts somebody beside those who were found by a key. */
export function put(found: Map<string, Holder[]>, key: string, holder: Holder): void {
  const kept = found.get(key);
  if (kept === undefined) found.set(key, [holder]);
  else kept.push(holder);
}
