import type { Language, LocalizedText } from '@binhan/domain/text';
import { doseWords } from './dose-words';

/** A program with its products and doses, to choose from. */
export interface DoseProgram {
  id: string;
  name: LocalizedText;
  vaccines: readonly { id: string; name: string }[];
  doses: readonly { type: 'basic' | 'additional' | 'booster'; ordinal: number }[];
}

/** What somebody typed of a dose, as the boxes hold it. */
export interface TypedDose {
  /** Program and vaccine in one list, so that it works without scripts. */
  which: string;
  number: string;
  day: string;
  month: string;
  year: string;
  lot: string;
  where: string;
}

/** The lists to choose a dose from. */
export function doseOptions(programs: readonly DoseProgram[], language: Language) {
  const text = doseWords(language);
  const numbers = new Map(
    programs
      .flatMap(({ doses }) => doses)
      .map(({ type, ordinal }) => [`${type} ${ordinal}`, text.dose(text.types[type], ordinal)]),
  );
  return {
    which: programs.flatMap(({ id, name, vaccines }) =>
      vaccines.map((vaccine) => ({
        value: `${id} ${vaccine.id}`,
        label: `${name[language]}: ${vaccine.name}`,
      })),
    ),
    number: [...numbers].map(([value, label]) => ({ value, label })),
  };
}
