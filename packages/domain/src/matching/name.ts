import type { NameAgreement } from './agreement';
import { isOneKeystrokeApart } from './keystrokes';
import { readSyllable } from './syllable';

/** A name made ready to be compared many times. */
export interface PreparedName {
  /** As written: NFC, lower case, one blank between parts. */
  written: string;
  /** All parts with their marks, without blanks. */
  marked: string;
  /** All parts without marks and blanks. */
  folded: string;
  /** The parts without marks, as ordered and by the alphabet. */
  parts: readonly string[];
  sorted: string;
  /** The last part with its marks. */
  given: string;
  /** Whether no part has a mark, and whether one before the last has. */
  unmarked: boolean;
  markedBefore: boolean;
  typed: boolean;
}

/** Makes a name ready. Apostrophes belong to their word (`H'Bia`); whatever else is no letter stands between parts. */
export function prepareName(name: string): PreparedName {
  const written = name.normalize('NFC').toLowerCase();
  const syllables = written
    .replace(/['’ʼ`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .map(readSyllable);
  const parts = syllables.map(({ folded }) => folded);
  const hasMarks = ({ marked, folded }: { marked: string; folded: string }) => marked !== folded;
  return {
    written: written.trim().replace(/\s+/g, ' '),
    marked: syllables.map(({ marked }) => marked).join(''),
    folded: parts.join(''),
    parts,
    sorted: parts.toSorted().join(' '),
    given: syllables.at(-1)?.marked ?? '',
    unmarked: !syllables.some(hasMarks),
    markedBefore: syllables.slice(0, -1).some(hasMarks),
    typed: syllables.some(({ typed }) => typed),
  };
}

/** How two names agree; the same either way round. */
export function nameAgreement(a: PreparedName, b: PreparedName): NameAgreement {
  if (a.folded === b.folded) return marksAgreement(a, b);
  if (a.sorted === b.sorted) return 'parts_swapped';
  if (a.parts.length === b.parts.length) return partsAgreement(a.parts, b.parts);
  return isPartDropped(a.parts, b.parts) ? 'part_dropped' : 'name_differs';
}

function marksAgreement(a: PreparedName, b: PreparedName): NameAgreement {
  if (a.written === b.written) return 'name_equal';
  if (a.marked === b.marked) return a.typed === b.typed ? 'spelling_variant' : 'typed_marks';
  if ((a.unmarked && b.markedBefore) || (b.unmarked && a.markedBefore)) return 'marks_missing';
  return a.given === b.given ? 'marks_slip' : 'marks_differ';
}

function partsAgreement(a: readonly string[], b: readonly string[]): NameAgreement {
  let others = 0;
  let initials = 0;
  let typos = 0;
  let last = false;
  for (let place = 0; place < a.length; place++) {
    const one = a[place] ?? '';
    const other = b[place] ?? '';
    if (one === other) continue;
    others++;
    last = place === a.length - 1;
    if (isInitial(one, other) || isInitial(other, one)) initials++;
    else if (isOneKeystrokeApart(one, other)) typos++;
    else if (!last) return 'name_differs';
  }
  if (initials === others) return 'initials';
  if (others === 1)
    return typos === 1 ? 'one_typo' : last && a.length > 1 ? 'given_name_differs' : 'name_differs';
  return 'name_differs';
}

/** A first letter or the consonants a name begins with (`N`, `Ng`). */
function isInitial(short: string, long: string): boolean {
  return (
    short.length < long.length && (short.length === 1 || /^[^aeiouy]+$/.test(short)) && long.startsWith(short)
  );
}

/** Whether the shorter name has both ends of the longer one, in either order, and nothing that the longer has not. */
function isPartDropped(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  const left = [...long];
  for (const part of short) {
    const at = left.indexOf(part);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return short.includes(long[0] ?? '') && short.includes(long.at(-1) ?? '');
}
