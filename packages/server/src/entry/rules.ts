import { COUNTRY } from '@binhan/domain/area';
import { EntryRules, type SourcedEntryRules } from '@binhan/domain/place';
import type { DateOnly } from '@binhan/domain/time';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Where } from '../catalog/by-kind';
import { prepared } from '../database/prepared';
import type { Database } from '../database/schema';

/** The entry of the catalogue whose rules a gate asks. */
export const ENTRY = 'entry';

/** A body costs more to read than everything else a scan does, and a province has a handful of them. */
const read = new Map<string, EntryRules>();
const KEPT = 500;

/** The rules of entry in force in places of these areas, by area and province: those of the smallest area. */
export async function entryRulesAt(
  db: Kysely<Database> | Transaction<Database>,
  places: readonly Where[],
  on: DateOnly,
): Promise<(place: Where) => SourcedEntryRules> {
  const areas = [...new Set(places.flatMap(({ area, province }) => [area, province])), COUNTRY];
  const { rows } = await sql<{ area: string; source: string; body: string }>`${prepared}
    select distinct on (area) area, source, body::text as body from catalog_entry
    where kind = 'entry-rules' and entry_id = ${ENTRY} and area = any(${areas}::text[])
      and valid_from <= ${on}::date and (valid_until is null or valid_until > ${on}::date)
    order by area, valid_from desc`.execute(db);
  const held = new Map(rows.map(({ area, source, body }) => [area, { source, body: rulesOf(body) }]));
  return ({ area, province }) =>
    held.get(area) ?? held.get(province) ?? held.get(COUNTRY) ?? { source: '', body: none };
}

/** Where no rules are in force, nobody is asked anything. */
const none: EntryRules = {
  title: { vi: '', en: '' },
  accepts: ['record'],
  rules: [],
  otherwise: { verdict: 'go', says: { vi: 'Mời vào.', en: 'Please go in.' } },
};

function rulesOf(text: string): EntryRules {
  const known = read.get(text);
  if (known !== undefined) return known;
  const rules = EntryRules.parse(JSON.parse(text));
  if (read.size >= KEPT) read.clear();
  read.set(text, rules);
  return rules;
}
