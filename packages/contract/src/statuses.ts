import type { RefusalCode } from '@binhan/domain/refusals';

/** The HTTP status of each refusal. */
export const statuses: Record<RefusalCode, number> = {
  unauthenticated: 401,
  not_found: 404,
  invalid_input: 422,
  body_too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_missing: 400,
  idempotency_key_reused: 422,
  origin_not_allowed: 403,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
  code_not_accepted: 401,
  sign_in_not_accepted: 401,
  wrong_state: 409,
  changed_meanwhile: 409,
  second_person_needed: 409,
  qr_not_accepted: 422,
  unsafe_origin: 409,
  form_not_in_force: 409,
  declaration_closed: 409,
  no_seat_left: 409,
  booked_already: 409,
  seats_left: 409,
  too_early: 409,
  tube_used: 409,
  kit_not_approved: 409,
  result_not_opened: 404,
  envelope_not_accepted: 401,
  looks_stopped: 403,
  no_certificate: 409,
};

/** What any endpoint may answer, beside its own refusals. */
export const everywhere: readonly RefusalCode[] = [
  'invalid_input',
  'body_too_large',
  'unsupported_media_type',
  'origin_not_allowed',
  'too_many_requests',
  'looks_stopped',
  'unavailable',
  'internal',
];
