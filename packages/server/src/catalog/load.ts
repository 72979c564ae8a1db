import type { Entry } from '@binhan/domain/catalog';
import type { Services } from '../services';

/**
 * Loads the entries of the catalogue package at the first start and at an upgrade: those that are missing, never over
 * one that was edited here.
 */
export async function loadCatalog(
  services: Pick<Services, 'database' | 'newId' | 'clock'>,
  entries: readonly Entry[],
): Promise<void> {
  if (entries.length === 0) return;
  await services.database.db
    .insertInto('catalogEntry')
    .values(
      entries.map((entry) => ({
        id: services.newId(),
        kind: entry.kind,
        entryId: entry.id,
        area: entry.area,
        validFrom: entry.period.from,
        validUntil: entry.period.until ?? null,
        source: entry.source,
        body: JSON.stringify(entry.body),
        createdAt: services.clock(),
      })),
    )
    .onConflict((conflict) => conflict.columns(['kind', 'entryId', 'area', 'validFrom']).doNothing())
    .execute();
}
