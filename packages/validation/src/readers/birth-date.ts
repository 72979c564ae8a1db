import { type PartialDate, dateIn } from '@binhan/domain/time';
import { type Path, type Reading, good, wrong } from '../reading';
import { readInput } from '../text/input';

/** A date in three boxes; a box nobody filled in is absent or empty. */
export interface DateBoxes {
  day?: unknown;
  month?: unknown;
  year?: unknown;
}

/** How a date is read. */
export interface DateOptions {
  /** The moment that counts as now. Without it a date in the future is not noticed: there is no clock here. */
  at?: Date | string;
  /** The time zone whose day it is at that moment; `Asia/Ho_Chi_Minh` by default. */
  zone?: string;
  /** The first year that is believed, 1900 by default. */
  earliest?: number;
}

/**
 * A date of birth as far as it is known: `1941`, `1941-05` or `1941-05-17`. Takes the Vietnamese order only (day, month,
 * year, with any separator or none), ISO dates, a year alone, words (`ngày 2 tháng 1 năm 1995`), blanks or question marks
 * for what nobody remembers, and three boxes. A day and month that only make sense swapped are asked about, not turned.
 */
export function readBirthDate(input: unknown, options: DateOptions = {}): Reading<PartialDate> {
  if (isBoxes(input)) return readBoxes(input, options);
  const given = readInput(input);
  if ('issues' in given) return given;
  const parts = split(given.value.normalize('NFKC').toLowerCase().trim(), options.earliest ?? 1900);
  return parts === undefined ? wrong('not_a_date') : judge(parts, [[], [], []], options);
}

/** A whole calendar day, read like a date of birth; a year or a month alone is refused. */
export function readDate(input: unknown, options: DateOptions = {}): Reading<string> {
  const date = readBirthDate(input, options);
  return 'value' in date && date.value.length < 10 ? wrong('not_a_date') : date;
}

type Parts = [day: string, month: string, year: string];

const unknownPart = /^([?x_*-]{1,4}|0{1,2}|không (nhớ|rõ|biết)|khong (nho|ro|biet))?$/;

function isBoxes(input: unknown): input is DateBoxes {
  return typeof input === 'object' && input !== null && ['day', 'month', 'year'].some((box) => box in input);
}

function readBoxes({ day, month, year }: DateBoxes, options: DateOptions): Reading<PartialDate> {
  const box = (value: unknown): string | undefined => {
    if (value === undefined || value === null) return '';
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value.length <= 20
      ? value.normalize('NFKC').trim().toLowerCase()
      : undefined;
  };
  const parts = [box(day), box(month), box(year)];
  const names = ['day', 'month', 'year'];
  const unread = parts.findIndex((part) => part === undefined);
  if (unread >= 0) return wrong('not_a_date', [names[unread] ?? 'year']);
  const [d = '', m = '', y = ''] = parts;
  if ([d, m, y].every((part) => part === '')) return wrong('required');
  return judge([d, m, y], [['day'], ['month'], ['year']], options);
}

function split(text: string, earliest: number): Parts | undefined {
  const words = /^(?:ngày\s+(\d{1,2})\s+)?(?:tháng\s+(\d{1,2})\s+)?năm\s+(\d{1,4})$/.exec(text);
  if (words) return [words[1] ?? '', words[2] ?? '', words[3] ?? ''];
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso) return [iso[3] ?? '', iso[2] ?? '', iso[1] ?? ''];
  if (/^\d{8}$/.test(text)) {
    const vietnamese: Parts = [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
    const compact: Parts = [text.slice(6), text.slice(4, 6), text.slice(0, 4)];
    const plausible = (parts: Parts): boolean => exists(parts) && Number(parts[2]) >= earliest;
    return plausible(compact) && !plausible(vietnamese) ? compact : vietnamese;
  }
  if (/^\d{1,4}$/.test(text)) return ['', '', text];
  const pieces = text.split(/\s*[/.\-–—,]\s*|\s+/).filter((piece, place) => piece !== '' || place > 0);
  if (pieces.length === 2) return ['', pieces[0] ?? '', pieces[1] ?? ''];
  if (pieces.length === 3) return [pieces[0] ?? '', pieces[1] ?? '', pieces[2] ?? ''];
  const masked = /^(.*)[/.\-\s](\d{4})$/.exec(text);
  return masked && /^[?x_*\s/.-]+$/.test(masked[1] ?? '') ? ['', '', masked[2] ?? ''] : undefined;
}

function judge(
  [d, m, y]: Parts,
  [dayAt, monthAt, yearAt]: [Path, Path, Path],
  options: DateOptions,
): Reading<string> {
  const [day, month] = [unknownPart.test(d) ? '' : d, unknownPart.test(m) ? '' : m];
  if (unknownPart.test(y)) return wrong('year_missing', yearAt);
  if (!/^\d{1,4}$/.test(y)) return wrong('not_a_date', yearAt);
  if (y.length < 4) return wrong('year_needs_four_digits', yearAt);
  if (!/^\d{0,2}$/.test(month)) return wrong('not_a_date', monthAt);
  if (!/^\d{0,2}$/.test(day)) return wrong('not_a_date', dayAt);
  if (day !== '' && month === '') return wrong('month_missing', monthAt);
  if (month !== '' && Number(month) > 12) {
    return exists([month, day, y]) ? wrong('day_month_swapped', monthAt) : wrong('no_such_day', monthAt);
  }
  if (day !== '' && !exists([day, month, y])) return wrong('no_such_day', dayAt);
  const date = [y, month, day]
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const earliest = options.earliest ?? 1900;
  if (Number(y) < earliest) return wrong('too_long_ago', yearAt, { earliest });
  const today = todayOf(options);
  if (today !== undefined && date > today.slice(0, date.length)) return wrong('in_the_future', yearAt);
  return good(date);
}

function todayOf({ at, zone = 'Asia/Ho_Chi_Minh' }: DateOptions): string | undefined {
  if (at === undefined) return undefined;
  return dateIn(typeof at === 'string' ? at : at.toISOString(), zone);
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function exists([day, month, year]: Parts): boolean {
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  const leap = m === 2 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  return d >= 1 && d <= (lengths[m - 1] ?? 0) + (leap ? 1 : 0);
}
