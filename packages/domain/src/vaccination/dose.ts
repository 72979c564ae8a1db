import { z } from 'zod';
import { Id } from '../person/shapes';
import { DateOnly } from '../time/date';
import { Instant } from '../time/instant';
import { EvidenceGrade } from './grade';
import { Key } from './key';
import { DoseType } from './program';

/**
 * A dose in the record counts until another line takes its place or it is withdrawn. Nothing is removed or blanked: what
 * it said stays readable beside what took its place.
 */
export const DoseState = z.enum(['recorded', 'replaced', 'withdrawn']).meta({ id: 'DoseState' });
export type DoseState = z.infer<typeof DoseState>;

/** What can happen to a dose in the record. */
export const DoseEvent = z.enum(['replace', 'withdraw']).meta({ id: 'DoseEvent' });
export type DoseEvent = z.infer<typeof DoseEvent>;

/** Which state of a dose may follow which. */
export const doseTransitions: Record<DoseState, Partial<Record<DoseEvent, DoseState>>> = {
  recorded: { replace: 'replaced', withdraw: 'withdrawn' },
  replaced: {},
  withdrawn: {},
};

/** Where on the body it was given. */
export const BodySite = z
  .enum(['left-arm', 'right-arm', 'left-thigh', 'right-thigh', 'mouth', 'nose', 'other'])
  .meta({ id: 'BodySite' });
export type BodySite = z.infer<typeof BodySite>;

/** A lot number as printed: letters, digits and a few signs, in capitals. */
export const LotNumber = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9/_.-]{0,19}$/)
  .meta({ id: 'LotNumber' });
export type LotNumber = z.infer<typeof LotNumber>;

/** What a dose was: the part of a line that evidence can be about. */
export const DoseFacts = z
  .strictObject({
    /** The id of a program of the catalogue. */
    program: Key,
    vaccine: Key,
    type: DoseType,
    /** Counts within its type. */
    ordinal: z.int().min(1).max(20),
    givenOn: DateOnly,
    lot: z.exactOptional(LotNumber),
    /** When the lot expires. */
    lotExpiresOn: z.exactOptional(DateOnly),
    bodySite: z.exactOptional(BodySite),
    /** Where, in words; the site of ours is told apart. */
    where: z.exactOptional(z.string().min(1).max(200)),
    /** ISO 3166 alpha-2 of the country where it was given; absent: Viet Nam. */
    country: z.exactOptional(z.string().regex(/^[A-Z]{2}$/)),
  })
  .meta({ id: 'DoseFacts' });
export type DoseFacts = z.infer<typeof DoseFacts>;

/** A line of the vaccination record. */
export const Dose = DoseFacts.extend({
  id: Id,
  state: DoseState,
  grade: EvidenceGrade,
  /** When it was written into the record. */
  recordedAt: Instant,
  /** The site of ours that gave it. */
  site: z.exactOptional(Id),
  /** The line whose place this one takes. */
  replaces: z.exactOptional(Id),
}).meta({ id: 'Dose' });
export type Dose = z.infer<typeof Dose>;
