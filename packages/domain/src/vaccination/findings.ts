import { z } from 'zod';
import { type DateOnly, daysBetween } from '../time/date';
import type { Dose } from './dose';
import type { Program } from './program';
import {
  type GivenDose,
  type ScheduledPerson,
  grownOn,
  inOrder,
  isStep,
  outgrownOn,
  stepsFor,
} from './schedule';

/**
 * What may be wrong with a dose by the rules of its program. One code wherever it is found: when it is entered, in a file,
 * and when it is to be certified.
 */
export const DoseFinding = z
  .discriminatedUnion('code', [
    /** The program has no such product. */
    z.strictObject({ code: z.literal('not_in_program') }),
    /** The program has no such dose for this person: another ordinal or type was expected. */
    z.strictObject({ code: z.literal('wrong_number'), expected: z.int() }),
    z.strictObject({ code: z.literal('too_early'), days: z.int(), minDays: z.int() }),
    /** This product may not follow the one before. */
    z.strictObject({ code: z.literal('wrong_vaccine') }),
    z.strictObject({ code: z.literal('too_young') }),
    z.strictObject({ code: z.literal('too_old') }),
    z.strictObject({ code: z.literal('before_birth') }),
    z.strictObject({ code: z.literal('in_future') }),
    z.strictObject({ code: z.literal('lot_expired') }),
  ])
  .meta({ id: 'DoseFinding' });
export type DoseFinding = z.infer<typeof DoseFinding>;

/** What is wrong with a dose, given what was given before it; empty where nothing is. */
export function judgeDose(
  program: Program,
  dose: GivenDose & Pick<Dose, 'lotExpiresOn'>,
  before: readonly GivenDose[],
  person: ScheduledPerson,
  on: DateOnly,
): DoseFinding[] {
  const findings: DoseFinding[] = [];
  const { givenOn } = dose;
  if (givenOn > on) findings.push({ code: 'in_future' });
  if (givenOn < person.bornOn.slice(0, givenOn.length)) findings.push({ code: 'before_birth' });
  if (dose.lotExpiresOn !== undefined && dose.lotExpiresOn < givenOn) findings.push({ code: 'lot_expired' });
  if (!program.vaccines.includes(dose.vaccine)) return [...findings, { code: 'not_in_program' }];
  const earlier = inOrder(before.filter((other) => other.givenOn <= givenOn));
  const steps = stepsFor(program, [...earlier, dose], person);
  const place = steps.findIndex((step) => isStep(step, dose));
  const step = steps[place];
  const last = Math.max(-1, ...earlier.map((other) => steps.findIndex((known) => isStep(known, other))));
  if (step === undefined || place <= last || (dose.type === 'basic' && place > last + 1))
    findings.push({ code: 'wrong_number', expected: (steps[last + 1] ?? dose).ordinal });
  const ages = step?.ages ?? program.ages;
  if (givenOn < grownOn(ages, person.bornOn)) findings.push({ code: 'too_young' });
  const old = outgrownOn(ages, person.bornOn);
  if (old !== undefined && old <= givenOn) findings.push({ code: 'too_old' });
  const previous = earlier.at(-1);
  if (step !== undefined && previous !== undefined && place > 0)
    findings.push(...judgeInterval(step.intervals, previous, dose));
  return findings;
}

function judgeInterval(
  intervals: Program['steps'][number]['intervals'],
  previous: GivenDose,
  dose: GivenDose,
): DoseFinding[] {
  const fitting = intervals.filter(
    ({ after, vaccines }) => after.includes(previous.vaccine) && vaccines.includes(dose.vaccine),
  );
  if (fitting.length === 0) return [{ code: 'wrong_vaccine' }];
  const minDays = Math.min(...fitting.map((interval) => interval.minDays));
  const days = daysBetween(previous.givenOn, dose.givenOn);
  return days < minDays ? [{ code: 'too_early', days, minDays }] : [];
}
