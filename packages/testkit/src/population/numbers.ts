import type { Chance } from './chance';

/** Serial numbers in use: each is given once, and births registered one after another have neighbouring ones. */
export interface Serials {
  next(series: string): number;
}

/** Serials that begin at a place of their own for each series. */
export function createSerials(chance: Chance): Serials {
  const last = new Map<string, number>();
  return {
    next(series) {
      const serial = (last.get(series) ?? chance.between(0, 300_000)) + 1;
      // Other people of the province are born in between; twins are registered together.
      last.set(series, serial + (chance.happens(0.5) ? 0 : chance.between(1, 600)));
      return serial;
    },
  };
}

/** A personal number of somebody registered in Hải Dương. */
export function citizenNumberOf(serials: Serials, sex: 'female' | 'male', year: number): string {
  const century = (year < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0);
  const begin = `030${century}${String(year).slice(2)}`;
  return begin + String(serials.next(begin) % 1_000_000).padStart(6, '0');
}

/** A 9-digit number of Hải Dương. */
export function cmndOf(serials: Serials): string {
  return `14${String(serials.next('cmnd') % 10_000_000).padStart(7, '0')}`;
}

/** A mobile number. */
export function phoneOf(chance: Chance): string {
  return `+8490${chance.between(1_000_000, 8_999_999)}`;
}
