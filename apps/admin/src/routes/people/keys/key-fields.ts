import { field } from '#lib/fields.ts';
import type { Language } from '@binhan/domain/text';
import type { PeriodOfDates } from '@binhan/domain/time';
import { messages } from './messages.ts';

/** What was typed into the fields of a key. */
export interface TypedKey {
  name: string;
  area: string;
  from: string;
  until: string;
  origins: string;
}

/** A key to be made. */
export interface AskedKey {
  name: string;
  area: string;
  period: PeriodOfDates;
  origins?: string[];
}

/** A key as it was typed, or what is wrong with it by field. */
export function readKey(
  data: FormData,
  language: Language,
): { typed: TypedKey; errors: Record<string, string> } | { typed: TypedKey; value: AskedKey } {
  const text = messages(language);
  const typed = {
    name: field(data, 'name'),
    area: field(data, 'area'),
    from: field(data, 'from'),
    until: field(data, 'until'),
    origins: field(data, 'origins'),
  };
  const { name, area, from, until } = typed;
  const lines = typed.origins.split('\n').map((line) => line.trim());
  const origins = lines.filter((line) => line !== '');
  const wrong = lines.findIndex((line) => line !== '' && !isSite(line));
  const errors = {
    ...(name === '' ? { name: text.giveName } : {}),
    ...(area === '' ? { area: text.chooseArea } : {}),
    ...(from === '' ? { from: text.chooseFrom } : {}),
    ...(until !== '' && until <= from ? { until: text.untilAfterFrom } : {}),
    ...(wrong >= 0 ? { origins: text.noOrigin(wrong + 1) } : {}),
    ...(origins.length > 20 ? { origins: text.tooManyOrigins } : {}),
  };
  if (Object.keys(errors).length > 0) return { typed, errors };
  return {
    typed,
    value: {
      name,
      area,
      period: until === '' ? { from } : { from, until },
      ...(origins.length === 0 ? {} : { origins }),
    },
  };
}

function isSite(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
