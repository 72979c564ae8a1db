/** Days and moments as certificates write them. By hand, since every certificate has several and each is looked at. */

const TIME = /^T([01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d(?::?\d\d)?)$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that exists: `YYYY-MM-DD`. */
export function isDate(value: unknown): boolean {
  return typeof value === 'string' && value.length === 10 && startsWithDate(value);
}

/** A day with a time and its distance from UTC (RFC 3339, and the shorter distances of ISO 8601). */
export function isDateTime(value: unknown): boolean {
  return typeof value === 'string' && startsWithDate(value) && TIME.test(value.slice(10));
}

/** A birth as far as it is known: a day, a month, a year of the last two centuries, or nothing. */
export function isBirthDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const { length } = value;
  if (length === 0) return true;
  if (!value.startsWith('19') && !value.startsWith('20')) return false;
  if (length === 4) return digits(value, 0, 4) >= 0;
  if (length === 7) return startsWithDate(`${value}-01`);
  return length === 10 && startsWithDate(value);
}

/** Whether a day began after a moment, everywhere: a day begins up to fourteen hours earlier in the east than in UTC. */
export function isAfter(date: string, moment: Date): boolean {
  // Nearly every birth was years before: by days of years that are all leap years, and one year more, it is safe to say so.
  if ((digits(date, 0, 4) - 1968) * 366 * 86_400_000 < moment.getTime()) return false;
  return Date.parse(date) - 14 * 3_600_000 > moment.getTime();
}

function startsWithDate(value: string): boolean {
  const year = digits(value, 0, 4);
  const month = digits(value, 5, 2);
  const day = digits(value, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1) return false;
  if (value.charCodeAt(4) !== 45 || value.charCodeAt(7) !== 45) return false;
  const isLeapDay = month === 2 && day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeapDay || day <= (DAYS[month - 1] ?? 0);
}

/** The number of so many digits; -1 when there are others. */
function digits(value: string, start: number, count: number): number {
  let number = 0;
  for (let i = start; i < start + count; i++) {
    const digit = value.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}
