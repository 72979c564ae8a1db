/**
 * Every reason the product refuses something, as a public code with the data a sentence needs.
 * A refusal is returned, never thrown, and carries no personal value. Codes are only renamed in a major version.
 */
import { z } from 'zod';

const nothing = z.strictObject({});
const wait = z.strictObject({ retryAfter: z.int().nonnegative() });

/** What is wrong with one value: a code, where it stands and what the sentence needs. */
export const Issue = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9_]*$/),
    path: z.array(z.union([z.string(), z.int()])),
    data: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  })
  .meta({ id: 'Issue' });
export type Issue = z.infer<typeof Issue>;

/** The shape of the data that goes with each code. */
export const refusals = {
  /** Somebody must sign in first. */
  unauthenticated: nothing,
  /** There is no such thing here for this caller: unknown and forbidden are one answer. */
  not_found: nothing,
  /** Values were wrong; each issue names its place. */
  invalid_input: z.strictObject({ issues: z.array(Issue) }),
  /** The body is larger than the endpoint takes (bytes). */
  body_too_large: z.strictObject({ limit: z.int() }),
  unsupported_media_type: nothing,
  idempotency_key_missing: nothing,
  /** The same key came with another body. */
  idempotency_key_reused: nothing,
  /** The request's origin may not use the caller's cookie. */
  origin_not_allowed: nothing,
  /** Too often; try again after so many seconds. */
  too_many_requests: wait,
  /** The database or a part behind it is away; nothing was saved; try again after so many seconds. */
  unavailable: wait,
  /** A fault of ours, found again by the request id. */
  internal: nothing,
  /** The one-time code was wrong, used, or too old; one answer for all. */
  code_not_accepted: nothing,
  /**
   * The code was right, but this device never opened the account, which holds a record: its owner is asked for first, with
   * this challenge.
   */
  confirmation_needed: z.strictObject({ challenge: z.string() }),
  /** What was said of the owner does not fit, or the challenge is used or too old; one answer for all. */
  owner_not_confirmed: nothing,
  /** The name and password (or second factor) do not fit; one answer for all. */
  sign_in_not_accepted: nothing,
  /** The state does not allow the event. */
  wrong_state: z.strictObject({ state: z.string() }),
  /** Somebody changed it since it was read. */
  changed_meanwhile: nothing,
  /** A rule needs a second person, and this is the first. */
  second_person_needed: nothing,
  /** The account looked at more people than its work asks for; somebody else must let it go on. */
  looks_stopped: nothing,
  /** A code in hand was not accepted: see the reason of its reading. */
  qr_not_accepted: z.strictObject({ reason: z.string() }),
  /** A poster would send people to an address only this machine has. */
  unsafe_origin: nothing,
  /** The form's version is not in force any more. */
  form_not_in_force: nothing,
  /** Every seat of the slot is taken. */
  no_seat_left: nothing,
  /** The person has a seat for the same thing already. */
  booked_already: nothing,
  /** There are seats to book: nobody need wait. */
  seats_left: nothing,
  /** The day of the session has not come: nobody arrives before it. */
  too_early: nothing,
  /** A tube with this code was used before. */
  tube_used: nothing,
  /** The kit's approval does not hold, or not for this test. */
  kit_not_approved: nothing,
  /** The link and code do not open a result: unknown, not ready, too old and locked are one answer. */
  result_not_opened: nothing,
  /**
   * There is no certificate of this: not released, of several people, of a kind that is not certified, or too old; of a dose
   * with the reason (see `NotCertified`).
   */
  no_certificate: z.strictObject({ because: z.exactOptional(z.string()) }),
  /** The person is registered for this program already, or got every dose of it. */
  registered_already: nothing,
  /** The program is not for this person: their age, or what they got before. */
  not_for_person: z.strictObject({ because: z.string() }),
  /** Seats of this session are for those who were invited. */
  not_invited: nothing,
  /** Nobody was screened for this dose, or screening says that it is not given now. */
  screening_not_cleared: nothing,
  /** The lot is held back, recalled or too old. */
  lot_not_usable: nothing,
  /** The site has not so many doses of this lot. */
  not_in_stock: nothing,
  /** The dose was recorded at this visit already. */
  given_already: nothing,
  /** The foreign certificate does not hold, or is not this person's: one answer for all. */
  certificate_not_accepted: nothing,
  /** Nobody may sign certificates here now: no issuer, or it is held or stopped. */
  issuer_not_active: nothing,
  /** The envelope of another system carries no signature of a pinned key, or is none: one answer for all. */
  envelope_not_accepted: nothing,
  /** The person has an open case of this disease already. */
  case_open: nothing,
  /** Only a case confirmed by a released result that stands is warned about. */
  not_confirmed: nothing,
  /** The warning would reach more places or people than the rules allow. */
  warning_too_large: nothing,
  /** Another level than the rules propose is decided with a reason. */
  reason_needed: nothing,
  /** The device was switched off: it gets nothing and empties itself. */
  device_stopped: nothing,
  /** The declaration cannot be changed after it was used or ran out. */
  declaration_closed: nothing,
} as const;

/** A code a caller can rely on. */
export type RefusalCode = keyof typeof refusals;

/** A refusal with its data. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [C in Code]: { refused: C; data: z.infer<(typeof refusals)[C]> };
}[Code];

/** Makes a refusal of a code and its data. */
export function refuse<Code extends RefusalCode>(
  ...[refused, data]: Record<string, never> extends z.infer<(typeof refusals)[Code]>
    ? [Code, z.infer<(typeof refusals)[Code]>?]
    : [Code, z.infer<(typeof refusals)[Code]>]
): Refusal<Code> {
  return { refused, data: data ?? {} } as Refusal<Code>;
}

/** Whether a value is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && 'data' in value;
}
