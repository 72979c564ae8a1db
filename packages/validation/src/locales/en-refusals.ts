import { enNotCertified } from './en-not-certified';
import type { Sentences } from './sentences';

function wait(seconds: number): string {
  const [size, unit] =
    seconds > 48 * 3600
      ? [86_400, 'day']
      : seconds > 2 * 3600
        ? [3600, 'hour']
        : seconds < 90
          ? [1, 'second']
          : [60, 'minute'];
  const count = Math.max(1, Math.ceil(seconds / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Why something was not done, in English. */
export const enRefusals: Sentences['refusals'] = {
  unauthenticated: 'Sign in first, please.',
  not_found: 'Not found, or you may not see it.',
  invalid_input: 'Something is not right yet. See the marked fields.',
  body_too_large: ({ limit }) =>
    `What you send is too large; at most ${Math.max(1, Math.floor(limit / 1024))} KB.`,
  unsupported_media_type: 'This kind of file cannot be taken.',
  idempotency_key_missing:
    'The request lacks its key against double sending. Reload the page and send again.',
  idempotency_key_reused: 'The content changed after it was sent before. Please send it anew.',
  origin_not_allowed: 'This site may not send requests.',
  too_many_requests: ({ retryAfter }) => `Too many tries. Wait ${wait(retryAfter)} and try again.`,
  unavailable: ({ retryAfter }) =>
    `The system is busy and saved nothing. What you typed is still here; try again in ${wait(retryAfter)}.`,
  internal: 'The system failed; it is not your fault. Try again, or call the hotline.',
  code_not_accepted: 'The code is wrong or too old. Type it again or ask for a new one.',
  confirmation_needed: 'This device never opened the record of this number. Please confirm that it is yours.',
  owner_not_confirmed: 'That is not right. Look at the identity paper, or sign in again from the start.',
  sign_in_not_accepted: 'The name, password or confirmation code is wrong.',
  wrong_state: 'This can no longer be done; something changed. Reload the page.',
  changed_meanwhile: 'Somebody has just changed this. Reload, see the new version, then change it.',
  no_certificate: ({ because }) =>
    enNotCertified[because ?? ''] ??
    'There is no certificate of this result: it is not released, of a pool, of a test that is not certified, or too old.',
  registered_already: 'This person is registered already, or got every dose of this program.',
  not_for_person: 'This program is not for this person: too young, too old, or after the doses they got.',
  not_invited:
    'This session is for people who registered and whose turn it is. See the page Vaccination; a message tells you when it is your turn.',
  screening_not_cleared: 'Nobody was screened for this dose, or screening says that it is not given now.',
  case_open: 'This person has an open case of this disease already.',
  not_confirmed: 'Only a case confirmed by a standing test result is warned about.',
  warning_too_large:
    'The warning reaches more places or people than is allowed. Divide it, or ask your superior.',
  reason_needed: 'A level that differs from the proposal needs a reason.',
  device_stopped: 'This device was switched off. Tell the manager of the place.',
  lot_not_usable: 'This lot is held back, recalled or too old. It must not be used.',
  not_in_stock: 'The site has not so many doses of this lot. Please check the stock book.',
  given_already: 'The dose of this visit was recorded already.',
  certificate_not_accepted:
    'This certificate is not accepted: it does not hold, its issuer is not known, or it is not this person’s.',
  issuer_not_active:
    'No certificate can be issued here now. The record is as it was; try again later or call the hotline.',
  looks_stopped:
    'Look-ups of this account are stopped: it opened many records beside its own work. An administrator has been told and can let it go on.',
  second_person_needed: 'A second person must confirm this.',
  qr_not_accepted: 'This code is not accepted. Scan it again, or ask for a new one.',
  unsafe_origin:
    'No poster yet: the address of this site works on this machine only. Set the public address first.',
  form_not_in_force: 'This form is no longer in use. Reload the page for the new one.',
  declaration_closed: 'The declaration was used or has run out and cannot be changed. Please declare again.',
  no_seat_left: 'The last seat of this time was just taken. Please choose another time.',
  booked_already: 'This person has a seat for this already. Change or cancel that one first.',
  seats_left: 'There are still seats: choose one instead of waiting.',
  too_early: 'The day of this session has not come. Numbers are given on the day only.',
  tube_used: 'A tube with this code was used before. Take another, or a new label.',
  kit_not_approved: 'This kit is not approved for this test at that time.',
  envelope_not_accepted: 'The envelope was not accepted: its signature does not hold.',
  result_not_opened:
    'It could not be opened. Check the link and the code, or sign in, or take a document to where you were tested.',
};

/** For a refusal this version does not know, from a newer server. */
export const enUnknownRefusal = 'This could not be done. Try again later, or call the hotline.';
