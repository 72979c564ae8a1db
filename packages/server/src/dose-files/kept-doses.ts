import { PersonDetails } from '@binhan/domain/person';
import type { Issue } from '@binhan/domain/refusals';
import { DoseFacts } from '@binhan/domain/vaccination';
import { type Transaction, sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/schema';

/** A dose as it is kept with its row until it is recorded: `key` says which rows are of one person. */
export const KeptDose = z.object({
  row: z.int(),
  key: z.string(),
  details: PersonDetails,
  facts: DoseFacts,
});
export type KeptDose = z.infer<typeof KeptDose>;

/** Rows of a file that were read already, of the same people. */
export async function earlierRows(
  trx: Transaction<Database>,
  file: string,
  keys: readonly string[],
): Promise<KeptDose[]> {
  if (keys.length === 0) return [];
  const rows = await trx
    .selectFrom('changeRow')
    .select('finding')
    .where('changeSet', '=', file)
    .where('state', '=', 'new')
    .where((eb) => eb(sql<string>`finding ->> 'key'`, '=', eb.fn.any(eb.val([...new Set(keys)]))))
    .execute();
  return rows.map(({ finding }) => KeptDose.parse(finding));
}

/** What is to be said of a row that was read already. */
export async function warnAgain(
  trx: Transaction<Database>,
  file: string,
  row: number,
  issues: readonly Issue[],
): Promise<void> {
  await trx
    .updateTable('changeRow')
    .set({ issues: JSON.stringify(issues) })
    .where('changeSet', '=', file)
    .where('number', '=', row)
    .execute();
}

/** The doses of some people that count. */
export async function recordedDoses(trx: Transaction<Database>, people: readonly string[]) {
  if (people.length === 0) return [];
  return trx
    .selectFrom('dose')
    .select(['person', 'program', 'vaccine', 'type', 'ordinal', 'givenOn', 'lot'])
    .where('person', '=', (eb) => eb.fn.any(eb.val([...new Set(people)])))
    .where('state', '=', 'recorded')
    .execute();
}

/** The priority groups some people were registered in. */
export async function groupsOf(
  trx: Transaction<Database>,
  people: readonly string[],
): Promise<Map<string, string[]>> {
  const groups = new Map<string, string[]>();
  if (people.length === 0) return groups;
  const rows = await trx
    .selectFrom('registration')
    .select(['person', 'priorityGroup'])
    .where('person', '=', (eb) => eb.fn.any(eb.val([...new Set(people)])))
    .execute();
  for (const { person, priorityGroup } of rows)
    if (priorityGroup !== null) groups.set(person, [...(groups.get(person) ?? []), priorityGroup]);
  return groups;
}
