import type { CertificateStep, CertificateVerdict, Finding } from './report';

type Effect = CertificateVerdict | 'warning';

/**
 * Every code, the step it belongs to and the verdict it leads to by itself. Codes are public and stable.
 *
 * - `too_long`: longer than a QR code can hold; not looked at.
 * - `unknown_format`: neither `HC1:` nor `shc:/`. `unsupported_version`: another number behind `HC`.
 * - `parts_missing`: one part of a card that was split over several codes, or parts that do not belong together.
 * - `bad_encoding`: a character or a length that base45 (or the digits of a card) cannot have.
 * - `not_compressed`, `bad_compression`; `too_large`: inflates to more than 64 KB.
 * - `malformed_cose`, `malformed_claims`: bytes that are not CBOR within our limits, or not the structure demanded.
 * - `unsupported_algorithm`: neither ES256 nor PS256, or none. `critical_header`: an extension that must be understood.
 * - `kid_missing`, `key_unknown`: no key named, or none in the trust list with that id.
 * - `key_mismatch`: the key is of another kind than the algorithm. `key_unusable`: the list's key could not be read.
 * - `key_withdrawn`: the list takes back everything the key ever signed. `issuer_stopped`: issued after the list stopped the
 *   signer or the issuer.
 * - `issuer_mismatch`: the key belongs to another issuer.
 * - `list_expired`, `list_from_future`: the trust list is too old, or the clock is behind it.
 * - `malformed_signature`: not the length of the algorithm (DER, for example). `bad_signature`: forged or damaged.
 * - `expired`, `not_yet_valid`, `no_expiry`, `malformed_time`. `recovery_period_over` warns.
 * - `key_expired`, `key_not_yet_valid`: by the X.509 certificate of the signer.
 * - `wrong_purpose`: the key may not sign this kind of certificate.
 * - `unsupported_schema`, `not_one_entry` (none or several of v, t, r), `missing_field`, `bad_field`.
 * - `unknown_value`: a code that is not in the value sets given.
 * - `rule_failed`, `rule_undecided`; `rules_expired`, `rules_from_future`; `rules_not_applicable`: rules judge HCERT only.
 * - `revoked`; `revocations_expired`, `revocations_from_future`; `revocations_incomplete`: a partition is not at hand, or a
 *   list is of a kind that is not understood.
 */
export const findingCodes = {
  too_long: ['prefix', 'invalid'],
  unknown_format: ['prefix', 'invalid'],
  unsupported_version: ['prefix', 'invalid'],
  parts_missing: ['prefix', 'invalid'],
  bad_encoding: ['base45', 'invalid'],
  not_compressed: ['inflate', 'invalid'],
  bad_compression: ['inflate', 'invalid'],
  too_large: ['inflate', 'invalid'],
  malformed_cose: ['cose', 'invalid'],
  malformed_claims: ['cose', 'invalid'],
  unsupported_algorithm: ['cose', 'invalid'],
  critical_header: ['cose', 'invalid'],
  kid_missing: ['key', 'invalid'],
  key_unknown: ['key', 'invalid'],
  key_unusable: ['key', 'invalid'],
  key_mismatch: ['key', 'invalid'],
  key_withdrawn: ['key', 'invalid'],
  issuer_stopped: ['key', 'invalid'],
  issuer_mismatch: ['key', 'invalid'],
  list_expired: ['key', 'undetermined'],
  list_from_future: ['key', 'undetermined'],
  malformed_signature: ['signature', 'invalid'],
  bad_signature: ['signature', 'invalid'],
  key_expired: ['time', 'invalid'],
  key_not_yet_valid: ['time', 'invalid'],
  expired: ['time', 'invalid'],
  not_yet_valid: ['time', 'invalid'],
  no_expiry: ['time', 'invalid'],
  malformed_time: ['time', 'invalid'],
  recovery_period_over: ['time', 'warning'],
  wrong_purpose: ['purpose', 'invalid'],
  unsupported_schema: ['schema', 'invalid'],
  not_one_entry: ['schema', 'invalid'],
  missing_field: ['schema', 'invalid'],
  bad_field: ['schema', 'invalid'],
  unknown_value: ['values', 'invalid'],
  rule_failed: ['rules', 'invalid'],
  rule_undecided: ['rules', 'undetermined'],
  rules_expired: ['rules', 'undetermined'],
  rules_from_future: ['rules', 'undetermined'],
  rules_not_applicable: ['rules', 'undetermined'],
  revoked: ['revocation', 'invalid'],
  revocations_expired: ['revocation', 'undetermined'],
  revocations_from_future: ['revocation', 'undetermined'],
  revocations_incomplete: ['revocation', 'undetermined'],
} as const satisfies Record<string, readonly [CertificateStep, Effect]>;

/** One stable code. */
export type FindingCode = keyof typeof findingCodes;

/** A finding with the step and severity of its code. */
export function finding(code: FindingCode, where: { field?: string; rule?: string } = {}): Finding {
  const [step, effect] = findingCodes[code];
  return { step, code, severity: effect === 'warning' ? 'warning' : 'error', ...where };
}

// A clock that is behind its own trust list says nothing about what has begun; an old list may lack a new key.
const doubtful: Partial<Record<FindingCode, readonly FindingCode[]>> = {
  list_expired: ['key_unknown'],
  list_from_future: ['key_unknown', 'not_yet_valid', 'key_not_yet_valid'],
};

/** What all findings together come to: one sound reason against it decides, and a doubt only where there is none. */
export function verdictOf(findings: readonly Finding[]): CertificateVerdict {
  if (findings.length === 0) return 'valid';
  const doubted = findings.flatMap(({ code }) => doubtful[code] ?? []);
  const effects = findings.map(({ code }) =>
    doubted.includes(code) ? 'undetermined' : findingCodes[code][1],
  );
  if (effects.includes('invalid')) return 'invalid';
  return effects.includes('undetermined') ? 'undetermined' : 'valid';
}
