import { Email, type Sex } from '@binhan/domain/person';
import { foldText } from '@binhan/domain/text';
import { type Reading, good, wrong } from '../reading';
import { cleanLine } from '../text/clean';
import { readInput } from '../text/input';

/** An e-mail address, its domain in lower case. */
export function readEmail(input: unknown): Reading<string> {
  const given = readInput(input);
  if ('issues' in given) return given;
  const text = cleanLine(given.value)
    .normalize('NFKC')
    .replaceAll(' ', '')
    .replace(/^mailto:/i, '');
  const at = text.lastIndexOf('@');
  const email = Email.safeParse(text.slice(0, at) + text.slice(at).toLowerCase());
  return email.success ? good(email.data) : wrong('not_an_email');
}

const sexes: Readonly<Record<string, Sex>> = {
  female: 'female',
  male: 'male',
  other: 'other',
  unknown: 'unknown',
  nu: 'female',
  nam: 'male',
  khac: 'other',
  f: 'female',
  m: 'male',
  'khong ro': 'unknown',
};

/** A sex from a form, a card or a list: the codes of the domain, `Nam`, `Nữ`, `Khác`, `M`, `F`. */
export function readSex(input: unknown): Reading<Sex> {
  const given = readInput(input);
  if ('issues' in given) return given;
  const key = foldText(given.value);
  const sex = Object.hasOwn(sexes, key) ? sexes[key] : undefined;
  return sex === undefined ? wrong('not_an_option') : good(sex);
}

/** A nationality as two letters (ISO 3166-1). */
export function readNationality(input: unknown): Reading<string> {
  const given = readInput(input);
  if ('issues' in given) return given;
  const code = cleanLine(given.value).toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? good(code) : wrong('not_an_option');
}
