import type { Entry, EntryBody, EntryKind } from '@binhan/domain/catalog';
import type { TestingPolicy } from '@binhan/domain/testing';
import type { DateOnly } from '@binhan/domain/time';
import type { VaccinationPolicy } from '@binhan/domain/vaccination';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { entriesInForce, entryFromRow } from './in-force';

type Db = Kysely<Database> | Transaction<Database>;
/** Where something is asked of the catalogue. */
export interface Where {
  area: string;
  province: string;
}

/** What the catalogue holds of a kind in an area on a day, by id. */
export async function inForce<Kind extends EntryKind>(
  db: Db,
  kind: Kind,
  { area, province }: Where,
  on: DateOnly,
): Promise<Map<string, EntryBody<Kind>>> {
  const entries = await entriesInForce(db, { kind, areas: [area, province], on });
  return new Map(entries.map((entry) => [entry.id, bodyOf(entry, kind)]));
}

/**
 * What the catalogue ever held of a kind, by id, the newest of each: what a record says stays readable when it is no
 * longer in force.
 */
export async function everHeld<Kind extends EntryKind>(
  db: Db,
  kind: Kind,
  ids: readonly string[],
): Promise<Map<string, EntryBody<Kind>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('catalogEntry')
    .selectAll()
    .where('kind', '=', kind)
    .where('entryId', 'in', [...new Set(ids)])
    .orderBy('validFrom')
    .execute();
  return new Map(rows.map((row) => [row.entryId, bodyOf(entryFromRow(row), kind)]));
}

/** The rules of sampling and results in an area. The catalogue always has some for the country. */
export async function testingPolicy(
  db: Db,
  { area, province }: Where,
  on: DateOnly,
): Promise<TestingPolicy | undefined> {
  const [entry] = await entriesInForce(db, { kind: 'testing-policy', areas: [area, province], on });
  return entry?.kind === 'testing-policy' ? entry.body : undefined;
}

/** The rules of vaccination in an area. The catalogue always has some for the country. */
export async function vaccinationPolicy(
  db: Db,
  { area, province }: Where,
  on: DateOnly,
): Promise<VaccinationPolicy | undefined> {
  const [entry] = await entriesInForce(db, { kind: 'vaccination-policy', areas: [area, province], on });
  return entry?.kind === 'vaccination-policy' ? entry.body : undefined;
}

/** The kind was asked for, so the body is of it; TypeScript cannot follow a key into a union. */
function bodyOf<Kind extends EntryKind>(entry: Entry, kind: Kind): EntryBody<Kind> {
  if (entry.kind !== kind) throw new TypeError(`bodyOf: ${entry.kind} instead of ${kind}`);
  return entry.body as EntryBody<Kind>;
}
