import { type Reading, good, warning, wrong } from '../reading';
import { cleanLine, hasForbiddenCharacters } from '../text/clean';
import { readInput } from '../text/input';

const LONGEST_NAME = 100;

// Family names that are never written without their marks in Vietnamese.
const accented = /^(nguyen|tran|le|pham|hoang|huynh|vu|vo|dang|bui|do|ho|ngo|duong|ly) /;

/**
 * A person's full name as typed, in NFC with single spaces and straight apostrophes and hyphens; never re-cased, never
 * split. Refuses control, direction-changing and angle-bracket characters and a text without a letter; digits, a single
 * word and a Vietnamese name without any accent are only warned about.
 */
export function readPersonName(input: unknown): Reading<string> {
  const given = readInput(input);
  if ('issues' in given) return given;
  const name = cleanLine(given.value)
    .replace(/[\u2018\u2019\u02bc\u02b9\u00b4\u0060\u2032\uff07]/g, "'")
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
    .normalize('NFC');
  if (name === '') return wrong('required');
  if (hasForbiddenCharacters(name) || /[<>]/.test(name)) return wrong('forbidden_characters');
  if (!/\p{L}/u.test(name)) return wrong('not_a_name');
  if (name.length > LONGEST_NAME) return wrong('too_long', [], { limit: LONGEST_NAME });
  return good(name, [
    ...(/\p{N}/u.test(name) ? [warning('digits_in_name')] : []),
    ...(name.includes(' ') ? [] : [warning('one_word_name')]),
    ...(lacksAccents(name) ? [warning('name_without_accents')] : []),
  ]);
}

function lacksAccents(name: string): boolean {
  return accented.test(name.toLowerCase()) && !/[^\x20-\x7e]/.test(name);
}
