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
  const seal = (cookie: string) =>
    Buffer.from(secrets.seal('challenge', new TextEncoder().encode(cookie))).toString('base64url');
  const open = (challenge: string) => {
    const bytes = secrets.unseal('challenge', Buffer.from(challenge, 'base64url'));
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };

  return {
    async begin(email, password) {
      const response = await auth.api.signInEmail({ body: { email, password }, asResponse: true });
      if (!response.ok) return undefined;
      const cookies = response.headers.getSetCookie();
      const pending = found(cookies, CHALLENGE_COOKIE);
      if (pending !== undefined) return { next: 'second-factor', challenge: seal(pending) };
      const session = found(cookies, SESSION_COOKIE);
      if (session === undefined) return undefined;
      // The first time: this session opens nothing until the second factor is enrolled (see actorOfUser).
      const headers = new Headers({ cookie: session, origin });
      const enrolment = await auth.api.enableTwoFactor({ body: { password }, headers });
      if (!('totpURI' in enrolment)) return undefined;
      return { next: 'enrol', challenge: seal(session), totpUri: enrolment.totpURI };
    },

    async finish(challenge, code, now) {
      const cookie = open(challenge);
      if (cookie === undefined) return undefined;
      const headers = new Headers({ cookie, origin });
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
        .values({ userId, codeHash: digest(`${userId}${code}${now.slice(0, 15)}`), usedAt: now })
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
