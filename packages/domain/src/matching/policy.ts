import { z } from 'zod';
import { Assurance, IdentifierKind } from '../person/identifier';
import { BirthAgreement, NameAgreement } from './agreement';

const Points = z.int().min(-50).max(50);
const Pair = z.strictObject({ equal: Points, differs: Points });
const Numbers = z.strictObject({ equal: Points, weak: Points, close: Points, differs: Points });

/**
 * How much each agreement speaks for or against two records being one person's, and where the lines are drawn: dated
 * data of the catalogue. A point is about one halving of chance (log2 of how much likelier the agreement is between
 * records of one person than between those of two). What is missing counts nothing.
 */
export const MatchingPolicy = z
  .strictObject({
    weights: z.strictObject({
      name: z.record(NameAgreement, Points),
      bornOn: z.record(BirthAgreement, Points),
      sex: Pair,
      numbers: z.record(IdentifierKind, Numbers),
      phone: Pair,
      area: Pair,
      household: Pair,
    }),
    /** Points from which a person looks at the pair. */
    reviewFrom: z.int().min(1).max(200),
    /** Points from which a pair that meets `same` is one person without anybody looking. */
    sameFrom: z.int().min(1).max(200),
    /**
     * What must agree besides. Names told apart by a mark, a letter or their order, and dates that are merely close,
     * cannot be listed: twins are never merged by themselves, whatever the policy.
     */
    same: z.strictObject({
      /** Kinds of number that only one person holds. */
      numbers: z.array(IdentifierKind).min(1),
      /** How the number is known, on so many of the two sides. */
      assurances: z.array(Assurance).min(1),
      assuredSides: z.int().min(1).max(2),
      names: z
        .array(NameAgreement.extract(['name_equal', 'spelling_variant', 'typed_marks', 'marks_missing']))
        .min(1),
      births: z
        .array(BirthAgreement.extract(['date_equal', 'month_equal', 'year_equal', 'placeholder_both']))
        .min(1),
    }),
  })
  .refine(({ reviewFrom, sameFrom }) => reviewFrom <= sameFrom, { path: ['sameFrom'] })
  .meta({ id: 'MatchingPolicy' });
export type MatchingPolicy = z.infer<typeof MatchingPolicy>;

/**
 * The policy to begin with. Source: estimated on the invented population of `@binhan/testkit` (November 2026) and
 * rounded; no decree or circular sets it. A CMND is not among the numbers of one person: provinces issued some twice.
 */
export const initialMatchingPolicy: MatchingPolicy = {
  weights: {
    name: {
      name_equal: 10,
      spelling_variant: 10,
      typed_marks: 9,
      marks_missing: 8,
      marks_slip: 7,
      marks_differ: 3,
      parts_swapped: 6,
      part_dropped: 6,
      initials: 4,
      one_typo: 5,
      given_name_differs: -8,
      name_differs: -12,
    },
    bornOn: {
      date_equal: 12,
      month_equal: 7,
      year_equal: 4,
      placeholder_both: 4,
      placeholder_one: 3,
      day_month_swapped: 8,
      one_digit_wrong: 6,
      year_near: 0,
      date_differs: -12,
    },
    sex: { equal: 1, differs: -4 },
    numbers: {
      'citizen-number': { equal: 20, weak: 12, close: 9, differs: -7 },
      cmnd: { equal: 14, weak: 8, close: 6, differs: -3 },
      passport: { equal: 16, weak: 8, close: 5, differs: 0 },
      'insurance-number': { equal: 14, weak: 8, close: 5, differs: -3 },
    },
    phone: { equal: 3, differs: 0 },
    area: { equal: 3, differs: -2 },
    household: { equal: 2, differs: 0 },
  },
  reviewFrom: 14,
  sameFrom: 30,
  same: {
    numbers: ['citizen-number', 'passport'],
    assurances: ['document-scanned', 'registry-matched', 'signature-verified'],
    assuredSides: 1,
    names: ['name_equal', 'spelling_variant', 'typed_marks', 'marks_missing'],
    births: ['date_equal', 'month_equal', 'year_equal', 'placeholder_both'],
  },
};
