import { Entry, type EntryKind, entryInForce } from '@binhan/domain/catalog';
import { COUNTRY } from '@binhan/domain/area';
import type { Form } from '@binhan/domain/declaration';
import type { DateOnly } from '@binhan/domain/time';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { CatalogEntryTable, Database } from '../database/schema';

type Db = Kysely<Database> | Transaction<Database>;

/** What is asked of the catalogue: `areas` lists an area and everything above it, smallest first. */
export interface Ask {
  areas: readonly string[];
  on: DateOnly;
}

/** The entries of a kind in force, one per id: that of the smallest area, and of those the one that began last. */
export async function entriesInForce(db: Db, ask: Ask & { kind: EntryKind }): Promise<Entry[]> {
  const entries = await candidates(db, ask);
  return [...new Set(entries.map((entry) => entry.id))].flatMap(
    (id) => entryInForce(entries, { ...ask, id }) ?? [],
  );
}

/** The form in force, or a given version of it whenever it held. */
export async function formInForce(
  db: Db,
  ask: Ask & { form: string; version?: number },
): Promise<Form | undefined> {
  if (ask.version !== undefined) return formVersion(db, ask.form, ask.version);
  const entries = await candidates(db, { ...ask, kind: 'form', id: ask.form });
  const entry = entryInForce(entries, { ...ask, kind: 'form', id: ask.form });
  return entry?.kind === 'form' ? entry.body : undefined;
}

/** A stored entry as domain knows it. */
export function entryFromRow(row: Selectable<CatalogEntryTable>): Entry {
  return Entry.parse({
    kind: row.kind,
    id: row.entryId,
    area: row.area,
    period:
      row.validUntil === null ? { from: row.validFrom } : { from: row.validFrom, until: row.validUntil },
    source: row.source,
    body: row.body,
  });
}

async function candidates(db: Db, ask: Ask & { kind: EntryKind; id?: string }): Promise<Entry[]> {
  let query = db
    .selectFrom('catalogEntry')
    .selectAll()
    .where('kind', '=', ask.kind)
    .where('area', 'in', [...ask.areas, COUNTRY])
    .where('validFrom', '<=', ask.on)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', ask.on)]))
    .orderBy('entryId');
  if (ask.id !== undefined) query = query.where('entryId', '=', ask.id);
  return (await query.execute()).map(entryFromRow);
}

async function formVersion(db: Db, form: string, version: number): Promise<Form | undefined> {
  const rows = await db
    .selectFrom('catalogEntry')
    .selectAll()
    .where('kind', '=', 'form')
    .where('entryId', '=', form)
    .orderBy('validFrom', 'desc')
    .execute();
  for (const row of rows) {
    const entry = entryFromRow(row);
    if (entry.kind === 'form' && entry.body.version === version) return entry.body;
  }
  return undefined;
}
