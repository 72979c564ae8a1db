/**
 * Why a signed list is not in force. Codes are public and stable.
 *
 * - `too_large`: more characters than a list can have. `malformed`: not a JWS, or not with the fields of such a list.
 * - `wrong_type`: signed, but another kind of list, or no list.
 * - `unsupported_algorithm`: not ES256. `critical_header`: an extension that must be understood.
 * - `key_unknown`: no pinned key has the id. `key_unusable`: the pinned key could not be read.
 * - `bad_signature`: forged or damaged. `issuer_mismatch`: signed by a key that is pinned for another issuer.
 * - `rolled_back`: a list was seen that is newer.
 * - `expired`, `from_future`: authentic and too old, or the clock is behind it.
 */
export const listRefusals = [
  'too_large',
  'malformed',
  'wrong_type',
  'unsupported_algorithm',
  'critical_header',
  'key_unknown',
  'key_unusable',
  'bad_signature',
  'issuer_mismatch',
  'rolled_back',
  'expired',
  'from_future',
] as const;

/** One stable code. */
export type ListRefusal = (typeof listRefusals)[number];

/** Authentic, and not of this moment: what is judged by such a list comes out `undetermined`. */
export type AgedList = Extract<ListRefusal, 'expired' | 'from_future'>;
