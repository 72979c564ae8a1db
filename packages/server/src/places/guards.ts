import type { Instant } from '@binhan/domain/time';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Call } from '../http/call';
import type { Services } from '../services';

/** A guard as the place's manager sees them. */
export interface GuardRow {
  grant: string;
  phoneEnds: string;
  since: string;
}

/** The guards of a place whose grant holds today. */
export async function guardsOf(call: Call, place: string): Promise<GuardRow[]> {
  const rows = await call.db
    .selectFrom('accessGrant')
    .innerJoin('loginUser', 'loginUser.id', 'accessGrant.userId')
    .select(['accessGrant.id', 'phoneNumber', 'validFrom'])
    .where('place', '=', place)
    .where('role', '=', 'guard')
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', call.today)]))
    .orderBy('accessGrant.createdAt')
    .execute();
  return rows.map((row) => ({
    grant: row.id,
    phoneEnds: row.phoneNumber?.slice(-3) ?? '',
    since: row.validFrom,
  }));
}

/**
 * Lets the holder of a phone scan at a place. A phone nobody signed in with yet gets its account in advance: it opens at
 * the first sign-in, and the answer is the same either way.
 */
export async function giveGuard(
  services: Services,
  call: Call,
  place: string,
  phone: string,
  givenBy: string,
): Promise<GuardRow> {
  const user = await userOfPhone(services, call, phone);
  const known = await call.db
    .selectFrom('accessGrant')
    .select(['id', 'validFrom'])
    .where('userId', '=', user)
    .where('place', '=', place)
    .where('role', '=', 'guard')
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', call.today)]))
    .executeTakeFirst();
  if (known !== undefined) return { grant: known.id, phoneEnds: phone.slice(-3), since: known.validFrom };
  const grant = services.newId();
  await call.db
    .insertInto('accessGrant')
    .values({
      id: grant,
      userId: user,
      role: 'guard',
      area: null,
      place,
      validFrom: call.today,
      validUntil: null,
      givenBy,
      createdAt: call.now,
    })
    .execute();
  return { grant, phoneEnds: phone.slice(-3), since: call.today };
}

/** Takes the right of a guard away at once. Gives whether there was one. */
export async function endGuard(call: Call, place: string, grant: string): Promise<boolean> {
  // Ended, not deleted: who could scan on which day stays known.
  const ended = await call.db
    .updateTable('accessGrant')
    .set({ validUntil: call.today })
    .where('id', '=', grant)
    .where('place', '=', place)
    .where('role', '=', 'guard')
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', call.today)]))
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** The account of a phone; one nobody signed in with yet opens at the first sign-in. */
export async function userOfPhone(
  services: Pick<Services, 'newId'>,
  { db, now }: { db: Kysely<Database> | Transaction<Database>; now: Instant },
  phone: string,
): Promise<string> {
  await db
    .insertInto('loginUser')
    .values({
      id: services.newId(),
      name: 'citizen',
      email: `${phone.slice(1)}@phone.invalid`,
      emailVerified: false,
      image: null,
      createdAt: now,
      updatedAt: now,
      phoneNumber: phone,
      phoneNumberVerified: false,
      twoFactorEnabled: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('loginUser')
    .select(sql<string>`id`.as('id'))
    .where('phoneNumber', '=', phone)
    .executeTakeFirstOrThrow();
  return row.id;
}
