import { z } from 'zod';
import { LocalizedText } from '../text/language';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** What of an area the rules of levels look at. */
export const AreaFigures = z
  .strictObject({
    /** People who live there. */
    population: z.int().min(1),
    /** New cases of the disease in seven days. */
    cases: z.int().min(0),
    /** Share of those of age with at least one dose, 0 to 1; absent where nobody knows. */
    coverage: z.exactOptional(z.number().min(0).max(1)),
    /** Whether treatment is ready for as many as the rules ask; absent where nobody said. */
    treatmentReady: z.exactOptional(z.boolean()),
  })
  .meta({ id: 'AreaFigures' });
export type AreaFigures = z.infer<typeof AreaFigures>;

/** The rules by which an area gets its level, as a dated table (Resolution 128/NQ-CP, Decision 4800/QĐ-BYT). */
export const LevelRules = z
  .strictObject({
    disease: Key,
    name: LocalizedText,
    /** Weekly cases per 100,000 from which a band begins, rising; the first is 0. */
    bands: z
      .array(
        z.strictObject({
          from: z.number().min(0),
          /** The rank of the level where coverage is reached, and where it is not (or not known). */
          covered: z.int().min(0).max(9),
          uncovered: z.int().min(0).max(9),
        }),
      )
      .min(1)
      .max(10),
    /** The share of coverage that counts as reached. */
    coverage: z.number().min(0).max(1),
    /** Whether a level may only fall where treatment is ready. */
    fallsOnlyWhenReady: z.boolean(),
  })
  .meta({ id: 'LevelRules' });
export type LevelRules = z.infer<typeof LevelRules>;

/** A level the rules propose, with what it rests on. */
export interface LevelProposal {
  rank: number;
  /** Cases in seven days per 100,000. */
  rate: number;
  /** From which rate the next higher and this band begin: what would change if it changed. */
  band: { from: number; until?: number };
  covered: boolean;
  /** The level would have fallen, but treatment is not ready. */
  held: boolean;
}

/** The level the rules propose for an area that now has a level (or none). */
export function proposeLevel(rules: LevelRules, figures: AreaFigures, now?: number): LevelProposal {
  const rate = (figures.cases * 100_000) / figures.population;
  const rising = rules.bands.toSorted((a, b) => a.from - b.from);
  const index = Math.max(
    0,
    rising.findLastIndex(({ from }) => from <= rate),
  );
  const band = rising[index];
  const next = rising[index + 1];
  const covered = figures.coverage !== undefined && figures.coverage >= rules.coverage;
  const asked = band === undefined ? 0 : covered ? band.covered : band.uncovered;
  const held =
    rules.fallsOnlyWhenReady && now !== undefined && asked < now && figures.treatmentReady !== true;
  return {
    rank: held ? now : asked,
    rate,
    band: { from: band?.from ?? 0, ...(next === undefined ? {} : { until: next.from }) },
    covered,
    held,
  };
}
