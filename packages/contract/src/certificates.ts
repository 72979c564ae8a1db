import { CertificateKind } from '@binhan/domain/certificate';
import { Id } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant } from '@binhan/domain/time';
import { NotCertified } from '@binhan/domain/vaccination';
import { z } from 'zod';
import { endpoint, exampleId, file, json } from './endpoint';
import { PublicJwk } from './keys';

/** A certificate as its holder gets it. The text is what the QR code holds (HCERT 1.3.0). */
export const IssuedCertificate = z
  .object({
    text: z.string(),
    /** Its own identifier (UVCI), which says nothing about the person. */
    identifier: z.string(),
    issuedAt: Instant,
    expiresAt: Instant,
  })
  .meta({ id: 'IssuedCertificate' });
export type IssuedCertificate = z.infer<typeof IssuedCertificate>;

/** Something of the household of which there may be a certificate. */
export const WalletItem = z
  .object({
    person: Id,
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    /** A dose; a released result; the recovery it tells of. */
    kind: CertificateKind,
    /** The id of the dose or of the specimen. */
    of: Id,
    title: LocalizedText,
    on: DateOnly,
    /** Of a dose: which, and of how many. */
    dose: z.exactOptional(z.object({ number: z.int(), of: z.int() })),
    /** The one there is, as far as it was asked for. */
    certificate: z.exactOptional(
      z.object({ identifier: z.string(), issuedAt: Instant, expiresAt: Instant, renewable: z.boolean() }),
    ),
    notCertified: z.exactOptional(NotCertified),
    lotRecalled: z.exactOptional(z.literal(true)),
  })
  .meta({ id: 'WalletItem' });
export type WalletItem = z.infer<typeof WalletItem>;

/** Where a certificate is asked for. */
export const Destination = z
  .object({ id: z.string(), name: LocalizedText, about: LocalizedText, source: z.string() })
  .meta({ id: 'Destination' });
export type Destination = z.infer<typeof Destination>;

/** Whether something does somewhere: it is the one to show, does as well, does not, or was not asked for yet. */
export const ShowingItem = z
  .object({
    kind: CertificateKind,
    of: Id,
    title: LocalizedText,
    on: DateOnly,
    dose: z.exactOptional(z.object({ number: z.int(), of: z.int() })),
    standing: z.enum(['chosen', 'spare', 'refused', 'not-issued']),
    /** What is asked of it and not so. */
    asks: z.array(LocalizedText),
    /** Its own time does not include the day. */
    outOfTime: z.exactOptional(z.literal(true)),
  })
  .meta({ id: 'ShowingItem' });
export type ShowingItem = z.infer<typeof ShowingItem>;

/** What one of the household shows somewhere. */
export const Showing = z
  .object({ person: Id, name: z.exactOptional(z.string()), items: z.array(ShowingItem) })
  .meta({ id: 'Showing' });
export type Showing = z.infer<typeof Showing>;

const AcceptanceRule = z.looseObject({
  Identifier: z.string().max(100),
  Type: z.enum(['Acceptance', 'Invalidation']),
  Country: z.string().max(10),
  Version: z.string().max(20),
  Engine: z.string().max(20),
  CertificateType: z.enum(['General', 'Vaccination', 'Test', 'Recovery']),
  ValidFrom: z.string().max(40),
  ValidTo: z.string().max(40),
  Logic: z.unknown(),
});

const issued = json(IssuedCertificate);
const age = { issuedAt: Instant, expiresAt: Instant };
const example = { issuedAt: '2026-11-29T00:00:00.000Z', expiresAt: '2026-11-30T00:00:00.000Z' };

