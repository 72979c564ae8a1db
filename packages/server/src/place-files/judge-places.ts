import { dateIn } from '@binhan/domain/time';
import type { SheetRow } from '@binhan/validation/rows';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { File, Judged } from '../imports/judged';
import { communesOf } from '../lists/judge-people';
import { placeSearchKey } from '../places/insert-place';
import type { Services } from '../services';
import { type KeptPlace, readPlace } from './read-place';

/** Rows of places, each judged by itself, against the rows before it and against the places that are there. */
export async function judgePlaces(
  services: Services,
  trx: Transaction<Database>,
  file: File,
  rows: readonly SheetRow[],
  seen: Map<string, number>,
): Promise<Judged<KeptPlace>[]> {
  const today = dateIn(services.clock(), services.settings.timeZone);
  const known = { area: file.area, communeOf: await communesOf(services, file.province, today) };
  const judged = rows.map(({ number, cells }): Judged<KeptPlace> => {
    const reading = readPlace(cells, known);
    if ('issues' in reading) return { number, cells, state: 'invalid', issues: reading.issues };
    const key = placeKey(reading.finding);
    const first = seen.get(key);
    seen.set(key, first ?? number);
    if (first === undefined) return { number, cells, state: 'new', finding: reading.finding, issues: [] };
    const issues = [{ code: 'place_twice', path: ['name'], data: { row: first } }];
    return { number, cells, state: 'invalid', issues };
  });
  const there = await placesThere(
    trx,
    judged.flatMap(({ finding }) => finding ?? []),
  );
  return judged.map(({ finding, ...row }) => {
    if (finding === undefined) return row;
    if (!there.has(placeKey(finding))) return { ...row, finding };
    return { ...row, state: 'duplicate', issues: [{ code: 'place_known', path: ['name'] }] };
  });
}

/** What two rows of one place have in common: its commune, its name and its address, however they are spelled. */
export function placeKey(place: Pick<KeptPlace, 'area' | 'name' | 'address'>): string {
  return `${place.area}${placeSearchKey(place)}`;
}

/** The keys of those of some places that are registered. A refused one does not stand in the way. */
export async function placesThere(
  db: Kysely<Database> | Transaction<Database>,
  places: readonly KeptPlace[],
): Promise<Set<string>> {
  if (places.length === 0) return new Set();
  const rows = await db
    .selectFrom('place')
    .select(['area', 'searchKey'])
    .where('area', '=', (eb) => eb.fn.any(eb.val([...new Set(places.map(({ area }) => area))])))
    .where('searchKey', '=', (eb) => eb.fn.any(eb.val(places.map(placeSearchKey))))
    .where('state', '<>', 'refused')
    .execute();
  return new Set(rows.map(({ area, searchKey }) => `${area}${searchKey}`));
}
