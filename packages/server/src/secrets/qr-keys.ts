import type { QrPublicKey } from '@binhan/contract';
import type { SignedQrKind } from '@binhan/qr';
import {
  type QrJwk,
  type QrKey,
  QrMemo,
  type QrVerification,
  generateQrKey,
  importQrKey,
  verifyQr,
} from '@binhan/qr/signed';
import type { Instant } from '@binhan/domain/time';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/schema';
import type { Secrets } from './keys';

/** With what codes are signed, and what may be trusted: the newest key signs, withdrawn keys are simply not listed. */
export interface QrKeys {
  signing: QrKey;
  /** What a code of a kind says at a moment, if a key in force signed it. */
  verify<Kind extends SignedQrKind>(text: string, at: Instant, kind: Kind): Promise<QrVerification<Kind>>;
  /** The public halves as everybody may have them. */
  open: readonly QrPublicKey[];
}

/** The same people pass the same gates every day, and a poster is scanned by thousands: some 20 MB at most. */
const REMEMBERED = 20_000;

/** Imports the private keys of an installation, the signing one first. */
export async function loadQrKeys(privateJwks: readonly QrJwk[]): Promise<QrKeys> {
  const [first] = privateJwks;
  if (first === undefined) throw new RangeError('keys: at least one signing key');
  const open = privateJwks.map(({ kid, x = '', y = '' }): QrPublicKey => ({
    kid,
    kty: 'EC',
    crv: 'P-256',
    x,
    y,
  }));
  const keys = await Promise.all(open.map((jwk) => importQrKey({ ...jwk })));
  const memo = new QrMemo(REMEMBERED);
  return {
    signing: await importQrKey(first),
    verify: (text, at, kind) => verifyQr(text, { keys, at: new Date(at), kinds: [kind], memo }),
    open,
  };
}

const StoredJwk = z.looseObject({
  kid: z.string(),
  kty: z.string(),
  crv: z.string(),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

/**
 * The keys of an installation as its database keeps them, sealed under its secret, newest first; the first is made
 * where there is none. Every process of the installation so signs with the same key.
 */
export async function storedQrKeys(db: Kysely<Database>, secrets: Secrets, now: string): Promise<QrJwk[]> {
  const read = () =>
    db
      .selectFrom('signingKey')
      .selectAll()
      .where('withdrawnAt', 'is', null)
      .orderBy('createdAt', 'desc')
      .execute();
  let rows = await read();
  if (rows.length === 0) {
    const { kid, privateJwk } = await generateQrKey();
    const sealed = secrets.seal('signing-key', new TextEncoder().encode(JSON.stringify(privateJwk)));
    await db.insertInto('signingKey').values({ kid, sealed, createdAt: now }).execute();
    rows = await read();
  }
  return rows.map((row) => {
    const bytes = secrets.unseal('signing-key', row.sealed);
    if (bytes === undefined) throw new RangeError('secret: the signing keys were sealed under another one');
    return StoredJwk.parse(JSON.parse(new TextDecoder().decode(bytes)));
  });
}
