/** Public keys as JWK (RFC 7517), for whoever verifies what an installation signs. */
import { z } from 'zod';

/** The public half of a P-256 key. */
export const PublicJwk = z
  .object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() })
  .meta({ id: 'PublicJwk' });
export type PublicJwk = z.infer<typeof PublicJwk>;

/** The public half of a key our codes are signed with, under its id. */
export const QrPublicKey = z.object({ kid: z.string(), ...PublicJwk.shape }).meta({ id: 'QrPublicKey' });
export type QrPublicKey = z.infer<typeof QrPublicKey>;
