import { field } from '#lib/fields.ts';

/** Figures of a commune as they were typed: a population with dots, a share in percent. */
export interface TypedFigures {
  asOf: string;
  population: number;
  coverage?: number;
  treatmentReady?: boolean;
}

/** Reads figures; what is wrong by its box. */
export function readFigures(
  data: FormData,
): { figures: TypedFigures } | { wrong: ('asOf' | 'population' | 'coverage')[] } {
  const asOf = field(data, 'asOf');
  const population = Number(field(data, 'population').replace(/[.\s]/g, ''));
  const typed = field(data, 'coverage').replace('%', '').replace(',', '.').trim();
  const coverage = typed === '' ? undefined : Number(typed) / 100;
  const ready = field(data, 'treatmentReady');
  const wrong = [
    ...(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? [] : (['asOf'] as const)),
    ...(Number.isInteger(population) && population >= 1 ? [] : (['population'] as const)),
    ...(coverage === undefined || (coverage >= 0 && coverage <= 1) ? [] : (['coverage'] as const)),
  ];
  if (wrong.length > 0) return { wrong };
  return {
    figures: {
      asOf,
      population,
      ...(coverage === undefined ? {} : { coverage }),
      ...(ready === 'yes' || ready === 'no' ? { treatmentReady: ready === 'yes' } : {}),
    },
  };
}
