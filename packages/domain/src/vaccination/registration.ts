import { z } from 'zod';
import { Answers } from '../declaration/answer';
import { Consent } from '../declaration/form';
import { Id } from '../person/shapes';
import { DateOnly } from '../time/date';
import { Instant } from '../time/instant';
import { Key } from './key';

/**
 * Whoever registered waits, is invited, and is done with the dose they registered for. They may withdraw at any time;
 * a site may turn them down with a reason, and take them in again.
 */
export const RegistrationState = z
  .enum(['waiting', 'invited', 'done', 'withdrawn', 'declined'])
  .meta({ id: 'RegistrationState' });
export type RegistrationState = z.infer<typeof RegistrationState>;

/** What can happen to a registration. An invitation that nobody answered runs out, and the person waits again. */
export const RegistrationEvent = z
  .enum(['invite', 'lapse', 'serve', 'withdraw', 'decline', 'readmit'])
  .meta({ id: 'RegistrationEvent' });
export type RegistrationEvent = z.infer<typeof RegistrationEvent>;

/** Which state of a registration may follow which. */
export const registrationTransitions: Record<
  RegistrationState,
  Partial<Record<RegistrationEvent, RegistrationState>>
> = {
  waiting: { invite: 'invited', serve: 'done', withdraw: 'withdrawn', decline: 'declined' },
  invited: { lapse: 'waiting', serve: 'done', withdraw: 'withdrawn', decline: 'declined' },
  done: {},
  withdrawn: {},
  declined: { readmit: 'waiting', withdraw: 'withdrawn' },
};

/** The states in which a registration counts; at most one such per person and program. */
export const liveRegistrationStates = ['waiting', 'invited'] as const satisfies readonly RegistrationState[];

/** When of the day a person would rather come. */
export const PartOfDay = z.enum(['morning', 'afternoon', 'whole-day']).meta({ id: 'PartOfDay' });
export type PartOfDay = z.infer<typeof PartOfDay>;

/** What a person says when they register for a dose. */
export const RegistrationInput = z
  .strictObject({
    program: Key,
    /** The priority group, where the program has groups. */
    group: z.exactOptional(Key),
    occupation: z.exactOptional(z.string().min(1).max(100)),
    workplace: z.exactOptional(z.string().min(1).max(200)),
    wishes: z.exactOptional(z.strictObject({ from: DateOnly, part: PartOfDay })),
    /** Answers to the program's questions about health: yes, no or not known. */
    history: Answers,
    consents: z.array(Consent).max(10),
  })
  .meta({ id: 'RegistrationInput' });
export type RegistrationInput = z.infer<typeof RegistrationInput>;

/** A registration for the next dose of a program. */
export const Registration = z
  .strictObject({
    id: Id,
    person: Id,
    program: Key,
    group: z.exactOptional(Key),
    state: RegistrationState,
    registeredAt: Instant,
    invitedAt: z.exactOptional(Instant),
    /** Until when the invitation holds. */
    invitedUntil: z.exactOptional(Instant),
  })
  .meta({ id: 'Registration' });
export type Registration = z.infer<typeof Registration>;
