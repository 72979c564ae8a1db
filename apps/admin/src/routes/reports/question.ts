import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { FigureDate } from '@binhan/domain/reporting';

/** What a line of a table of figures can be. */
export const units = ['area', 'site', 'laboratory'] as const;

/** By which day tubes are counted and what a line is, as an address or a form names it; by the sample and the area else. */
export function questionOf(read: (name: string) => string | undefined): {
  by: FigureDate;
  per: (typeof units)[number];
} {
  return {
    by: oneOf(FigureDate.options, read('by')) ?? 'sampled',
    per: oneOf(units, read('per')) ?? 'area',
  };
}

/** Reads from an address. */
export const inAddress = (url: URL) => (name: string) => url.searchParams.get(name) ?? undefined;

/** Reads from a form. */
export const inForm = (data: FormData) => (name: string) => field(data, name);
