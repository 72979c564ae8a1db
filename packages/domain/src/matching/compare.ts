import { z } from 'zod';
import type { IdentifierKind } from '../person/identifier';
import {
  type BirthAgreement,
  BirthAgreement as BirthCode,
  ListFinding,
  type MatchCode,
  MatchField,
  MatchKind,
  NameAgreement as NameCode,
  type NameAgreement,
  NumberAgreement as NumberCode,
  type NumberAgreement,
  type ValueAgreement,
  ValueAgreement as ValueCode,
  matchKinds,
} from './agreement';
import { birthAgreement } from './birth';
import { nameAgreement } from './name';
import { type ComparedNumber, compareNumbers } from './numbers';
import type { MatchingPolicy } from './policy';
import type { PreparedPerson } from './prepare';

/**
 * What two records come to. `same`: one person, without anybody looking. `review`: a person decides. `different`:
 * nothing but chance speaks for one person.
 */
export const MatchVerdict = z.enum(['same', 'review', 'different']).meta({ id: 'MatchVerdict' });
export type MatchVerdict = z.infer<typeof MatchVerdict>;

/** One thing that was compared, what came of it, and the points it gave. Carries no value of either record. */
export const MatchReason = z
  .strictObject({
    field: MatchField,
    kind: MatchKind,
    code: z.enum([
      ...NameCode.options,
      ...BirthCode.options,
      ...NumberCode.options,
      ...ValueCode.options,
      ...ListFinding.options,
    ]),
    weight: z.int(),
  })
  .meta({ id: 'MatchReason' });
export type MatchReason = z.infer<typeof MatchReason>;

/** A verdict with its reasons; the score is the sum of their points. */
export const MatchComparison = z
  .strictObject({ verdict: MatchVerdict, score: z.int(), reasons: z.array(MatchReason) })
  .meta({ id: 'MatchComparison' });
export type MatchComparison = z.infer<typeof MatchComparison>;

/** A comparison in codes, before anybody wants its reasons. */
export interface Judgement {
  verdict: MatchVerdict;
  score: number;
  name: NameAgreement;
  bornOn: BirthAgreement;
  sex: ValueAgreement;
  numbers: readonly NumberAgreement[];
  phone: ValueAgreement;
  area: ValueAgreement;
  household: ValueAgreement;
}

const numberKinds = [
  'citizen-number',
  'cmnd',
  'passport',
  'insurance-number',
] as const satisfies readonly IdentifierKind[];

/**
 * Compares two records. The same either way round.
 *
 * `same` takes an equal number of one person, assured as the policy asks and in keeping with sex and year of birth on
 * both sides, a name and a date that agree, and nothing that contradicts; everything else is for a person to decide. A
 * name without any mark may be a twin's who lost them, so beside it the number must be assured on both sides.
 * `review` takes an equal number, or a name and a date that are both at least close, and a blocking key in common. An
 * equal sound number of one person is never `different`: two people under one number is what somebody must see.
 */
export function comparePeople(a: PreparedPerson, b: PreparedPerson, policy: MatchingPolicy): MatchComparison {
  const judged = judge(a, b, policy);
  return { verdict: judged.verdict, score: judged.score, reasons: reasonsOf(judged, policy) };
}

/** Compares two records in codes. */
export function judge(a: PreparedPerson, b: PreparedPerson, policy: MatchingPolicy): Judgement {
  const { weights } = policy;
  const name = nameAgreement(a.name, b.name);
  const bornOn = birthAgreement(a.birth, b.birth);
  const sex = valueAgreement(a.sex, b.sex);
  const phone = valueAgreement(a.phone, b.phone);
  const area = valueAgreement(a.area, b.area);
  const household = valueAgreement(a.household, b.household);
  const compared = numberKinds.map((kind) =>
    compareNumbers(a.numbers, b.numbers, kind, policy.same.assurances),
  );
  let score =
    weights.name[name] +
    weights.bornOn[bornOn] +
    pointsOf(weights.sex, sex) +
    pointsOf(weights.phone, phone) +
    pointsOf(weights.area, area) +
    pointsOf(weights.household, household);
  numberKinds.forEach((kind, place) => {
    score += numberPoints(policy, kind, compared[place]?.agreement ?? 'number_missing');
  });
  const numbers = compared.map(({ agreement }) => agreement);
  const found = { score, name, bornOn, sex, numbers, phone, area, household };
  return { ...found, verdict: verdictOf(a, b, policy, found, compared) };
}

