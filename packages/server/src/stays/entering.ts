import type { ScanMethod } from '@binhan/domain/place';
import type { Instant } from '@binhan/domain/time';
import { type RawBuilder, sql } from 'kysely';
import type { LoadStatement } from '../http/write-load';
import { firstUse } from '../people/adoption';
import type { Copies } from './copies';
import { markUsed } from './mark-used';

/** One stay that begins, and whether the person counts for an organisation. */
export interface Entry {
  placeKey: number;
  personKey: number;
  id: string;
  gate: string;
  enteredAt: Instant;
  receivedAt: Instant;
  person: string;
  counted: boolean;
  method: ScanMethod;
}

/** Fails where somebody entered since the look: the stay that is open is theirs, and only one by one is it found. */
export function entering({ distributed }: Copies, entries: readonly Entry[]): LoadStatement[] {
  const [first] = entries;
  if (first === undefined) return [];
  const into = (table: RawBuilder<unknown>): LoadStatement => sql`
      insert into ${table} (place_key, person_key, id, gate, entered_at, received_at, method)
      select "placeKey", "personKey", id, gate, "enteredAt", "receivedAt", method
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as made("placeKey" bigint, "personKey" bigint,
        id uuid, gate uuid, "enteredAt" timestamptz, "receivedAt" timestamptz, method text)
      order by "placeKey", "personKey"`;
  const counted = entries.filter((entry) => entry.counted).map(({ person }) => person);
  const used = entries.map(({ person }) => person);
  return [
    into(sql`open_stay`),
    ...(distributed ? [into(sql`open_stay_by_person`)] : []),
    markUsed(used, first.receivedAt),
    ...(counted.length > 0 ? [firstUse(counted, first.receivedAt)] : []),
  ];
}
