import type { AreaKind, AreaUnit } from '@binhan/domain/area';
import { foldText, foldWords } from '@binhan/domain/text';

/** A unit with the names above it, as a search sees it. */
export interface Searchable {
  unit: AreaUnit;
  /** Its district and province, where it has them. */
  above: readonly AreaUnit[];
}

// What people type for a kind, folded; a search may name it or not.
const kindWords: Record<AreaKind, string> = {
  province: 'tinh',
  municipality: 'thanh pho tp',
  city: 'thanh pho tp',
  town: 'thi xa tx',
  'urban-district': 'quan q',
  district: 'huyen h',
  ward: 'phuong p',
  commune: 'xa x',
  township: 'thi tran tt',
  'special-zone': 'dac khu dk',
};

const levels = { province: 0, district: 1, commune: 2 };

/**
 * The units whose names hold every word of a text, in any order and without marks, best first: the very name, then names
 * that begin with the text, then names that hold all its words, then those found through the district or province above.
 */
export function searchUnits(units: readonly Searchable[], text: string, limit: number): AreaUnit[] {
  const wanted = foldWords(text).map(bareNumber);
  if (wanted.length === 0) return [];
  const phrase = wanted.join(' ');
  return units
    .flatMap((candidate) => {
      const rank = rankOf(candidate, wanted, phrase);
      return rank === undefined ? [] : [{ unit: candidate.unit, rank }];
    })
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        levels[one.unit.level] - levels[other.unit.level] ||
        one.unit.name.length - other.unit.name.length ||
        (one.unit.code < other.unit.code ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ unit }) => unit);
}

function rankOf({ unit, above }: Searchable, wanted: string[], phrase: string): number | undefined {
  const name = foldWords(unit.name).map(bareNumber);
  const kind = kindWords[unit.kind].split(' ');
  const own = name.join(' ');
  const rest = wanted.filter((word) => !startsOne(name, word));
  if (rest.length === wanted.length) return undefined;
  const kindless = wanted.filter((word) => !kind.includes(word)).join(' ');
  if (own === phrase || own === kindless) return 0;
  if (own.startsWith(phrase) || own.startsWith(kindless)) return 1;
  if (rest.length === 0) return 2;
  const context = [
    ...kind,
    ...above.flatMap((one) => [...foldWords(one.name), ...kindWords[one.kind].split(' ')]),
  ];
  return rest.every((word) => startsOne(context, word)) ? 3 : undefined;
}

function startsOne(words: readonly string[], word: string): boolean {
  return words.some((one) => one.startsWith(word) && (!/^\d+$/.test(word) || one === word));
}

// Wards are called 1 and 01.
function bareNumber(word: string): string {
  return word.replace(/^0+(?=\d)/, '');
}

/** Whether a text can find anything at all. */
export function isSearch(text: string): boolean {
  return foldText(text) !== '';
}
