import type { DeviceStore } from './device-store.ts';

/** Something only the key of an open vault can read. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Seals and opens values; the key lives in the page and nowhere else. */
export interface OpenVault {
  seal(value: unknown): Promise<Sealed>;
  /** What was sealed here. Throws on anything else: it was changed, or sealed by another key. */
  open(sealed: Sealed): Promise<unknown>;
}

/** What a guard keeps on a device, closed by a code only they know. */
export interface Vault {
  /** Whether there is something in it. */
  exists(): Promise<boolean>;
  /** A new one in the place of any other. */
  make(code: string): Promise<OpenVault>;
  /** Nothing where the code is another one. */
  open(code: string): Promise<OpenVault | undefined>;
}

/** Fewer letters would be tried out on a copy of the storage in hours. */
export const LEAST_CODE = 8;

/** Rounds of PBKDF2 with SHA-256, as OWASP has asked for since 2023: about a second on a slow phone, once a shift. */
const ROUNDS = 600_000;

interface Lock {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
  key: Sealed;
}

/** A vault over a store. What lies in the store without the code is noise, also for whoever copies it. */
export function createVault(store: DeviceStore, rounds = ROUNDS): Vault {
  return {
    exists: async () => (await store.get('lock')) !== undefined,
    async make(code) {
      const salt = crypto.getRandomValues(new Uint8Array(16));
      const raw = crypto.getRandomValues(new Uint8Array(32));
      const key = await sealBytes(await keyOfCode(code, salt, rounds), raw);
      await store.put('lock', { salt, rounds, key } satisfies Lock);
      return opened(raw);
    },
    async open(code) {
      // Written by `make` and by nobody else.
      const lock = (await store.get('lock')) as Lock | undefined;
      if (lock === undefined) return undefined;
      try {
        const raw = await openBytes(await keyOfCode(code, lock.salt, lock.rounds), lock.key);
        return await opened(new Uint8Array(raw));
      } catch {
        return undefined;
      }
    },
  };
}

async function opened(raw: Uint8Array<ArrayBuffer>): Promise<OpenVault> {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return {
    seal: (value) => sealBytes(key, new TextEncoder().encode(JSON.stringify(value))),
    open: async (sealed): Promise<unknown> =>
      JSON.parse(new TextDecoder().decode(await openBytes(key, sealed))),
  };
}

async function keyOfCode(
  code: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // The same letters typed by another keyboard are the same code.
  const bytes = new TextEncoder().encode(code.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

async function sealBytes(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
}

function openBytes(key: CryptoKey, { iv, data }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
}
