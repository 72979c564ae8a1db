import { betterAuth } from 'better-auth';
import { bearer, phoneNumber, twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema';
import type { LogEntry } from '../log';

/** Seconds a session lives without use: citizens keep theirs for a month. */
export const SESSION_SECONDS = 30 * 24 * 3600;

/** What the library needs from us. */
export interface AuthOptions {
  db: Kysely<Database>;
  secret: string;
  origin: string;
  origins: readonly string[];
  issuer: string;
  log: (entry: LogEntry) => void;
}

/**
 * Users, sessions, passwords and second factors by better-auth. None of its own routes is mounted: sign-in is in the
 * contract and calls `auth.api`, outside transactions (on PGlite a call inside one would wait for itself for ever).
 */
export function createAuth(options: AuthOptions) {
  return betterAuth({
    appName: options.issuer,
    database: { db: options.db, type: 'postgres', transaction: false },
    secret: options.secret,
    baseURL: options.origin,
    trustedOrigins: [...options.origins],
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (level) => options.log({ level: level === 'error' ? 'error' : 'warn', event: 'auth' }),
    },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    session: { modelName: 'loginSession', expiresIn: SESSION_SECONDS, updateAge: 24 * 3600 },
    user: { modelName: 'loginUser' },
    account: { modelName: 'loginAccount' },
    verification: { modelName: 'loginVerification' },
    advanced: {
      cookiePrefix: 'binhan',
      database: { generateId: 'uuid' },
      // Budgets are ours, per phone and address; the library is told no address to keep.
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      phoneNumber({
        sendOTP: () => {
          throw new TypeError('createAuth: codes are sent by the outbox');
        },
        // Codes are judged by us, and so is whether one is enough: their counter is atomic, and a number may have a new owner.
        verifyOTP: () => {
          throw new TypeError('createAuth: codes are judged in logins');
        },
      }),
      twoFactor({ issuer: options.issuer, twoFactorTable: 'loginTwoFactor' }),
      bearer(),
    ],
  });
}

/** The library with our options. */
export type Auth = ReturnType<typeof createAuth>;
