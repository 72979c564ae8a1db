import type { Grant } from '@binhan/domain/access';
import { type DateOnly, type Instant, isInForce } from '@binhan/domain/time';
import { type Kysely, sql } from 'kysely';
import type { Actor } from '../access/actor';
import type { AccessGrantTable, Database } from '../database/schema';
import { prepared } from '../database/prepared';
import { gather } from '../lanes/gather';
import { digest } from '../secrets/keys';
import type { Auth } from './auth';
import { sessionToken } from './session-token';

/** The day and the moment at which grants count. */
export interface Moment {
  today: DateOnly;
  now: Instant;
}

/** Finds out who sent a request. */
export interface Actors {
  resolve(headers: Headers, at: Moment): Promise<Actor>;
}

/** Sessions are looked up together where requests arrive together: a lane reads while the other waits. */
const LANES = { lanes: 2, most: 128 };

/** Actors by session cookie, bearer token or integrator key. Whatever does not hold is anonymous. */
export function createActors(db: Kysely<Database>, auth: Auth): Actors {
  const bySession = gather((asked: readonly AskedSession[]) => usersOfSessions(db, asked), LANES);
  return {
    async resolve(headers, at) {
      const key = headers.get('x-api-key');
      if (key !== null) return integrator(db, key, headers.get('origin'), at.today);
      if (!headers.has('cookie') && !headers.has('authorization')) return { kind: 'anonymous' };
      const known = await actorOfToken(bySession, auth, headers, at);
      if (known !== undefined) return known;
      const session = await auth.api.getSession({ headers });
      return session === null ? { kind: 'anonymous' } : actorOfUser(db, session.user.id, at);
    },
  };
}

/** A session to look up: its token, the day on which grants count, and how long it must still run, in seconds. */
interface AskedSession {
  token: string;
  today: DateOnly;
  fresh: number;
}

/**
 * The actor of a session in one statement, where the library takes four. Only for a session that lives and need not be
 * prolonged today: whatever else there is (none, ended, due, signed in another way) is the library's to decide.
 */
async function actorOfToken(
  bySession: (asked: AskedSession) => Promise<UserWithGrant[]>,
  auth: Auth,
  headers: Headers,
  at: Moment,
): Promise<Actor | undefined> {
  const { secret, authCookies, sessionConfig } = await auth.$context;
  const token = sessionToken(headers, { secret, cookie: authCookies.sessionToken.name });
  if (token === undefined) return undefined;
  const fresh = sessionConfig.expiresIn - sessionConfig.updateAge;
  const rows = await bySession({ token, today: at.today, fresh });
  return rows[0] === undefined ? undefined : actorOfRows(rows, at.now);
}

async function usersOfSessions(
  db: Kysely<Database>,
  asked: readonly AskedSession[],
): Promise<UserWithGrant[][]> {
  // All of one day, but for the load that midnight falls into.
  const days = [...new Set(asked.map(({ today }) => today))];
  const perDay = await Promise.all(days.map((day) => usersOfDay(db, asked, day)));
  return asked.map(({ token, today }) =>
    (perDay[days.indexOf(today)] ?? []).filter((row) => row.token === token),
  );
}

function usersOfDay(db: Kysely<Database>, asked: readonly AskedSession[], day: DateOnly) {
  const tokens = asked.filter(({ today }) => today === day).map(({ token }) => token);
  const fresh = Math.max(...asked.map((one) => one.fresh));
  return userWithGrants(db, day)
    .modifyFront(prepared)
    .innerJoin('loginSession', 'loginSession.userId', 'loginUser.id')
    .select('loginSession.token')
    .where('loginSession.token', '=', sql<string>`any(${tokens}::text[])`)
    .where(sql<boolean>`login_session.expires_at > now() + make_interval(secs => ${fresh})`)
    .execute();
}

/**
 * The actor of a user: a citizen by a verified phone, else staff. Staff without an enrolled second factor are nobody
 * yet, whatever session they hold.
 */
export async function actorOfUser(db: Kysely<Database>, userId: string, at: Moment): Promise<Actor> {
  const rows = await userWithGrants(db, at.today).where('loginUser.id', '=', userId).execute();
  return actorOfRows(rows, at.now);
}

/**
 * A user with the grants live on a day, one row each; one row with nulls for a user without any. Whoever was joined with
 * another person acts as that one.
 */
function userWithGrants(db: Kysely<Database>, today: DateOnly) {
  return db
    .selectFrom('loginUser')
    .leftJoin('person', 'person.userId', 'loginUser.id')
    .leftJoin('accessGrant as g', (join) =>
      join
        .onRef('g.userId', '=', 'loginUser.id')
        .on('g.validFrom', '<=', today)
        .on((eb) => eb.or([eb('g.validUntil', 'is', null), eb('g.validUntil', '>', today)])),
    )
    .select([
      'loginUser.id as userId',
      'loginUser.name',
      'phoneNumber',
      'phoneNumberVerified',
      'twoFactorEnabled',
    ])
    .select(sql<string | null>`coalesce(person.merged_into, person.id)`.as('person'))
    .select(['g.id', 'g.role', 'g.area', 'g.place', 'g.validFrom', 'g.validUntil', 'g.endsAt'])
    .orderBy('g.createdAt');
}

type UserWithGrant = Awaited<ReturnType<ReturnType<typeof userWithGrants>['execute']>>[number];

function actorOfRows(all: readonly UserWithGrant[], now: Instant): Actor {
  const [user] = all;
  if (user === undefined) return { kind: 'anonymous' };
  const { userId, name, phoneNumber, phoneNumberVerified, twoFactorEnabled, person } = user;
  // What ends at a moment is over from then on, and so is an account that has nothing else.
  const live = all.filter(({ endsAt }) => endsAt === null || endsAt.toISOString() > now);
  // The code of a shift opens an account without a second factor, for what it may until its end and nothing else.
  const citizen = phoneNumber !== null && phoneNumberVerified === true && person !== null;
  const rows = twoFactorEnabled === true || citizen ? live : live.filter(({ endsAt }) => endsAt !== null);
  const grants = rows.flatMap(({ id, role, validFrom, ...row }) =>
    id === null || role === null || validFrom === null ? [] : [grantFromRow({ ...row, id, role, validFrom })],
  );
  if (citizen) {
    return { kind: 'person', userId, person, phone: phoneNumber, grants };
  }
  return twoFactorEnabled === true || grants.length > 0
    ? { kind: 'staff', userId, name, grants }
    : { kind: 'anonymous' };
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