/** What whoever verifies certificates of this installation needs, without a network for a day. */
export const certificates = {
  trust: endpoint({
    method: 'GET',
    path: '/certificates/trust',
    effect: 'read',
    summary:
      'The public keys this installation signs certificates with and for which kinds, to be kept for a day; a key that was withdrawn is not listed',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(
      z.object({
        ...age,
        keys: z.array(
          z.object({
            kid: z.string(),
            purposes: z.array(z.enum(['v', 't', 'r'])),
            jwk: PublicJwk,
          }),
        ),
      }),
    ),
    refusals: [],
    examples: [{ input: {}, output: { ...example, keys: [] } }],
  }),
  revocations: endpoint({
    method: 'GET',
    path: '/certificates/revocations',
    effect: 'read',
    summary:
      'Certificates that no longer hold, as the first 128 bits of the SHA-256 of their identifiers (hexadecimal), to be kept for a day; those that ran out by themselves are left out',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(
      z.object({
        ...age,
        lists: z.array(
          z.object({ hashType: z.literal('UCI'), kid: z.string(), entries: z.array(z.string()) }),
        ),
      }),
    ),
    refusals: [],
    examples: [{ input: {}, output: { ...example, lists: [] } }],
  }),
  trustList: endpoint({
    method: 'GET',
    path: '/certificates/trust-list',
    effect: 'read',
    summary:
      'The same as a signed list (JWS, ES256), with who was stopped and from when, for verifiers that pinned the anchor; to be kept for a day',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(z.object({ list: z.string() })),
    refusals: [],
    examples: [{ input: {}, output: { list: 'eyJhbGciOiJFUzI1NiJ9.e30.AA' } }],
  }),
  revocationList: endpoint({
    method: 'GET',
    path: '/certificates/revocation-list',
    effect: 'read',
    summary:
      'The revocations as a signed list (JWS, ES256), for verifiers that pinned the anchor; to be kept for a day',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(z.object({ list: z.string() })),
    refusals: [],
    examples: [{ input: {}, output: { list: 'eyJhbGciOiJFUzI1NiJ9.e30.AA' } }],
  }),
  anchor: endpoint({
    method: 'GET',
    path: '/certificates/anchor',
    effect: 'read',
    summary:
      'The public key that signs the lists of this installation: pinned in the app that reads them, once, by another way than the list',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(z.object({ kid: z.string(), issuer: z.string(), jwk: PublicJwk })),
    refusals: [],
    examples: [
      {
        input: {},
        output: {
          kid: '1234567890o=',
          issuer: 'VN',
          jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' },
        },
      },
    ],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/certificates',
    effect: 'read',
    summary: 'Everything of the caller and the household that can be certified, and why what cannot is not',
    access: { who: 'person' },
    input: z.strictObject({}),
    output: json(z.object({ items: z.array(WalletItem) })),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  ofDose: endpoint({
    method: 'POST',
    path: '/me/doses/{dose}/certificate',
    effect: 'write',
    summary:
      'The certificate of a dose (HCERT 1.3.0, vaccination), for a QR code; asked for again it is the same, and near its end it is renewed while the former goes on to hold',
    access: { who: 'person' },
    input: z.strictObject({ dose: Id }),
    output: issued,
    refusals: ['not_found', 'no_certificate', 'issuer_not_active'],
    examples: [{ input: { dose: exampleId } }],
  }),
  ofRecovery: endpoint({
    method: 'POST',
    path: '/me/results/{specimen}/recovery',
    effect: 'write',
    summary:
      'The certificate of recovery (HCERT 1.3.0) after a released result in which something was found, from and until the days of its rule',
    access: { who: 'person' },
    input: z.strictObject({ specimen: Id }),
    output: issued,
    refusals: ['not_found', 'no_certificate', 'issuer_not_active'],
    examples: [{ input: { specimen: exampleId } }],
  }),
  paper: endpoint({
    method: 'GET',
    path: '/me/certificates/{kind}/{of}/paper',
    effect: 'read',
    summary:
      'A certificate there is, to print (tagged PDF): as an A4 sheet with its fields, or as a card of 85.6 × 54 mm',
    access: { who: 'person' },
    input: z.strictObject({ kind: CertificateKind, of: Id, as: z.enum(['a4', 'card']) }),
    output: file('application/pdf'),
    refusals: ['not_found', 'no_certificate', 'issuer_not_active'],
    examples: [{ input: { kind: 'v', of: exampleId, as: 'a4' } }],
  }),
  destinations: endpoint({
    method: 'GET',
    path: '/certificates/destinations',
    effect: 'read',
    summary: 'Where certificates are asked for by rules that are in force today, and by which decision',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(z.object({ items: z.array(Destination) })),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  forDestination: endpoint({
    method: 'POST',
    path: '/me/certificates/destination',
    effect: 'read',
    summary:
      'Which certificate each of the household shows somewhere on a day, and of every other one why not; nothing of it leaves the installation',
    access: { who: 'person' },
    input: z.strictObject({ destination: z.string().max(64), on: DateOnly }),
    output: json(z.object({ people: z.array(Showing) })),
    refusals: ['not_found'],
    examples: [{ input: { destination: 'large-event', on: '2026-12-01' }, output: { people: [] } }],
  }),
  choose: endpoint({
    method: 'POST',
    path: '/me/certificates/choice',
    effect: 'read',
    summary:
      'Of the certificates of a person that hold now, the one that answers acceptance rules (CertLogic); nothing of it leaves the installation',
    access: { who: 'person' },
    input: z.strictObject({ person: Id, rules: z.array(AcceptanceRule).min(1).max(20) }),
    output: json(z.object({ chosen: z.exactOptional(z.object({ kind: CertificateKind, of: Id })) })),
    refusals: ['not_found'],
    examples: [
      {
        input: {
          person: exampleId,
          rules: [
            {
              Identifier: 'GR-VN-0001',
              Type: 'Acceptance',
              Country: 'VN',
              Version: '1.0.0',
              Engine: 'CERTLOGIC',
              CertificateType: 'General',
              ValidFrom: '2021-01-01T00:00:00Z',
              ValidTo: '2030-01-01T00:00:00Z',
              Logic: true,
            },
          ],
        },
        output: {},
      },
    ],
  }),
};
