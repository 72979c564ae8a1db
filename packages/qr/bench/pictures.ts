import { type Damage, type Picture, photograph, random } from '../test/raster';

/** A bad picture, and what is written in its code. */
export interface Bad {
  kind: string;
  text: string;
  picture: Picture;
}

const LENGTHS = [20, 60, 110, 200, 300, 420];
const LETTERS = 'ABCDEFGHKMNPQRSTabcdefghkmnpqrst0123456789-_.|';

/** One damage each that grows from harmless to hopeless, at six sizes of text; the last two have several at once. */
const kinds: Record<string, (step: number, seed: number) => Damage> = {
  blurred: (step) => ({ scale: 3 + 0.6 * step, blur: 1 + Math.floor(step / 2) }),
  noisy: (step, seed) => ({ scale: 4, noise: 30 + 22 * step, seed }),
  rotated: (step, seed) => ({ scale: 3, rotate: 11 + 37 * step + (seed % 5) }),
  perspective: (step) => ({ scale: 4, perspective: 0.2 + 0.1 * step, rotate: 4 * step }),
  'of low contrast': (step, seed) => ({
    scale: 4,
    dark: 110 + 4 * step,
    light: 150 - 3 * step,
    noise: 4,
    seed,
  }),
  small: (step) => ({ scale: 1.2 + 0.22 * step, rotate: 2 * step }),
  shaded: (step, seed) => ({ scale: 3.5, shade: 0.5 + 0.11 * step, noise: 12, seed }),
  'small, far and turned': (step, seed) => ({
    scale: 2.2 + 0.25 * step,
    rotate: 17 * step + 5,
    perspective: 0.15,
    noise: 6,
    seed,
  }),
  'everything at once': (step, seed) => ({
    scale: 3.5,
    rotate: 13 * step,
    perspective: 0.2,
    blur: step % 2,
    noise: 15,
    dark: 40,
    light: 190,
    seed,
  }),
};

/** 270 repeatable bad pictures: nine kinds of damage, five strengths, six lengths of text. */
export function badPictures(): Bad[] {
  return Object.entries(kinds).flatMap(([kind, damage], place) =>
    LENGTHS.flatMap((length, row) =>
      [0, 1, 2, 3, 4].map((step) => {
        const seed = 1 + place * 100 + row * 10 + step;
        const next = random(seed);
        const text = Array.from({ length }, () => LETTERS[Math.floor(next() * LETTERS.length)]).join('');
        return { kind, text, picture: photograph(text, damage(step, seed)) };
      }),
    ),
  );
}
