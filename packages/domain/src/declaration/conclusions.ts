import { type Instant, instantPlus, isBefore } from '../time/instant';
import type { Answers } from './answer';
import { holds } from './asked';
import type { Declaration } from './declaration';
import type { Form, RedFlag } from './form';

/** The red flags that answers to a form raise, in the form's order. */
export function redFlags(form: Form, answers: Answers): RedFlag[] {
  return form.redFlags.filter((flag) => holds(flag.when, answers));
}

/**
 * Whether people declare with a form: it asks how to tell or reach them. A diary asks nothing of that, whoever keeps it is
 * known.
 */
export function asksWho({ person }: Pick<Form, 'person'>): boolean {
  return Object.values(person).some((asked) => asked !== 'no');
}

/** Until when (exclusive) a declaration made at a moment is valid. */
export function validUntil(form: Pick<Form, 'validForHours'>, declaredAt: Instant): Instant {
  return instantPlus(declaredAt, form.validForHours);
}

/** Whether a declaration is valid at a moment. */
export function isValidAt(
  declaration: Pick<Declaration, 'state' | 'declaredAt' | 'validUntil'>,
  at: Instant,
): boolean {
  return (
    declaration.state === 'current' &&
    !isBefore(at, declaration.declaredAt) &&
    isBefore(at, declaration.validUntil)
  );
}
