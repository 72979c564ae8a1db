import type { NotificationRow } from '@binhan/contract';
import type { Instant } from '@binhan/domain/time';

/** How much time a case leaves, in whole hours; negative when it is over. None where nobody waits for it. */
export function hoursLeft(
  { state, dueAt }: Pick<NotificationRow, 'state' | 'dueAt'>,
  now: Instant,
): number | undefined {
  if (state !== 'due') return undefined;
  return Math.floor((Date.parse(dueAt) - Date.parse(now)) / 3_600_000);
}

/** What can be done with a case now. */
export const acts = ['notify', 'drop', 'take-back'] as const;
