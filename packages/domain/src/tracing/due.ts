import type { DateOnly } from '../time/date';
import type { Instant } from '../time/instant';
import type { ContactState } from './contact';

/** What somebody has to do about a contact. */
export type ContactTask =
  | { kind: 'speak'; by: Instant }
  | { kind: 'diary'; on: DateOnly }
  | { kind: 'test'; on: DateOnly; test: string }
  | { kind: 'end'; on: DateOnly };

/** What of a contact its tasks follow from. */
export interface FollowedContact {
  state: ContactState;
  diaryUntil?: DateOnly;
  followUntil?: DateOnly;
  tests: { on: DateOnly; test: string; taken: boolean }[];
  /** The last day on which the person said how they are. */
  diaryOn?: DateOnly;
}

/**
 * The tasks of a contact on a day, most urgent first: somebody who is new or lost is spoken with until a moment. The day
 * after the last one the contact is ended.
 */
export function tasksOf(contact: FollowedContact, today: DateOnly, reachBy: Instant): ContactTask[] {
  const { state, diaryUntil, followUntil, diaryOn } = contact;
  if (state === 'new' || state === 'lost') return [{ kind: 'speak', by: reachBy }];
  if (state !== 'in-follow-up') return [];
  const tests = contact.tests
    .filter(({ on, taken }) => !taken && on <= today)
    .map(({ on, test }) => ({ kind: 'test' as const, on, test }));
  const asked = diaryUntil !== undefined && today <= diaryUntil && (diaryOn === undefined || diaryOn < today);
  const ended = followUntil !== undefined && followUntil < today;
  return [
    ...tests,
    ...(asked ? [{ kind: 'diary' as const, on: today }] : []),
    ...(ended ? [{ kind: 'end' as const, on: followUntil }] : []),
  ];
}
