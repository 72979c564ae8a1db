import { type Refusal, refuse } from '@binhan/domain/refusals';
import { TookTooLong } from '../lanes/within';

/**
 * Codes that say the database is away, closing or not the one that writes, or that two requests met (a deadlock, a
 * serialization failure): the same request may well succeed in a moment. Not that a statement was wrong.
 */
const AWAY = /^(08|53|57P0|3D000|25006|40001|40P01|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;
/** What the drivers say without a code. */
const AWAY_TEXT =
  /Connection terminated|timeout exceeded when trying to connect|is not queryable|already been destroyed|after calling end on the pool|PGlite is (closed|closing)/i;

/** What a thrown fault becomes: "try again" where the database is away, else a fault of ours. Nothing of it is told. */
export function failureOf(error: unknown): Refusal<'unavailable'> | Refusal<'internal'> {
  return isAway(error) ? refuse('unavailable', { retryAfter: 5 }) : refuse('internal');
}

function isAway(error: unknown): boolean {
  if (error instanceof TookTooLong) return true;
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && AWAY.test(error.code)) return true;
  if (error instanceof AggregateError && error.errors.some(isAway)) return true;
  return AWAY_TEXT.test(error.message) || (error.cause !== undefined && isAway(error.cause));
}
