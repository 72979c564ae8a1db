import { z } from 'zod';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const Count = z.int().min(0);

/** What one kind of test gave. People of a pool in which something was found have no result of their own: the pool counts, not they. */
export const FoundByTest = z
  .strictObject({
    /** The id of a test of the catalogue. */
    test: Key,
    /** Tubes with a released result. */
    tubes: Count,
    /** People by what was found in a tube of theirs alone; `negative` counts those of pools without a finding, too. */
    positive: Count,
    negative: Count,
    undecided: Count,
    takeAgain: Count,
    /** Tubes of several people in which something was found. */
    positivePools: Count,
  })
  .meta({ id: 'FoundByTest' });
export type FoundByTest = z.infer<typeof FoundByTest>;

/** Minutes from the specimen to the released result, of the tubes that have one. */
export const Turnaround = z
  .strictObject({
    median: Count,
    /** Nine of ten tubes were faster. */
    ninth: Count,
    /** Tubes whose result left before its people were told to expect it. */
    inTime: Count,
  })
  .meta({ id: 'Turnaround' });
export type Turnaround = z.infer<typeof Turnaround>;

/** The figures of some tubes: of a unit, of a day, of everything. Discarded tubes are in none. */
export const TestingFigures = z
  .strictObject({
    tubes: Count,
    single: Count,
    pooled: Count,
    /** People whose specimen is in the tubes; somebody sampled twice counts twice. */
    people: Count,
    rejected: Count,
    /** Tubes that were not rejected and have no released result yet. */
    pending: Count,
    found: z.array(FoundByTest),
    turnaround: z.exactOptional(Turnaround),
  })
  .meta({ id: 'TestingFigures' });
export type TestingFigures = z.infer<typeof TestingFigures>;

/** Of no tubes at all: a unit that did nothing says so. */
export const noFigures: TestingFigures = {
  tubes: 0,
  single: 0,
  pooled: 0,
  people: 0,
  rejected: 0,
  pending: 0,
  found: [],
};
