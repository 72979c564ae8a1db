import { createCipheriv, createDecipheriv, createHmac, hash, randomFillSync } from 'node:crypto';

/** Keys derived from the one secret of the installation, each for one use. */
export interface Secrets {
  /** A keyed hash of a personal value (phone, number), so that a table can be asked without holding it. */
  hash(use: string, value: string): string;
  /** A number below `limit`, derived and never stored. */
  number(use: string, value: string, limit: number): number;
  seal(use: string, data: Uint8Array): Uint8Array;
  /** The sealed data, or nothing if it was changed or sealed for another use. */
  unseal(use: string, sealed: Uint8Array): Uint8Array | undefined;
}

/** Derives the keys of an installation from its secret (at least 32 characters). */
export function createSecrets(secret: string): Secrets {
  if (secret.length < 32) throw new RangeError('secret: at least 32 characters');
  // HKDF (RFC 5869) with SHA-256 and one block of output; extracted once, because answers are sealed by the thousand.
  const extracted = createHmac('sha256', 'binhan').update(secret).digest();
  const key = (use: string) => createHmac('sha256', extracted).update(use).update('\x01').digest();
  const mac = (use: string, value: string) =>
    createHmac('sha256', key(`hash:${use}`))
      .update(value)
      .digest();
  const nextNonce = nonces();
  return {
    hash: (use, value) => mac(use, value).toString('base64url'),
    number: (use, value, limit) => Number(mac(use, value).readBigUInt64BE() % BigInt(limit)),
    seal(use, data) {
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', key(`seal:${use}`), nonce);
      const body = Buffer.concat([cipher.update(data), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    unseal(use, sealed) {
      try {
        const bytes = Buffer.from(sealed);
        const decipher = createDecipheriv('aes-256-gcm', key(`seal:${use}`), bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}

/** Random nonces of 96 bits, drawn by the hundred: one draw costs as much as sealing an answer does. */
function nonces(): () => Uint8Array {
  const pool = new Uint8Array(12 * 256);
  let next = pool.length;
  return () => {
    if (next === pool.length) {
      randomFillSync(pool);
      next = 0;
    }
    next += 12;
    return pool.slice(next - 12, next);
  };
}

/** The plain SHA-256 of a text, for values that are random already. */
export function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}
