/**
 * What the portal keeps on the device: a half-done declaration, personal codes and bookings to show without a network,
 * receipts, certificates, the public keys of our codes.
 * Nothing of it survives `forgetEverything`.
 */
import type { Typed } from '@binhan/ui';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { ShownBooking } from '../booking/shown.ts';

/** A declaration half done. */
export interface KeptDraft {
  /** With which form; the one for everybody where an older version of this app kept it. */
  form?: string;
  typed: Typed;
  /** For whom: empty for oneself without an account, a person's id, or `other`. */
  subject: string;
  /** When it was begun: also what keeps a declaration from being sent twice. */
  begunAt: string;
  keptAt: string;
}

/** A personal code as it was last fetched. */
export interface KeptCode {
  person: string;
  name?: string;
  self: boolean;
  signed: string;
  expiresAt: string;
  card: string;
  masked?: string;
  unmasked?: string;
  fetchedAt: string;
}

/** A receipt of a declaration made on this device. */
export interface KeptReceipt {
  token: string;
  name: string;
  validUntil: string;
  personalCode: string;
}

/** The bookings of the household as they were last fetched. */
export interface KeptBookings {
  bookings: ShownBooking[];
  at: string;
}

/** The public keys of the installation as they were last fetched. */
export interface KeptKeys {
  keys: { kid: string; kty: 'EC'; crv: 'P-256'; x: string; y: string }[];
  at: string;
}

/** A certificate as it was last fetched, with what is shown beside its code. */
export interface KeptCertificate {
  /** Of what it is: a dose or a specimen, with the kind, since a result may have two. */
  id: string;
  kind: 'v' | 't' | 'r';
  of: string;
  person: string;
  name?: string;
  bornOn?: string;
  title: { vi: string; en: string };
  on: string;
  dose?: { number: number; of: number };
  lotRecalled?: true;
  text: string;
  expiresAt: string;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: KeptDraft };
  codes: { key: string; value: KeptCode };
  receipts: { key: string; value: KeptReceipt };
  bookings: { key: string; value: KeptBookings };
  keys: { key: string; value: KeptKeys };
  certificates: { key: string; value: KeptCertificate };
}

const name = 'binhan';
/** A draft is thrown away a day after its last change. */
const draftHours = 24;

async function using<Value>(work: (database: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value> {
  const database = await openDB<Schema>(name, 4, {
    upgrade(created, before) {
      if (before < 1) {
        created.createObjectStore('drafts');
        created.createObjectStore('codes', { keyPath: 'person' });
        created.createObjectStore('receipts', { keyPath: 'token' });
      }
      if (before < 2) created.createObjectStore('bookings');
      if (before < 3) created.createObjectStore('keys');
      created.createObjectStore('certificates', { keyPath: 'id' });
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Keeps the declaration under way; the key says for whom it is: there is one at a time. */
export async function keepDraft(draft: KeptDraft): Promise<void> {
  await using((database) => database.put('drafts', { ...draft, typed: { ...draft.typed } }, 'declaration'));
}

/** The declaration under way, if its last change is not older than a day. */
export async function keptDraft(now: Date): Promise<KeptDraft | undefined> {
  return await using(async (database) => {
    const draft = await database.get('drafts', 'declaration');
    if (!draft) return undefined;
    if (now.getTime() - Date.parse(draft.keptAt) < draftHours * 3_600_000) return draft;
    await database.delete('drafts', 'declaration');
    return undefined;
  });
}

/** Throws the declaration under way away. */
export async function dropDraft(): Promise<void> {
  await using((database) => database.delete('drafts', 'declaration'));
}

/** Keeps what was declared last, to begin the next one with. */
export async function keepLast(draft: KeptDraft): Promise<void> {
  await using((database) => database.put('drafts', { ...draft, typed: { ...draft.typed } }, 'last'));
}

/** What was declared last on this device. */
export async function keptLast(): Promise<KeptDraft | undefined> {
  return await using((database) => database.get('drafts', 'last'));
}

/** Replaces all personal codes. */
export async function keepCodes(codes: readonly KeptCode[]): Promise<void> {
  await using(async (database) => {
    const change = database.transaction('codes', 'readwrite');
    await change.store.clear();
    for (const code of codes) await change.store.put(code);
    await change.done;
  });
}

/** The personal codes as they were last fetched, one's own first. */
export async function keptCodes(): Promise<KeptCode[]> {
  const codes = await using((database) => database.getAll('codes'));
  return codes.sort((one, other) => Number(other.self) - Number(one.self));
}

/** Replaces the bookings of the household. */
export async function keepBookings(kept: KeptBookings): Promise<void> {
  await using((database) => database.put('bookings', kept, 'mine'));
}

/** The bookings as they were last fetched; nothing where nobody signed in on this device. */
export async function keptBookings(): Promise<KeptBookings | undefined> {
  return await using((database) => database.get('bookings', 'mine'));
}

/** Replaces the public keys. */
export async function keepKeys(kept: KeptKeys): Promise<void> {
  await using((database) => database.put('keys', kept, 'public'));
}

/** The public keys as they were last fetched. */
export async function keptKeys(): Promise<KeptKeys | undefined> {
  return await using((database) => database.get('keys', 'public'));
}

/** Replaces the certificates of the household. */
export async function keepCertificates(certificates: readonly KeptCertificate[]): Promise<void> {
  await using(async (database) => {
    const change = database.transaction('certificates', 'readwrite');
    await change.store.clear();
    for (const certificate of certificates) await change.store.put(certificate);
    await change.done;
  });
}

/** The certificates as they were last fetched, the newest event first. */
export async function keptCertificates(): Promise<KeptCertificate[]> {
  const all = await using((database) => database.getAll('certificates'));
  return all.sort((one, other) => other.on.localeCompare(one.on));
}

/** Keeps a receipt. */
export async function keepReceipt(receipt: KeptReceipt): Promise<void> {
  await using((database) => database.put('receipts', receipt));
}

/** The receipts of this device that are still valid, the latest first. */
export async function keptReceipts(now: Date): Promise<KeptReceipt[]> {
  return await using(async (database) => {
    const all = await database.getAll('receipts');
    for (const { token, validUntil } of all)
      if (Date.parse(validUntil) < now.getTime() - 30 * 86_400_000) await database.delete('receipts', token);
    return all
      .filter(({ validUntil }) => Date.parse(validUntil) > now.getTime())
      .sort((one, other) => other.validUntil.localeCompare(one.validUntil));
  });
}

/** Removes everything the portal keeps on this device: databases, caches, storage. */
export async function forgetEverything(): Promise<void> {
  await deleteDB(name);
  await deleteDB('binhan-queue');
  for (const cache of await caches.keys())
    if (cache.startsWith('binhan-personal')) await caches.delete(cache);
  sessionStorage.clear();
  localStorage.clear();
}
