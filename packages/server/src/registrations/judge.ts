import type { Consent } from '@binhan/domain/declaration';
import type { PersonDetails } from '@binhan/domain/person';
import { type Issue, type Refusal, refuse } from '@binhan/domain/refusals';
import { type DateOnly, latestOf, monthsPlus } from '@binhan/domain/time';
import {
  type GivenDose,
  type Program,
  type RegistrationInput,
  type ScreeningRules,
  checkScreening,
  grownOn,
  nextDose,
  outgrownOn,
} from '@binhan/domain/vaccination';

/** What a registration is judged by. */
export interface Facts {
  program: Program;
  rules: ScreeningRules;
  bornOn: PersonDetails['bornOn'];
  /** Doses of the program that count. */
  doses: readonly GivenDose[];
  /** Groups the person may be in: those people say of themselves, or all of the program. */
  groups: readonly string[];
  /** Whether the person registers by themselves. */
  alone: boolean;
  on: DateOnly;
}

/** Where a registration stands in the order, and from which day on it may be served. */
export interface Standing {
  rank: number;
  dueOn: DateOnly;
}

/** Those who name no group come after all who do. */
export const LAST_RANK = 1000;

/** Judges what is said at a registration: all that is wrong with it at once, then whether the program is for the person. */
export function judgeRegistration(input: RegistrationInput, facts: Facts): Standing | Refusal {
  const issues = [
    ...groupIssues(input, facts),
    ...guardianIssues(facts),
    ...wishIssues(input, facts),
    ...checkScreening(facts.rules, input.history, 'registration').map((issue) => ({
      ...issue,
      path: ['history', ...issue.path.slice(1)],
    })),
    ...consentIssues(facts.program, input.consents),
  ];
  if (issues.length > 0) return refuse('invalid_input', { issues });
  return standingIn(facts, input.group);
}

/** Where somebody stands in a program, by what they said of their group alone. */
export function standingIn(
  { program, bornOn, doses, on }: Pick<Facts, 'program' | 'bornOn' | 'doses' | 'on'>,
  group: string | undefined,
): Standing | Refusal {
  const next = nextDose(program, doses, { bornOn, groups: group === undefined ? [] : [group] }, on);
  if (next.kind === 'complete') return refuse('not_for_person', { because: 'complete' });
  if (next.kind === 'none') return refuse('not_for_person', { because: next.because });
  const ages = next.step.ages ?? program.ages;
  if (on < grownOn(ages, bornOn)) return refuse('not_for_person', { because: 'too-young' });
  const old = outgrownOn(ages, bornOn);
  if (old !== undefined && old <= on) return refuse('not_for_person', { because: 'too-old' });
  const [first] = next.choices.map(({ earliest }) => earliest).toSorted();
  const rank = program.groups?.find((one) => one.group === group)?.rank ?? LAST_RANK;
  return { rank, dueOn: first ?? on };
}

function groupIssues({ group }: RegistrationInput, { groups }: Facts): Issue[] {
  return group === undefined || groups.includes(group) ? [] : [{ code: 'not_an_option', path: ['group'] }];
}

/** A child is registered by somebody who answers for it. */
function guardianIssues({ alone, program: { guardianUntil }, bornOn, on }: Facts): Issue[] {
  if (!alone || guardianUntil === undefined || monthsPlus(latestOf(bornOn), guardianUntil) <= on) return [];
  return [{ code: 'guardian_needed', path: ['person'] }];
}

function wishIssues({ wishes }: RegistrationInput, { on }: Facts): Issue[] {
  return wishes !== undefined && wishes.from < on ? [{ code: 'in_the_past', path: ['wishes', 'from'] }] : [];
}

function consentIssues({ consents: texts }: Program, consents: readonly Consent[]): Issue[] {
  const strangers = consents.filter(({ purpose }) => !texts.some((text) => text.purpose === purpose));
  return [
    ...strangers.map(({ purpose }): Issue => ({ code: 'not_asked', path: ['consents', purpose] })),
    ...texts.flatMap(({ purpose, version, required }): Issue[] => {
      const [one, another] = consents.filter((consent) => consent.purpose === purpose);
      const path = ['consents', purpose];
      if (another !== undefined) return [{ code: 'given_twice', path }];
      if (one !== undefined && one.version !== version) return [{ code: 'consent_outdated', path }];
      return required && one?.given !== true ? [{ code: 'consent_needed', path }] : [];
    }),
  ];
}
