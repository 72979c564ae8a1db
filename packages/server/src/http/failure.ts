import { type Refusal, refuse } from '@binhan/domain/refusals';

/** Codes that say the database is away or closing, not that a statement was wrong. */
const AWAY = /^(08|53|57P0|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;
const AWAY_TEXT = /Connection terminated|timeout exceeded when trying to connect|PGlite is (closed|closing)/i;

/** What a thrown fault becomes: "try again" where the database is away, else a fault of ours. Nothing of it is told. */
export function failureOf(error: unknown): Refusal<'unavailable'> | Refusal<'internal'> {
  return isAway(error) ? refuse('unavailable', { retryAfter: 5 }) : refuse('internal');
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && AWAY.test(error.code)) return true;
  if (error instanceof AggregateError && error.errors.some(isAway)) return true;
  return AWAY_TEXT.test(error.message) || (error.cause !== undefined && isAway(error.cause));
}
