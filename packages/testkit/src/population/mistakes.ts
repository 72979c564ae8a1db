import type { MatchRecord } from '@binhan/domain/matching';
import type { Chance } from './chance';
import type { Inhabitant } from './population';

/** Makes one mistake in a row; nothing if this row has nowhere to make it. */
type Mistake = (row: MatchRecord, given: Mistaken) => Partial<MatchRecord> | undefined;

/** What a mistake is made of. */
export interface Mistaken {
  chance: Chance;
  person: Inhabitant;
  /** Somebody else of the household, and somebody of the population. */
  relative: Inhabitant | undefined;
  stranger: Inhabitant;
}

/**
 * The mistakes of a list and how often each is made among rows that have one, in parts of the whole. The causes are those
 * named in 2022 (marks left out, dates, numbers missing or mistyped, the phone of another); how they divide is invented,
 * because nobody published it.
 */
export const mistakes = {
  'number missing': [18, (row) => (row.identifiers.length === 0 ? undefined : { identifiers: [] })],
  'number mistyped': [
    14,
    (row, { chance }) => numbered(row, (value) => withOneDigitWrong(chance, value, value.length - 6)),
  ],
  'digits of the number swapped': [
    3,
    (row, { chance }) => numbered(row, (value) => withDigitsSwapped(chance, value)),
  ],
  'old number': [
    14,
    (row, { person }) =>
      person.cmnd === undefined
        ? undefined
        : { identifiers: [{ kind: 'cmnd', value: person.cmnd, assurance: 'declared' }] },
  ],
  "a relative's number": [
    3,
    (row, { relative }) => (relative === undefined ? undefined : numbered(row, () => relative.citizenNumber)),
  ],
  'marks left out': [10, (row) => renamed(row, withoutMarks(row.name))],
  'marks left behind (Telex)': [2, (row) => renamed(row, asTelex(row.name))],
  'marks left behind (VNI)': [1, (row) => renamed(row, asVni(row.name))],
  'a mark wrong': [3, (row, { chance }) => renamed(row, withOneMarkWrong(chance, row.name))],
  'a letter wrong': [6, (row, { chance }) => renamed(row, withOneLetterWrong(chance, row.name))],
  'parts swapped': [3, (row) => renamed(row, row.name.replace(/^(.+) (\S+)$/, '$2 $1'))],
  'middle name dropped': [3, (row) => renamed(row, row.name.replace(/^(\S+) .+ (\S+)$/, '$1 $2'))],
  initials: [1, (row) => renamed(row, row.name.replace(/(\p{L})\p{L}*(?= )/gu, '$1.'))],
  'day and month swapped': [
    6,
    (row) => dated(row, (y, m, d) => (d <= 12 && d !== m ? `${y}-${two(d)}-${two(m)}` : '')),
  ],
  'a digit of the date wrong': [
    7,
    (row, { chance }) => dated(row, (...date) => withDateDigitWrong(chance, date)),
  ],
  '1 January': [7, (row) => dated(row, (year) => `${year}-01-01`)],
  'year only': [5, (row) => dated(row, String)],
  'another date': [
    1,
    (row, { stranger }) => ({ bornOn: stranger.record.bornOn.slice(0, row.bornOn.length) }),
  ],
  'sex wrong': [2, (row) => ({ sex: row.sex === 'female' ? 'male' : 'female' })],
} satisfies Record<string, [share: number, make: Mistake]>;

/** The name of a mistake. */
export type MistakeKind = keyof typeof mistakes;

function numbered(row: MatchRecord, change: (value: string) => string): Partial<MatchRecord> | undefined {
  const [first] = row.identifiers;
  if (first === undefined || first.kind !== 'citizen-number') return undefined;
  const value = change(first.value);
  return value === first.value ? undefined : { identifiers: [{ ...first, value }] };
}

function renamed(row: MatchRecord, name: string): Partial<MatchRecord> | undefined {
  return name === row.name ? undefined : { name };
}

