import type { NamedGroup } from '@binhan/contract';
import type { Kysely, Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';

/** Priority groups by id, each with its number and name; one the catalogue no longer knows shows its id. */
export async function namedGroups(
  db: Kysely<Database> | Transaction<Database>,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => NamedGroup | undefined> {
  const known = await everHeld(
    db,
    'priority-group',
    ids.flatMap((id) => id ?? []),
  );
  return (id) => {
    if (id === null) return undefined;
    const group = known.get(id);
    return group === undefined
      ? { id, number: 0, name: { vi: id, en: id } }
      : { id, number: group.number, name: group.name };
  };
}
