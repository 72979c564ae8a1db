import type { Client } from '@binhan/client';

/** What can be sampled at a site today, as the API tells it. */
export type Choices = Awaited<ReturnType<Client['tubes']['choices']>>;

/** What stays the same for a shift. Nothing is chosen beforehand; `none` and `single` are answers. */
export interface Shift {
  /** A session of the day, or `none`. */
  session: string;
  kind: string;
  specimen: string;
  /** Why specimens share a tube, or `single`. */
  pool: string;
  /** Why people are tested who have no booking. */
  reason: string;
}

/** The fields of a shift, in the order in which they are asked. */
export const shiftFields = [
  'session',
  'kind',
  'specimen',
  'pool',
  'reason',
] as const satisfies (keyof Shift)[];

/** A shift nobody has chosen anything for. */
export const noShift: Shift = { session: '', kind: '', specimen: '', pool: '', reason: '' };

/** The values each field of a shift can have, given the ones chosen before it. */
export function shiftOptions(choices: Choices, shift: Shift): Record<keyof Shift, string[]> {
  const test = choices.tests.find(({ id }) => id === shift.kind);
  const ids = (list: readonly { id: string }[] = []) => list.map(({ id }) => id);
  return {
    session: [...ids(choices.sessions), 'none'],
    kind: ids(choices.tests),
    specimen: ids(test?.specimens),
    pool: ['single', ...ids(test?.pools)],
    reason: ids(choices.reasons),
  };
}

/** The fields of a shift that still wait for an answer, or whose answer is none today. */
export function missingIn(choices: Choices, shift: Shift): (keyof Shift)[] {
  const options = shiftOptions(choices, shift);
  return shiftFields.filter((name) => !options[name].includes(shift[name]));
}

/** A shift as text for the browser to keep, for a day. */
export function shiftToKeep(shift: Shift, day: string): string {
  return JSON.stringify({ ...shift, day });
}

/** A shift as it was kept that day; answers the site does not have are asked again. */
export function keptShift(choices: Choices, kept: string | null, day: string): Shift {
  const shift = { ...noShift };
  const given = parsed(kept);
  if (given['day'] !== day) return shift;
  for (const name of shiftFields) {
    const value = given[name];
    if (typeof value === 'string') shift[name] = value;
  }
  for (const name of missingIn(choices, shift)) shift[name] = '';
  return shift;
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** How many people a tube of this shift may have. */
export function mostInTube(choices: Choices, { kind, pool }: Pick<Shift, 'kind' | 'pool'>): number {
  const test = choices.tests.find(({ id }) => id === kind);
  return test?.pools.find(({ id }) => id === pool)?.most ?? 1;
}
