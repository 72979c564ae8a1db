import { seeded } from '../national/chaos';
import type { Frequencies } from './names';

/** What chance decides, the same for the same seed. */
export interface Chance {
  /** True so often. */
  happens(share: number): boolean;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  of<Item>(items: readonly Item[]): Item;
  ofFrequencies(frequencies: Frequencies): string;
}

/** Chance of a seed. */
export function createChance(seed: number): Chance {
  const random = seeded(seed);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const of = <Item>(items: readonly Item[]): Item => {
    const found = items[between(0, items.length - 1)];
    if (found === undefined) throw new RangeError('of: nothing to choose from');
    return found;
  };
  return {
    happens: (share) => random() < share,
    between,
    of,
    ofFrequencies(frequencies) {
      let left = random() * frequencies.reduce((sum, [, share]) => sum + share, 0);
      return frequencies.find(([, share]) => (left -= share) < 0)?.[0] ?? of(frequencies)[0];
    },
  };
}
