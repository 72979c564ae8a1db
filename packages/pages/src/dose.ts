import { DateOnly } from '@binhan/domain/time';
import { DoseFacts, DoseType, LotNumber } from '@binhan/domain/vaccination';

/** What somebody typed of a dose, as the boxes hold it. */
export interface TypedDose {
  which: string;
  number: string;
  day: string;
  month: string;
  year: string;
  lot: string;
  where: string;
}

/** The boxes of a dose in a form. */
export function typedDose(data: FormData): TypedDose {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    which: text('which'),
    number: text('number'),
    day: text('givenOn.day'),
    month: text('givenOn.month'),
    year: text('givenOn.year'),
    lot: text('lot'),
    where: text('where'),
  };
}

/** Whether nothing of a dose was typed. */
export function isUntyped(typed: TypedDose): boolean {
  return Object.values(typed).every((text) => text === '');
}

/** The boxes of a dose that is known, to change it. */
export function typedOf(dose: DoseFacts): TypedDose {
  const [year = '', month = '', day = ''] = dose.givenOn.split('-');
  return {
    which: `${dose.program} ${dose.vaccine}`,
    number: `${dose.type} ${dose.ordinal}`,
    day,
    month,
    year,
    lot: dose.lot ?? '',
    where: dose.where ?? '',
  };
}

/** The dose that was typed, or sentences by the name of their box. */
export function readDose(
  typed: TypedDose,
  words: { chooseOne: string; dateWrong: string; lotWrong: string },
): { value: DoseFacts } | { errors: Record<string, string> } {
  const [program = '', vaccine = ''] = typed.which.split(' ');
  const [type, ordinal] = typed.number.split(' ');
  const lot = typed.lot.toUpperCase().replaceAll(/\s/g, '');
  const two = (part: string) => part.padStart(2, '0');
  const givenOn = DateOnly.safeParse(`${typed.year}-${two(typed.month)}-${two(typed.day)}`);
  const errors: Record<string, string> = {
    ...(vaccine === '' ? { which: words.chooseOne } : {}),
    ...(DoseType.safeParse(type).success ? {} : { number: words.chooseOne }),
    ...(givenOn.success ? {} : { 'givenOn.day': words.dateWrong }),
    ...(lot === '' || LotNumber.safeParse(lot).success ? {} : { lot: words.lotWrong }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const facts = DoseFacts.safeParse({
    program,
    vaccine,
    type,
    ordinal: Number(ordinal),
    givenOn: givenOn.data,
    ...(lot === '' ? {} : { lot }),
    ...(typed.where === '' ? {} : { where: typed.where.slice(0, 200) }),
  });
  return facts.success ? { value: facts.data } : { errors: { which: words.chooseOne } };
}
