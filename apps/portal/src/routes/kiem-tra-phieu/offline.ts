/** A slip that is checked where there is no network: by the public keys that were fetched when there was one. */
import { createClientOf } from '@binhan/client';
import { site } from '@binhan/client/routes';
import { importQrKey, type SlipText, verifyQr } from '@binhan/qr/signed';
import type { KeptKeys } from '#lib/device/store.ts';

/** What can be said of a slip by its signature alone. */
export type Verified =
  | { is: 'ours'; says: SlipText }
  /** Forged, damaged, or none of our slips. */
  | { is: 'refused' }
  /** No key is there, or the slip is signed with another: nothing can be said. */
  | { is: 'unknown' };

/** How long the network is waited for before the device decides alone. */
const PATIENCE_MS = 4_000;

/** The public keys in force now; nothing where the server cannot be reached. */
export async function fetchKeys(baseUrl: string): Promise<KeptKeys | undefined> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const { value } = await createClientOf({ site }, { baseUrl }).site.keys({}, { signal }).safe();
  return value === undefined ? undefined : { keys: value.keys, at: new Date().toISOString() };
}

/** Verifies a slip. Whether it was replaced or withdrawn since, only the server knows. */
export async function verifySlip(text: string, kept: KeptKeys | undefined, at: Date): Promise<Verified> {
  const keys = await Promise.all((kept?.keys ?? []).map((key) => importQrKey(key)));
  const found = await verifyQr(text, { keys, at, kinds: ['slip'] });
  if ('value' in found) {
    const { says } = found.value;
    return says === undefined ? { is: 'unknown' } : { is: 'ours', says };
  }
  return found.issues.some(({ code }) => code === 'unknown_key') ? { is: 'unknown' } : { is: 'refused' };
}

/** Words for the outcomes every test has; the page has no catalogue without a network. */
export const outcomes = {
  negative: { vi: 'Âm tính', en: 'Negative' },
  positive: { vi: 'Dương tính', en: 'Positive' },
} as const;

/** An outcome in words, or its id in the catalogue. */
export function outcomeName(id: string, language: 'vi' | 'en'): string {
  return id === 'negative' || id === 'positive' ? outcomes[id][language] : id;
}
