import { type PreparedBirth, isLoose } from './birth';
import type { PreparedName } from './name';
import type { PreparedNumber } from './numbers';

/**
 * The keys under which two records meet, and why each is there:
 * - `number`: an equal number speaks for itself, whatever became of name and date.
 * - `date`: a whole date of birth other than 1 January, with any mistake in the name that is still close.
 * - `initials-year`: first letters of all parts, sorted, with the year: swapped parts, initials and typos after the
 *   first letter, with a day and month that are swapped, wrong, unknown or a placeholder.
 * - `ends-year`: first and last part, sorted, with the year: dropped middle names, or a typo at the beginning of one.
 * - `initials-day`, `ends-day`: the same with day and month, for a wrong digit in the year.
 */
export type BlockingKeyKind = 'number' | 'date' | 'initials-year' | 'ends-year' | 'initials-day' | 'ends-day';

/** A key of a record: personal data, like what it is made of. */
export interface BlockingKey {
  kind: BlockingKeyKind;
  value: string;
}

/** All keys of a prepared record. A birth of which only the year is known also gives the years beside it. */
export function keysOf(
  name: PreparedName,
  birth: PreparedBirth,
  numbers: readonly PreparedNumber[],
): BlockingKey[] {
  const keys: BlockingKey[] = numbers.map(({ kind, value }) => ({
    kind: 'number',
    value: `${kind} ${value}`,
  }));
  const initials = name.parts
    .map((part) => part[0] ?? '')
    .toSorted()
    .join('');
  const ends = [name.parts[0] ?? '', name.parts.at(-1) ?? ''].toSorted().join(' ');
  const loose = isLoose(birth);
  const born = Math.trunc(birth / 10_000);
  const digits = String(birth).padStart(8, '0');
  if (!loose) keys.push({ kind: 'date', value: digits });
  for (const year of loose ? [born, born - 1, born + 1] : [born])
    keys.push(
      { kind: 'initials-year', value: `${initials} ${year}` },
      { kind: 'ends-year', value: `${ends} ${year}` },
    );
  if (!loose) {
    const day = digits.slice(4);
    keys.push(
      { kind: 'initials-day', value: `${initials} ${day}` },
      { kind: 'ends-day', value: `${ends} ${day}` },
    );
  }
  return keys;
}

/** A key as a number of 32 bits (FNV-1a): what is compared and indexed. Two keys that collide cost a look, no more. */
export function hashOf({ kind, value }: BlockingKey): number {
  let hash = 0x811c9dc5;
  for (const text of [kind, value])
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
