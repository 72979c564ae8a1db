import type { OwnerAnswer } from '@binhan/domain/person';
import type { Language } from '@binhan/domain/text';
import type { Instant } from '@binhan/domain/time';
import { message, readBirthDate, readPersonName } from '@binhan/validation';
import { messages } from './messages.ts';

/** What was typed to say whose account it is. */
export interface TypedOwner {
  day?: string;
  month?: string;
  year?: string;
  ends?: string;
  name?: string;
}

/** The form as it was sent. */
export function typedOwner(data: FormData): TypedOwner {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return {
    day: text('bornOn.day'),
    month: text('bornOn.month'),
    year: text('bornOn.year'),
    ends: text('ends'),
    name: text('name'),
  };
}

/** What it says, or what is missing of it, by field. */
export function readOwner(
  { day = '', month = '', year = '', ends = '', name = '' }: TypedOwner,
  now: Instant,
  language: Language,
): { value: OwnerAnswer } | { errors: Record<string, string> } {
  const text = messages(language);
  const errors: Record<string, string> = {};
  const born = readBirthDate({ day, month, year }, { at: now });
  if ('issues' in born) errors['bornOn'] = born.issues[0] ? message(born.issues[0], language) : '';
  const end = ends
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(-4);
  const named = name === '' ? undefined : readPersonName(name);
  if (end.length < 4 && named === undefined) errors['ends'] = text.endsWrong;
  if (named !== undefined && 'issues' in named)
    errors['name'] = named.issues[0] ? message(named.issues[0], language) : '';
  if ('issues' in born || Object.keys(errors).length > 0) return { errors };
  return {
    value: {
      bornOn: born.value,
      ...(end.length < 4 ? {} : { ends: end }),
      ...(named !== undefined && 'value' in named ? { name: named.value } : {}),
    },
  };
}
