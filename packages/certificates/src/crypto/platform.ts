import type { KeyKind } from '../trust/trust';

/** A value, at once where the platform can and later where it cannot. */
export type Soon<T> = T | Promise<T>;

/** What follows a value: at once where it is there at once. `about` is handed on, so that `next` need not be made anew. */
export function after<T, A, R>(value: Soon<T>, next: (value: T, about: A) => Soon<R>, about: A): Soon<R> {
  return value instanceof Promise ? later(value, next, about) : next(value, about);
}

function later<T, A, R>(value: Promise<T>, next: (value: T, about: A) => Soon<R>, about: A): Promise<R> {
  return value.then((there) => next(there, about));
}

/** A public key as it came. */
export type PublicKeySource = { spki: Uint8Array<ArrayBuffer> } | { jwk: JsonWebKey };

/** What the package needs of a platform's cryptography. `Key` is the platform's own kind of imported key. */
export interface Platform<Key> {
  /** An imported key; rejects or throws when it is none. */
  importKey(kind: Exclude<KeyKind, 'other'>, source: PublicKeySource): Soon<Key>;
  /**
   * Whether a signature in the form of COSE and JOSE (r‖s, or PSS with a salt of 32 bytes) is that of the key. Copies what it
   * is given before it returns, as WebCrypto does.
   */
  verify(
    kind: Exclude<KeyKind, 'other'>,
    key: Key,
    data: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
  ): Soon<boolean>;
  sha256(data: Uint8Array<ArrayBuffer>): Soon<Uint8Array<ArrayBuffer>>;
}
