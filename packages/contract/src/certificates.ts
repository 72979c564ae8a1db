import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, json } from './endpoint';

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
            jwk: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
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
};
