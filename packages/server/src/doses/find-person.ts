import { readQr } from '@binhan/qr';
import { readPersonFromQr } from '@binhan/validation';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { CallFacts } from '../http/call';
import { keptPerson } from '../people/joined';
import { findPersonByCard, identifierHash } from '../people/store';
import type { Services } from '../services';

/**
 * Whoever a scanned or typed text names, without making anybody: by a signed code, a card of ours, or a number. A number
 * that several people hold gives all of them, for somebody to see.
 */
export async function peopleNamed(
  services: Services,
  call: Pick<CallFacts, 'now'> & { db: Kysely<Database> | Transaction<Database> },
  text: string,
): Promise<string[]> {
  const reading = readQr(text);
  if (reading.kind === 'own-person') {
    if (reading.signature === 'none') {
      const found = await findPersonByCard(call.db, reading.fields.cardId);
      return found === undefined ? [] : [found.id];
    }
    const verified = await services.qrKeys.verify(text, call.now, 'own-person');
    return 'issues' in verified ? [] : [await keptPerson(call.db, verified.value.person)];
  }
  if (
    reading.kind !== 'vn-cccd' &&
    reading.kind !== 'vn-personal' &&
    reading.kind !== 'vn-bhyt' &&
    reading.kind !== 'number'
  )
    return [];
  const read = readPersonFromQr(reading, { at: call.now });
  if ('issues' in read || read.value.identifiers.length === 0) return [];
  const hashes = read.value.identifiers.map((identifier) => identifierHash(services, identifier));
  const rows = await call.db
    .selectFrom('personIdentifier')
    .innerJoin('person', 'person.id', 'personIdentifier.person')
    .select(sql<string>`coalesce(person.merged_into, person.id)`.as('person'))
    .distinct()
    .where('valueHash', 'in', hashes)
    .orderBy('person')
    .limit(MOST)
    .execute();
  return rows.map(({ person }) => person);
}

/** More people than this under one number are for somebody with a list. */
const MOST = 5;
