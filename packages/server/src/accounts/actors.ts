import type { Grant } from '@binhan/domain/access';
import { type DateOnly, isInForce } from '@binhan/domain/time';
import type { Kysely } from 'kysely';
import type { Actor } from '../access/actor';
import type { AccessGrantTable, Database } from '../database/schema';
import { digest } from '../secrets/keys';
import type { Auth } from './auth';

/** Finds out who sent a request. */
export interface Actors {
  resolve(headers: Headers, today: DateOnly): Promise<Actor>;
}

/** Actors by session cookie, bearer token or integrator key. Whatever does not hold is anonymous. */
export function createActors(db: Kysely<Database>, auth: Auth): Actors {
  return {
    async resolve(headers, today) {
      const key = headers.get('x-api-key');
      if (key !== null) return integrator(db, key, headers.get('origin'), today);
      if (!headers.has('cookie') && !headers.has('authorization')) return { kind: 'anonymous' };
      const session = await auth.api.getSession({ headers });
      return session === null ? { kind: 'anonymous' } : actorOfUser(db, session.user.id, today);
    },
  };
}

/**
 * The actor of a user: a citizen by a verified phone, else staff. Staff without an enrolled second factor are nobody
 * yet, whatever session they hold.
 */
export async function actorOfUser(db: Kysely<Database>, userId: string, today: DateOnly): Promise<Actor> {
  const user = await db
    .selectFrom('loginUser')
    .leftJoin('person', 'person.userId', 'loginUser.id')
    .select([
      'loginUser.name',
      'phoneNumber',
      'phoneNumberVerified',
      'twoFactorEnabled',
      'person.id as person',
    ])
    .where('loginUser.id', '=', userId)
    .executeTakeFirst();
  if (user === undefined) return { kind: 'anonymous' };
  const grants = await grantsOf(db, userId, today);
  if (user.phoneNumber !== null && user.phoneNumberVerified === true && user.person !== null) {
    return { kind: 'person', userId, person: user.person, phone: user.phoneNumber, grants };
  }
  return user.twoFactorEnabled === true
    ? { kind: 'staff', userId, name: user.name, grants }
    : { kind: 'anonymous' };
}

async function grantsOf(db: Kysely<Database>, userId: string, today: DateOnly): Promise<Grant[]> {
  const rows = await db
    .selectFrom('accessGrant')
    .selectAll()
    .where('userId', '=', userId)
    .where('validFrom', '<=', today)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', today)]))
    .execute();
  return rows.map(grantFromRow);
}

/** A stored grant as domain knows it. */
export function grantFromRow(
  row: Pick<AccessGrantTable, 'id' | 'userId' | 'role' | 'area' | 'place' | 'validFrom' | 'validUntil'>,
): Grant {
  return {
    id: row.id,
    user: row.userId,
    role: row.role,
    scope: row.place === null ? { kind: 'area', area: row.area ?? '' } : { kind: 'place', place: row.place },
    period:
      row.validUntil === null ? { from: row.validFrom } : { from: row.validFrom, until: row.validUntil },
  };
}

async function integrator(
  db: Kysely<Database>,
  key: string,
  origin: string | null,
  today: DateOnly,
): Promise<Actor> {
  const row = await db
    .selectFrom('integrator')
    .selectAll()
    .where('keyHash', '=', digest(key))
    .executeTakeFirst();
  if (row === undefined) return { kind: 'anonymous' };
  const period =
    row.validUntil === null ? { from: row.validFrom } : { from: row.validFrom, until: row.validUntil };
  if (!isInForce(period, today)) return { kind: 'anonymous' };
  // A publishable key stands in public pages: it works only from the origins it was made for.
  if (row.origins !== null && (origin === null || !row.origins.includes(origin)))
    return { kind: 'anonymous' };
  const scope = { kind: 'area', area: row.area } as const;
  return {
    kind: 'integrator',
    id: row.id,
    name: row.name,
    grants: [{ id: row.id, user: row.id, role: 'integrator', scope, period }],
  };
}
