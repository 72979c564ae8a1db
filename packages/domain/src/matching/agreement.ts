import { z } from 'zod';

/**
 * How two names agree.
 * - `name_equal`: letter for letter, apart from case, blanks and how Unicode composes them.
 * - `spelling_variant`: the same syllables by orthography: tone placement (`Hoà`/`Hòa`), `y` and `i` (`Lý`/`Lí`).
 * - `typed_marks`: the same once what Telex or VNI left behind is read (`Nguyeenx`, `Nguye64n`).
 * - `marks_missing`: one of the two has no marks at all and dropped some before the given name.
 * - `marks_slip`: the marks of family or middle names differ, the given name is the same.
 * - `marks_differ`: the given names are told apart by marks alone (`An`/`Ân`), as twins' often are.
 * - `parts_swapped`: the same parts in another order. `part_dropped`: middle names are missing on one side.
 * - `initials`: a part is written as its first letter. `one_typo`: one syllable is one keystroke off.
 * - `given_name_differs`: only the given name is another, as of brothers and sisters. `name_differs`: anything else.
 */
export const NameAgreement = z
  .enum([
    'name_equal',
    'spelling_variant',
    'typed_marks',
    'marks_missing',
    'marks_slip',
    'marks_differ',
    'parts_swapped',
    'part_dropped',
    'initials',
    'one_typo',
    'given_name_differs',
    'name_differs',
  ])
  .meta({ id: 'NameAgreement' });
export type NameAgreement = z.infer<typeof NameAgreement>;

/**
 * How two births agree. 1 January is what offices write for "some day of the year" and counts as little as a year.
 * - `date_equal`, `month_equal`, `year_equal`: as far as both are known.
 * - `placeholder_both`: both are 1 January of the year. `placeholder_one`: one of them is.
 * - `day_month_swapped`; `one_digit_wrong`: one digit, or two neighbours changed places.
 * - `year_near`: one year apart where one side knows only the year, as ages by the lunar count are.
 */
export const BirthAgreement = z
  .enum([
    'date_equal',
    'month_equal',
    'year_equal',
    'placeholder_both',
    'placeholder_one',
    'day_month_swapped',
    'one_digit_wrong',
    'year_near',
    'date_differs',
  ])
  .meta({ id: 'BirthAgreement' });
export type BirthAgreement = z.infer<typeof BirthAgreement>;

/**
 * How the numbers of one kind agree; the best of all pairs counts, because a cancelled number stays as an alias.
 * - `number_weak`: equal, but it contradicts the sex or the year of birth of one of the two (a relative's number).
 * - `number_close`: one digit off, or two neighbours changed places.
 * - `number_missing`: one side has none of this kind. A CMND never contradicts the 12-digit number that followed it.
 */
export const NumberAgreement = z
  .enum(['number_equal', 'number_weak', 'number_close', 'number_differs', 'number_missing'])
  .meta({ id: 'NumberAgreement' });
export type NumberAgreement = z.infer<typeof NumberAgreement>;

/** How two plain values agree: sex, phone, area or household. */
export const ValueAgreement = z
  .enum(['value_equal', 'value_differs', 'value_missing'])
  .meta({ id: 'ValueAgreement' });
export type ValueAgreement = z.infer<typeof ValueAgreement>;

/** What is compared. The kinds of number are fields of their own. */
export const MatchField = z
  .enum([
    'name',
    'bornOn',
    'sex',
    'citizen-number',
    'cmnd',
    'passport',
    'insurance-number',
    'phone',
    'area',
    'household',
    'list',
  ])
  .meta({ id: 'MatchField' });
export type MatchField = z.infer<typeof MatchField>;

/** Of the list rather than of the pair: somebody else in it fits as well, as a twin would. */
export const ListFinding = z.enum(['rival']).meta({ id: 'ListFinding' });
export type ListFinding = z.infer<typeof ListFinding>;

/** Everything a comparison can say. Public: a sentence is made from it, never compared. */
export type MatchCode = NameAgreement | BirthAgreement | NumberAgreement | ValueAgreement | ListFinding;

/** What a code comes to. */
export const MatchKind = z.enum(['equal', 'close', 'differs', 'missing']).meta({ id: 'MatchKind' });
export type MatchKind = z.infer<typeof MatchKind>;

/** What every code comes to. */
export const matchKinds: Readonly<Record<MatchCode, MatchKind>> = {
  name_equal: 'equal',
  spelling_variant: 'equal',
  typed_marks: 'close',
  marks_missing: 'close',
  marks_slip: 'close',
  marks_differ: 'close',
  parts_swapped: 'close',
  part_dropped: 'close',
  initials: 'close',
  one_typo: 'close',
  given_name_differs: 'differs',
  name_differs: 'differs',
  date_equal: 'equal',
  month_equal: 'equal',
  year_equal: 'equal',
  placeholder_both: 'equal',
  placeholder_one: 'close',
  day_month_swapped: 'close',
  one_digit_wrong: 'close',
  year_near: 'close',
  date_differs: 'differs',
  number_equal: 'equal',
  number_weak: 'close',
  number_close: 'close',
  number_differs: 'differs',
  number_missing: 'missing',
  value_equal: 'equal',
  value_differs: 'differs',
  value_missing: 'missing',
  rival: 'close',
};