function dated(
  row: MatchRecord,
  change: (year: number, month: number, day: number) => string,
): Partial<MatchRecord> | undefined {
  const [year = 0, month, day] = row.bornOn.split('-').map(Number);
  if (month === undefined || day === undefined) return undefined;
  const bornOn = change(year, month, day);
  return bornOn === '' || bornOn === row.bornOn ? undefined : { bornOn };
}

const two = (value: number) => String(value).padStart(2, '0');

/** A name in the letters of Latin alone, as systems without Vietnamese write it. */
export function withoutMarks(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));
}

const telex: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const vni: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
};

/** A name as its keys were struck in Telex: the tone at the end of each part. */
export function asTelex(name: string): string {
  return eachPart(name, (part) => {
    let letters = '';
    let tone = '';
    for (const sign of part.normalize('NFD').replaceAll('đ', 'dd').replaceAll('Đ', 'Dd')) {
      if (telex[sign] !== undefined) tone = telex[sign];
      else if (sign === '\u0302') letters += letters.slice(-1).toLowerCase();
      else if (sign === '\u031b' || sign === '\u0306') letters += 'w';
      else letters += sign;
    }
    return letters + tone;
  });
}

/** A name as its keys were struck in VNI: each digit after its letter. */
export function asVni(name: string): string {
  return eachPart(name, (part) =>
    [...part.normalize('NFD').replaceAll('đ', 'd9').replaceAll('Đ', 'D9')]
      .map((sign) => vni[sign] ?? sign)
      .join(''),
  );
}

function eachPart(name: string, change: (part: string) => string): string {
  return name.split(' ').map(change).join(' ');
}

const otherTones: Readonly<Record<string, string>> = {
  ả: 'ã',
  ã: 'ả',
  ị: 'i',
  ă: 'â',
  â: 'ă',
  ỗ: 'ồ',
  ễ: 'ể',
  ề: 'ê',
  ư: 'u',
  ơ: 'o',
  ạ: 'a',
  ũ: 'ủ',
  ầ: 'â',
};

function withOneMarkWrong(chance: Chance, name: string): string {
  const places = [...name.matchAll(/[ảãịăâỗễềươạũầ]/g)].map(({ index }) => index);
  if (places.length === 0) return name;
  const at = chance.of(places);
  return name.slice(0, at) + (otherTones[name.charAt(at)] ?? '') + name.slice(at + 1);
}

/** A letter left out, struck twice, or changed with its neighbour, anywhere but in the first of the name. */
function withOneLetterWrong(chance: Chance, name: string): string {
  const at = chance.between(1, name.length - 2);
  const [one, other] = [name.charAt(at), name.charAt(at + 1)];
  if (one === ' ' || other === ' ') return name;
  const changed = chance.of([other, one + one + other, other + one]);
  return name.slice(0, at) + changed + name.slice(at + 2);
}

function withOneDigitWrong(chance: Chance, value: string, from: number): string {
  const at = chance.between(from, value.length - 1);
  const digit = (Number(value[at]) + chance.between(1, 9)) % 10;
  return value.slice(0, at) + digit + value.slice(at + 1);
}

function withDigitsSwapped(chance: Chance, value: string): string {
  const at = chance.between(4, value.length - 2);
  return value.slice(0, at) + value.charAt(at + 1) + value.charAt(at) + value.slice(at + 2);
}

function withDateDigitWrong(chance: Chance, [year, month, day]: readonly [number, number, number]): string {
  const [y, m, d] = chance.of([
    [year + chance.of([-1, 1, 2, -10]), month, day],
    [year, month < 10 ? chance.between(1, 9) : chance.between(10, 12), day],
    [year, month, Math.floor(day / 10) * 10 + chance.between(day < 10 ? 1 : 0, 8)],
  ] as const);
  // A year that differs in one digit only: 1999 and 2000 do not.
  const digits = [...String(y)].filter((digit, place) => digit !== String(year)[place]).length;
  return digits > 1 ? '' : `${y}-${two(m)}-${two(d)}`;
}
