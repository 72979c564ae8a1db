import { type DateOnly, type PartialDate, datePlus, latestOf, monthsPlus } from '../time/date';
import type { Dose } from './dose';
import type { AgeInMonths } from './key';
import type { Program, ScheduleStep } from './program';

/** What of a dose the schedule looks at. */
export type GivenDose = Pick<Dose, 'vaccine' | 'type' | 'ordinal' | 'givenOn'>;

/** What of a person the schedule looks at. */
export interface ScheduledPerson {
  bornOn: PartialDate;
  /** Priority groups they belong to. */
  groups: readonly string[];
}

/** A product that may be given next, and from when on. */
export interface DoseChoice {
  vaccine: string;
  /** Not before. */
  earliest: DateOnly;
  /** When people are called. */
  recommended: DateOnly;
}

/** What is due next by a program. */
export type NextDose =
  | { kind: 'due'; step: ScheduleStep; choices: DoseChoice[] }
  /** Every step that is meant for the person was given. */
  | { kind: 'complete' }
  /** They outgrew the step, or nothing may follow what they got. */
  | { kind: 'none'; because: 'too-old' | 'no-vaccine' };

/** Doses in the order in which they were given; of one day by type and ordinal. */
export function inOrder<D extends GivenDose>(doses: readonly D[]): D[] {
  return doses.toSorted(
    (a, b) => a.givenOn.localeCompare(b.givenOn) || a.type.localeCompare(b.type) || a.ordinal - b.ordinal,
  );
}

/** Doses of the basic series, by the product it began with; before it began, of the longest. */
export function seriesDoses({ series }: Pick<Program, 'series'>, doses: readonly GivenDose[]): number {
  const first = inOrder(doses.filter(({ type }) => type === 'basic'))[0];
  const own = series.find(({ vaccines }) => first !== undefined && vaccines.includes(first.vaccine));
  return own?.doses ?? Math.max(...series.map(({ doses: count }) => count));
}

/** The steps that are meant for a person, in the program's order. */
export function stepsFor(
  program: Program,
  doses: readonly GivenDose[],
  { groups }: Pick<ScheduledPerson, 'groups'>,
): ScheduleStep[] {
  const basic = seriesDoses(program, doses);
  return program.steps.filter(
    (step) =>
      (step.type !== 'basic' || step.ordinal <= basic) &&
      (step.groups === undefined || step.groups.some((group) => groups.includes(group))),
  );
}

/**
 * What is due next after the doses that count. Steps that were left out are not asked for again: what follows is after the
 * last one that was given.
 */
export function nextDose(
  program: Program,
  doses: readonly GivenDose[],
  person: ScheduledPerson,
  on: DateOnly,
): NextDose {
  const given = inOrder(doses);
  const steps = stepsFor(program, given, person);
  const last = Math.max(-1, ...given.map((dose) => steps.findIndex((step) => isStep(step, dose))));
  const step = steps[last + 1];
  if (step === undefined) return { kind: 'complete' };
  const ages = step.ages ?? program.ages;
  const old = outgrownOn(ages, person.bornOn);
  if (old !== undefined && old <= on) return { kind: 'none', because: 'too-old' };
  const choices = choicesOf(program, step, given.at(-1), grownOn(ages, person.bornOn));
  return choices.length === 0 ? { kind: 'none', because: 'no-vaccine' } : { kind: 'due', step, choices };
}

/** The day from which a person is surely old enough; of whom only the year is known, its end counts. */
export function grownOn({ from }: AgeInMonths, bornOn: PartialDate): DateOnly {
  return monthsPlus(latestOf(bornOn), from);
}

/** The day from which a person is too old, if any. */
export function outgrownOn({ until }: AgeInMonths, bornOn: PartialDate): DateOnly | undefined {
  return until === undefined ? undefined : monthsPlus(latestOf(bornOn), until);
}

/** Whether a dose is the one of a step. */
export function isStep(step: ScheduleStep, dose: Pick<GivenDose, 'type' | 'ordinal'>): boolean {
  return step.type === dose.type && step.ordinal === dose.ordinal;
}

function choicesOf(
  program: Program,
  step: ScheduleStep,
  last: GivenDose | undefined,
  grown: DateOnly,
): DoseChoice[] {
  if (last === undefined)
    return program.vaccines.map((vaccine) => ({ vaccine, earliest: grown, recommended: grown }));
  const intervals = step.intervals.filter(({ after }) => after.includes(last.vaccine));
  return program.vaccines.flatMap((vaccine) => {
    const shortest = intervals
      .filter(({ vaccines }) => vaccines.includes(vaccine))
      .toSorted((a, b) => a.minDays - b.minDays)[0];
    if (shortest === undefined) return [];
    const earliest = later(grown, datePlus(last.givenOn, shortest.minDays));
    return [
      { vaccine, earliest, recommended: later(earliest, datePlus(last.givenOn, shortest.recommendedDays)) },
    ];
  });
}

function later(a: DateOnly, b: DateOnly): DateOnly {
  return a > b ? a : b;
}
