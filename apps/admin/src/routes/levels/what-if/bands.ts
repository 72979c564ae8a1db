import { LevelRules } from '@binhan/domain/tracing';

type Bands = LevelRules['bands'];

/** Bands as the address names them: `from`, `covered` and `uncovered`, as often as there are bands. */
export function readBands(url: URL): Bands | 'wrong' | undefined {
  const [from, covered, uncovered] = ['from', 'covered', 'uncovered'].map((name) =>
    url.searchParams
      .getAll(name)
      .map((text) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')))),
  );
  if (from === undefined || from.length === 0) return undefined;
  const bands = from.map((start, place) => ({
    from: start,
    covered: covered?.[place],
    uncovered: uncovered?.[place],
  }));
  const read = LevelRules.shape.bands.safeParse(bands);
  const rises = from.every((start, place) => (place === 0 ? start === 0 : start > (from[place - 1] ?? 0)));
  return read.success && rises ? read.data : 'wrong';
}
