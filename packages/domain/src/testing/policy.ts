import { z } from 'zod';
import { LocalizedText } from '../text/language';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const Codes = z.array(z.strictObject({ system: z.url(), value: z.string() }));

/**
 * A kit with which a test is done. The period of its entry is that of its approval: outside of it no new result may name
 * it, while results that name it stay readable.
 */
export const TestKit = z
  .strictObject({
    name: LocalizedText,
    manufacturer: z.string().min(1).max(200),
    /** Ids of the tests of the catalogue it is approved for. */
    tests: z.array(Key).min(1).max(20),
    codes: Codes,
    /** Genes or antigens it reports apart, for cycle thresholds. */
    targets: z.array(z.string().min(1).max(30)).max(10),
  })
  .meta({ id: 'TestKit' });
export type TestKit = z.infer<typeof TestKit>;

/** Why a laboratory does not test a tube: lost, broken, unlabelled, too old. Everybody in it is called in again. */
export const RejectionReason = z.strictObject({ name: LocalizedText }).meta({ id: 'RejectionReason' });
export type RejectionReason = z.infer<typeof RejectionReason>;

/** The rules of sampling and results in an area, as dated data of the catalogue. */
export const TestingPolicy = z
  .strictObject({
    /** Seconds after a tube was closed in which whoever closed it may undo it. */
    undoSeconds: z.int().min(0).max(3600),
    /** Hours from the specimen after which a laboratory is warned that a tube is too old. */
    oldAfterHours: z.int().min(1).max(720),
    /** Days a link to a result opens it. */
    linkDays: z.int().min(1).max(365),
    /** Wrong codes that one address may try on one link in a quarter of an hour. */
    triesPerAddress: z.int().min(1).max(50),
    /** Wrong codes on one link in a day, from everywhere together. */
    triesPerLink: z.int().min(10).max(1000),
  })
  .meta({ id: 'TestingPolicy' });
export type TestingPolicy = z.infer<typeof TestingPolicy>;
