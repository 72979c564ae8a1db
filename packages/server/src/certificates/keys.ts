import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/schema';
import type { Secrets } from '../secrets/keys';

const USE = 'certificate-key';

/** The public half of a key that signs certificates. */
export interface OpenCertificateKey {
  kid: string;
  jwk: { kty: 'EC'; crv: 'P-256'; x: string; y: string };
}

/** With what certificates are signed, the newest key, and what may be trusted: keys that were withdrawn are not listed. */
export interface CertificateKeys {
  signing: { kid: string; key: CryptoKey };
  open: readonly OpenCertificateKey[];
}

const StoredJwk = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});
type StoredJwk = z.infer<typeof StoredJwk>;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** The keys as the database keeps them, sealed under the installation's secret; the first is made where there is none. */
export async function storedCertificateKeys(
  db: Kysely<Database>,
  secrets: Secrets,
  now: string,
): Promise<CertificateKeys> {
  const read = () =>
    db
      .selectFrom('certificateKey')
      .selectAll()
      .where('withdrawnAt', 'is', null)
      .orderBy('createdAt', 'desc')
      .orderBy('kid')
      .execute();
  let rows = await read();
  if (rows.length === 0) {
    const made = await newKey();
    const sealed = secrets.seal(USE, new TextEncoder().encode(JSON.stringify(made)));
    await db
      .insertInto('certificateKey')
      .values({ kid: kidOf(made), sealed, createdAt: now })
      .execute();
    rows = await read();
  }
  const keys = rows.map(({ kid, sealed }) => {
    const bytes = secrets.unseal(USE, sealed);
    if (bytes === undefined)
      throw new RangeError('secret: the certificate keys were sealed under another one');
    return { kid, jwk: StoredJwk.parse(JSON.parse(new TextDecoder().decode(bytes))) };
  });
  const [first] = keys;
  if (first === undefined) throw new RangeError('keys: at least one certificate key');
  return {
    signing: {
      kid: first.kid,
      key: await crypto.subtle.importKey('jwk', first.jwk, algorithm, false, ['sign']),
    },
    open: keys.map(({ kid, jwk: { kty, crv, x, y } }) => ({ kid, jwk: { kty, crv, x, y } })),
  };
}

async function newKey(): Promise<StoredJwk> {
  const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return StoredJwk.parse(await crypto.subtle.exportKey('jwk', privateKey));
}

/** The first 8 bytes of a SHA-256, as key ids are; of the thumbprint's text (RFC 7638), since there is no X.509 certificate. */
function kidOf({ crv, kty, x, y }: StoredJwk): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv, kty, x, y }))
    .digest()
    .subarray(0, 8)
    .toString('base64');
}
