import { type Reading, good, wrong } from '../reading';
import { LONGEST_TEXT } from './clean';

/** The text somebody handed over, or why there is none. A number of JSON or of a spreadsheet counts as its digits. */
export function readInput(input: unknown): Reading<string> {
  if (input === undefined || input === null) return wrong('required');
  const text = typeof input === 'number' && Number.isSafeInteger(input) ? String(input) : input;
  if (typeof text !== 'string') return wrong('not_text');
  if (text.length > LONGEST_TEXT) return wrong('too_long', [], { limit: LONGEST_TEXT });
  return text.trim() === '' ? wrong('required') : good(text);
}
