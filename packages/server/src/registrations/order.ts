import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Those who wait in the same commune for the same program, but for the registration itself. */
const others = sql`
  from registration other
  where other.state = 'waiting' and other.program = registration.program
    and other.province = registration.province
    and (other.area = registration.area or (other.area is null and registration.area is null))`;

/** How many wait in groups that are invited earlier. */
export const earlierGroups: RawBuilder<number> = sql<number>`(
  select count(*)::integer ${others} and other.rank < registration.rank)`;

/** How many of the same rank registered earlier. */
export const sameRank: RawBuilder<number> = sql<number>`(
  select count(*)::integer ${others} and other.rank = registration.rank
    and (other.registered_at, other.id) < (registration.registered_at, registration.id))`;

/** Whether whoever registered has a seat for a dose of the program. */
export const hasSeatFor: RawBuilder<SqlBool> = sql<SqlBool>`exists (
  select from booking
  where booking.person = registration.person and booking.offer = registration.program
    and booking.state in ('held', 'booked', 'arrived'))`;
