import type { Instant } from '@binhan/domain/time';
import { type RawBuilder, sql } from 'kysely';

/** Marks the declarations that opened a gate as used: from now on they cannot be changed, only replaced. */
export function markUsed(people: readonly string[], now: Instant): RawBuilder<unknown> {
  return sql`
    update declaration set used_at = ${now}
    where person = any(${people}::uuid[]) and state = 'current' and used_at is null`;
}
