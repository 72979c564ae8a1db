import { type Instant, instantPlus } from '@binhan/domain/time';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema';
import { type Budget, takePoint } from '../limits/rate-limit';
import { digest, type Secrets } from '../secrets/keys';
import { randomToken } from '../secrets/random';

/** How long a code lives after it was last sent, and how many guesses it stands. */
const CODE_MINUTES = 10;
const GUESSES = 3;

/** Budgets against guessing, flooding and pumping. Each is taken atomically. */
export interface CodeBudgets {
  /** Messages to one phone. */
  sendsPerPhone: Budget;
  /** Messages asked for from one address (a village may share one). */
  sendsPerAddress: Budget;
  /** Messages to one range of a thousand numbers. */
  sendsPerRange: Budget;
  /** Messages of the whole installation. */
  sendsInAll: Budget;
  /** Guesses at the codes of one phone, however many codes were sent. */
  guessesPerPhone: Budget;
  guessesPerAddress: Budget;
}

/** Budgets that let a family sign in on a bad day and a flood die. */
export const codeBudgets: CodeBudgets = {
  sendsPerPhone: { points: 6, seconds: 3600 },
  sendsPerAddress: { points: 60, seconds: 3600 },
  sendsPerRange: { points: 100, seconds: 3600 },
  sendsInAll: { points: 20_000, seconds: 3600 },
  guessesPerPhone: { points: 15, seconds: 24 * 3600 },
  guessesPerAddress: { points: 200, seconds: 3600 },
};

/** One-time codes for phones. A code is derived, never stored; its table holds neither number nor code. */
export interface Codes {
  /** The code to send and how long it lives, or the seconds to wait. */
  issue(
    phone: string,
    address: string,
    now: Instant,
  ): Promise<{ code: string; validUntil: Instant } | { wait: number }>;
  /** Whether a code is the living one of a phone; a right one works once. */
  verify(phone: string, code: string, now: Instant): Promise<boolean>;
  /** Takes a guess of the budgets; gives the seconds to wait where they are spent. */
  takeGuess(phone: string, address: string, now: Instant): Promise<number | undefined>;
  /** The living code of a phone, for the demonstration's list of accounts. */
  current(phone: string, now: Instant): Promise<string | undefined>;
}

/** Codes over a database. */
export function createCodes(db: Kysely<Database>, secrets: Secrets, budgets: CodeBudgets): Codes {
  const codeOf = (phone: string, seed: string) =>
    String(secrets.number('code', `${phone}\n${seed}`, 1_000_000)).padStart(6, '0');
  const phoneHash = (phone: string) => secrets.hash('phone', phone);

  return {
    async issue(phone, address, now) {
      const hash = phoneHash(phone);
      const wait = await firstWait(db, now, [
        [`code-phone:${hash}`, budgets.sendsPerPhone],
        [`code-address:${secrets.hash('address', address)}`, budgets.sendsPerAddress],
        [`code-range:${secrets.hash('range', phone.slice(0, -3))}`, budgets.sendsPerRange],
        ['code-all', budgets.sendsInAll],
      ]);
      if (wait !== undefined) return { wait };
      const validUntil = instantPlus(now, CODE_MINUTES / 60);
      const fresh = { seed: randomToken(), attempts: 0, usedAt: null, validUntil };
      // While a code lives it is sent again, so that a message that comes late still opens the door.
      const row = await db
        .insertInto('codeChallenge')
        .values({ phoneHash: hash, ...fresh })
        .onConflict((conflict) =>
          conflict.column('phoneHash').doUpdateSet((eb) => {
            const lives = eb.and([
              eb('codeChallenge.validUntil', '>', new Date(now)),
              eb('codeChallenge.usedAt', 'is', null),
              eb('codeChallenge.attempts', '<', GUESSES),
            ]);
            return {
              seed: eb.case().when(lives).then(eb.ref('codeChallenge.seed')).else(fresh.seed).end(),
              attempts: eb.case().when(lives).then(eb.ref('codeChallenge.attempts')).else(0).end(),
              usedAt: null,
              validUntil,
            };
          }),
        )
        .returning('seed')
        .executeTakeFirstOrThrow();
      return { code: codeOf(phone, row.seed), validUntil };
    },

    async verify(phone, code, now) {
      const hash = phoneHash(phone);
      const guess = await db
        .updateTable('codeChallenge')
        .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
        .where('phoneHash', '=', hash)
        .where('usedAt', 'is', null)
        .where('validUntil', '>', new Date(now))
        .where('attempts', '<', GUESSES)
        .returning('seed')
        .executeTakeFirst();
      if (guess === undefined || digest(codeOf(phone, guess.seed)) !== digest(code)) return false;
      const used = await db
        .updateTable('codeChallenge')
        .set({ usedAt: now })
        .where('phoneHash', '=', hash)
        .where('seed', '=', guess.seed)
        .where('usedAt', 'is', null)
        .executeTakeFirst();
      return used.numUpdatedRows === 1n;
    },

    takeGuess: (phone, address, now) =>
      firstWait(db, now, [
        [`guess-phone:${phoneHash(phone)}`, budgets.guessesPerPhone],
        [`guess-address:${secrets.hash('address', address)}`, budgets.guessesPerAddress],
      ]),

    async current(phone, now) {
      const row = await db
        .selectFrom('codeChallenge')
        .select('seed')
        .where('phoneHash', '=', phoneHash(phone))
        .where('usedAt', 'is', null)
        .where('validUntil', '>', new Date(now))
        .executeTakeFirst();
      return row === undefined ? undefined : codeOf(phone, row.seed);
    },
  };
}

async function firstWait(
  db: Kysely<Database>,
  now: Instant,
  budgets: readonly (readonly [string, Budget])[],
): Promise<number | undefined> {
  for (const [key, budget] of budgets) {
    const wait = await takePoint(db, key, budget, now);
    if (wait !== undefined) return wait;
  }
  return undefined;
}
