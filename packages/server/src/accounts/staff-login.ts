import type { Kysely } from 'kysely';
import type { Database } from '../database/schema';
import { digest, type Secrets } from '../secrets/keys';
import type { Auth } from './auth';
import { sessionIn } from './session-answer';

const SESSION_COOKIE = /(?:__Secure-)?binhan\.session_token=([^;]+)/;
const CHALLENGE_COOKIE = /(?:__Secure-)?binhan\.two_factor=([^;]+)/;

/** The first step of staff: what to do next, and a challenge only our server can open. */
export interface Challenged {
  next: 'second-factor' | 'enrol';
  challenge: string;
  totpUri?: string;
}

/** Signing in with password and authenticator. */
export interface StaffLogin {
  begin(email: string, password: string): Promise<Challenged | undefined>;
  /** The session of a right second factor; a code works once. */
  finish(
    challenge: string,
    code: string,
    now: string,
  ): Promise<{ token: string; userId: string; cookies: string[] } | undefined>;
}

/** Staff sign-in over the library; between the steps nothing usable leaves the server. */
export function createStaffLogin(
  auth: Auth,
  db: Kysely<Database>,
  secrets: Secrets,
  origin: string,
): StaffLogin {
  const seal = (cookie: string, user: string) =>
    Buffer.from(secrets.seal('challenge', new TextEncoder().encode(`${user} ${cookie}`))).toString(
      'base64url',
    );
  const open = (challenge: string) => {
    const bytes = secrets.unseal('challenge', Buffer.from(challenge, 'base64url'));
    if (bytes === undefined) return undefined;
    const text = new TextDecoder().decode(bytes);
    const end = text.indexOf(' ');
    return { user: text.slice(0, end), cookie: text.slice(end + 1) };
  };
  const usedHash = (user: string, code: string, now: string) => digest(`${user}${code}${now.slice(0, 15)}`);

  return {
    async begin(email, password) {
      const response = await auth.api.signInEmail({ body: { email, password }, asResponse: true });
      if (!response.ok) return undefined;
      const cookies = response.headers.getSetCookie();
      const pending = found(cookies, CHALLENGE_COOKIE);
      const known = await db
        .selectFrom('loginUser')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirst();
      const user = known?.id ?? '';
      if (pending !== undefined) return { next: 'second-factor', challenge: seal(pending, user) };
      const session = found(cookies, SESSION_COOKIE);
      if (session === undefined) return undefined;
      // The first time: this session opens nothing until the second factor is enrolled (see actorOfUser).
      const headers = new Headers({ cookie: session, origin });
      const enrolment = await auth.api.enableTwoFactor({ body: { password }, headers });
      if (!('totpURI' in enrolment)) return undefined;
      return { next: 'enrol', challenge: seal(session, user), totpUri: enrolment.totpURI };
    },

    async finish(challenge, code, now) {
      const opened = open(challenge);
      if (opened === undefined) return undefined;
      // A code used before is refused before the library sees it: a right code would use up the challenge, and the next
      // code of the same person would then be refused too.
      const usedBefore = await db
        .selectFrom('usedSecondFactor')
        .select('userId')
        .where('userId', '=', opened.user)
        .where('codeHash', '=', usedHash(opened.user, code, now))
        .executeTakeFirst();
      if (usedBefore !== undefined) return undefined;
      const headers = new Headers({ cookie: opened.cookie, origin });
      const response = await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true });
      if (!response.ok) return undefined;
      const answer: unknown = await response.json();
      const { userId } = sessionIn(answer);
      const cookies = response.headers.getSetCookie();
      // At enrolment the library replaces the session and answers with the old one's token: the cookie holds the new one.
      const token = tokenIn(found(cookies, SESSION_COOKIE));
      if (token === undefined) return undefined;
      const first = await db
        .insertInto('usedSecondFactor')
        .values({ userId, codeHash: usedHash(userId, code, now), usedAt: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (first.numInsertedOrUpdatedRows !== 1n) {
        await db.deleteFrom('loginSession').where('token', '=', token).execute();
        return undefined;
      }
      return { token, userId, cookies };
    },
  };
}

/** The token of a signed session cookie. */
function tokenIn(cookie: string | undefined): string | undefined {
  const value = cookie === undefined ? undefined : SESSION_COOKIE.exec(cookie)?.[1];
  return value === undefined ? undefined : decodeURIComponent(value).split('.', 1)[0];
}

function found(cookies: readonly string[], pattern: RegExp): string | undefined {
  for (const cookie of cookies) {
    const match = pattern.exec(cookie);
    if (match?.[1] !== undefined && match[1] !== '') return match[0];
  }
  return undefined;
}
