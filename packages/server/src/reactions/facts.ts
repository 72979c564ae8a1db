import type { AdverseEventInput } from '@binhan/domain/vaccination';
import type { Issue } from '@binhan/domain/refusals';

type Told = Pick<AdverseEventInput, 'startedOn' | 'outcome' | 'facts'>;

/** What cannot be about days of an event: before the dose, after today, a death of whoever lives. */
export function dayIssues(
  { startedOn, outcome, facts }: Told,
  givenOn: string,
  today: string,
  at: readonly string[],
): Issue[] {
  const issues: Issue[] = [];
  if (startedOn < givenOn) issues.push({ code: 'before_dose', path: [...at, 'startedOn'] });
  if (startedOn > today) issues.push({ code: 'in_the_future', path: [...at, 'startedOn'] });
  const diedOn = facts?.diedOn;
  if (diedOn === undefined) return issues;
  const path = [...at, 'facts', 'diedOn'];
  if (diedOn < givenOn) issues.push({ code: 'before_dose', path });
  if (diedOn > today) issues.push({ code: 'in_the_future', path });
  if (outcome !== 'died') issues.push({ code: 'not_an_option', path });
  return issues;
}
