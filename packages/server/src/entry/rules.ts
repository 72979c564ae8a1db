import { COUNTRY } from '@binhan/domain/area';
import { EntryRules, type SourcedEntryRules } from '@binhan/domain/place';
import type { DateOnly } from '@binhan/domain/time';
import { type Kysely, type RawBuilder, type Transaction, sql } from 'kysely';
import type { Where } from '../catalog/by-kind';
import type { Database } from '../database/schema';

/** The entry of the catalogue whose rules a gate asks. */
export const ENTRY = 'entry';

/** A body costs more to read than everything else a scan does, and a province has a handful of them. */
const read = new Map<string, EntryRules>();
const KEPT = 500;

/** Rules of entry as the catalogue holds them in an area. */
export interface HeldRules {
  area: string;
  source: string;
  body: string;
}

/** The rules of entry in force in a place: those of the smallest area that has some. */
export async function entryRulesAt(
  db: Kysely<Database> | Transaction<Database>,
  { area, province }: Where,
  on: DateOnly,
): Promise<SourcedEntryRules> {
  const { rows } = await rulesIn(sql`${[area, province]}`, on).execute(db);
  return rulesByPlace(rows)({ area, province });
}

/** The statement that reads the rules in force in areas, given as an array, and in the country. */
export function rulesIn(areas: RawBuilder<unknown>, on: DateOnly): RawBuilder<HeldRules> {
  return sql<HeldRules>`
    select distinct on (area) area, source, body::text as body from catalog_entry
    where kind = 'entry-rules' and entry_id = ${ENTRY} and area = any(${areas}::text[] || ${sql.lit(COUNTRY)}::text)
      and valid_from <= ${on}::date and (valid_until is null or valid_until > ${on}::date)
    order by area, valid_from desc`;
}

/** Which of the rules that were read hold in a place. */
export function rulesByPlace(rows: readonly HeldRules[]): (place: Where) => SourcedEntryRules {
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