function verdictOf(
  a: PreparedPerson,
  b: PreparedPerson,
  policy: MatchingPolicy,
  found: Omit<Judgement, 'verdict'>,
  compared: readonly ComparedNumber[],
): MatchVerdict {
  const ofOnePerson = numberKinds
    .map((kind, place) => ({ kind, number: compared[place] }))
    .filter(({ kind, number }) => policy.same.numbers.includes(kind) && number?.agreement === 'number_equal');
  const sides = a.name.unmarked || b.name.unmarked ? 2 : policy.same.assuredSides;
  const assured = ofOnePerson.some(({ number }) => (number?.assuredSides ?? 0) >= sides);
  if (assured && found.score >= policy.sameFrom && agrees(policy, found)) return 'same';
  if (ofOnePerson.length > 0) return 'review';
  return found.score >= policy.reviewFrom && isAnchored(found) && haveKeyInCommon(a.keys, b.keys)
    ? 'review'
    : 'different';
}

/** Whether name and date agree and nothing contradicts. */
function agrees(
  { same }: MatchingPolicy,
  { name, bornOn, sex, numbers }: Omit<Judgement, 'verdict'>,
): boolean {
  return (
    same.names.some((agreed) => agreed === name) &&
    same.births.some((agreed) => agreed === bornOn) &&
    sex !== 'value_differs' &&
    !numbers.some((number) => number === 'number_differs' || number === 'number_weak')
  );
}

function isAnchored({ name, bornOn, numbers }: Omit<Judgement, 'verdict'>): boolean {
  return (
    (matchKinds[name] !== 'differs' && matchKinds[bornOn] !== 'differs') ||
    numbers.some((number) => number === 'number_equal' || number === 'number_weak')
  );
}

function haveKeyInCommon(a: readonly number[], b: readonly number[]): boolean {
  return a.some((key) => b.includes(key));
}

function valueAgreement(a: string | undefined, b: string | undefined): ValueAgreement {
  if (a === undefined || b === undefined) return 'value_missing';
  return a === b ? 'value_equal' : 'value_differs';
}

function pointsOf(weights: { equal: number; differs: number }, agreement: ValueAgreement): number {
  if (agreement === 'value_missing') return 0;
  return agreement === 'value_equal' ? weights.equal : weights.differs;
}

function numberPoints(policy: MatchingPolicy, kind: IdentifierKind, agreement: NumberAgreement): number {
  const weights = policy.weights.numbers[kind];
  switch (agreement) {
    case 'number_equal':
      return weights.equal;
    case 'number_weak':
      return weights.weak;
    case 'number_close':
      return weights.close;
    case 'number_differs':
      return weights.differs;
    case 'number_missing':
      return 0;
  }
}

/** The reasons of a comparison, in the order of `MatchField`. */
export function reasonsOf(judged: Judgement, policy: MatchingPolicy): MatchReason[] {
  const { weights } = policy;
  const reason = (field: MatchField, code: MatchCode, weight: number): MatchReason => ({
    field,
    kind: matchKinds[code],
    code,
    weight,
  });
  return [
    reason('name', judged.name, weights.name[judged.name]),
    reason('bornOn', judged.bornOn, weights.bornOn[judged.bornOn]),
    reason('sex', judged.sex, pointsOf(weights.sex, judged.sex)),
    ...numberKinds.map((kind, place) => {
      const agreement = judged.numbers[place] ?? 'number_missing';
      return reason(kind, agreement, numberPoints(policy, kind, agreement));
    }),
    reason('phone', judged.phone, pointsOf(weights.phone, judged.phone)),
    reason('area', judged.area, pointsOf(weights.area, judged.area)),
    reason('household', judged.household, pointsOf(weights.household, judged.household)),
  ];
}
