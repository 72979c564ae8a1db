import { PersonDetails } from '@binhan/domain/person';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { searchKeyOf } from '../people/store';

/** Puts a number into what is known of somebody, or takes one away where it stands there. */
export async function savePhone(
  trx: Transaction<Database>,
  person: string,
  phone: string | null,
  former?: string,
): Promise<void> {
  const row = await trx.selectFrom('person').select('details').where('id', '=', person).executeTakeFirst();
  const known = PersonDetails.safeParse(row?.details);
  if (!known.success || (former !== undefined && known.data.phone !== former)) return;
  const { phone: _former, ...rest } = known.data;
  const details: PersonDetails = phone === null ? rest : { ...rest, phone };
  await trx
    .updateTable('person')
    .set({ details: JSON.stringify(details), searchKey: searchKeyOf(details), keyedAt: null })
    .where('id', '=', person)
    .execute();
}
