import type { Instant } from '@binhan/domain/time';
import { type RawBuilder, sql } from 'kysely';

/** Counts the first sign-in of a person for the organisation they stated. */
export function firstSignIn(person: string, now: Instant): RawBuilder<unknown> {
  return first([person], 'signed_in_at', now);
}

/** Counts the first real use (a declaration, a scan) of people for the organisations they stated. */
export function firstUse(people: readonly string[], now: Instant): RawBuilder<unknown> {
  return first(people, 'used_at', now);
}

function first(
  people: readonly string[],
  what: 'signed_in_at' | 'used_at',
  now: Instant,
): RawBuilder<unknown> {
  const column = sql.ref(what);
  return sql`
    insert into adoption as known (organisation, person, ${column})
    select organisation, id, ${now}::timestamptz from person
    where id = any(${people}::uuid[]) and organisation is not null
    on conflict (organisation, person) do update set ${column} = coalesce(known.${column}, excluded.${column})`;
}
