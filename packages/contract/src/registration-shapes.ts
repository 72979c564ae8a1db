import { Consent } from '@binhan/domain/declaration';
import { Id, PersonName } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant, PartialDate } from '@binhan/domain/time';
import { DoseType, Registration, RegistrationInput, RegistrationState } from '@binhan/domain/vaccination';
import { z } from 'zod';
import { NamedGroup } from './programs';
import { OpenSession } from './sessions';

/** A program by its id and name. */
const Program = z.object({ id: z.string(), name: LocalizedText });
const count = z.int().min(0);

/** Who of the same commune and program is invited before somebody. */
export const Before = z
  .object({
    /** Those of groups that are invited earlier. */
    earlierGroups: count,
    /** Those of the same rank who registered earlier. */
    sameRank: count,
  })
  .meta({ id: 'RegistrationsBefore' });
export type Before = z.infer<typeof Before>;

/** A registration as the person sees it. */
export const OwnRegistration = Registration.omit({ program: true, group: true })
  .extend({
    program: Program,
    group: z.exactOptional(NamedGroup),
    /** While they wait: who is before them. */
    before: z.exactOptional(Before),
    /** While they are invited: where to. Any session of the program may be booked. */
    invitation: z.exactOptional(OpenSession.pick({ id: true, site: true, on: true })),
    /** Whether they have a seat already. */
    booked: z.boolean(),
    /** What they were told, where a site turned them down. */
    note: z.exactOptional(z.string()),
  })
  .strip()
  .meta({ id: 'OwnRegistration' });
export type OwnRegistration = z.infer<typeof OwnRegistration>;

/** What is due next for somebody by a program of which they got a dose. */
export const DueDose = z
  .object({
    person: Id,
    program: Program,
    /** Doses of it in their record that count. */
    given: z.int(),
    state: z.enum(['due', 'complete', 'too-old', 'no-vaccine']),
    type: z.exactOptional(DoseType),
    ordinal: z.exactOptional(z.int()),
    /** The products that may follow, by name, each with the days it may and should be given from. */
    choices: z.array(z.object({ vaccine: z.string(), earliest: DateOnly, recommended: DateOnly })),
  })
  .meta({ id: 'DueDose' });
export type DueDose = z.infer<typeof DueDose>;

/** A registration in a list of staff. */
export const RegistrationRow = z
  .object({
    id: Id,
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    program: Program,
    group: z.exactOptional(NamedGroup),
    state: RegistrationState,
    registeredAt: Instant,
    invitedUntil: z.exactOptional(Instant),
    /** Its commune by name; absent where only the province is known. */
    area: z.exactOptional(z.string()),
  })
  .meta({ id: 'RegistrationRow' });
export type RegistrationRow = z.infer<typeof RegistrationRow>;

/** One registration with what was said. */
export const RegistrationDetail = RegistrationRow.extend({
  phone: z.exactOptional(z.string()),
  occupation: z.exactOptional(z.string()),
  workplace: z.exactOptional(z.string()),
  wishes: RegistrationInput.shape.wishes,
  history: RegistrationInput.shape.history,
  consents: z.array(Consent.extend({ at: Instant })),
  /** Whether somebody else registered them. */
  byAnother: z.boolean(),
  before: z.exactOptional(Before),
  invitation: z.exactOptional(OpenSession.pick({ id: true, site: true, on: true })),
  booked: z.boolean(),
  note: z.exactOptional(z.string()),
}).meta({ id: 'RegistrationDetail' });
export type RegistrationDetail = z.infer<typeof RegistrationDetail>;

/** What a helper gets for somebody they entered. */
export const RegistrationEntry = z
  .object({ id: Id, name: PersonName, bornOn: PartialDate, program: Program, registeredAt: Instant })
  .meta({ id: 'RegistrationEntry' });
export type RegistrationEntry = z.infer<typeof RegistrationEntry>;

/** How many registrations are in which state. */
export const RegistrationCounts = z
  .object({ waiting: count, invited: count, done: count, withdrawn: count, declined: count })
  .meta({ id: 'RegistrationCounts' });
export type RegistrationCounts = z.infer<typeof RegistrationCounts>;

/** Those who would be invited next, by group, and for how many there is room. */
export const NextInvited = z
  .object({
    /** Seats of the session that nobody has and nobody is invited to. */
    room: count,
    count,
    groups: z.array(z.object({ group: z.exactOptional(NamedGroup), count })),
  })
  .meta({ id: 'NextInvited' });
export type NextInvited = z.infer<typeof NextInvited>;
