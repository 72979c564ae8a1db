import { writeBase64 } from '../base64';
import type { Platform } from '../crypto/platform';
import type {
  CardRevocationList,
  RevocationBatch,
  RevocationList,
  RevocationLists,
  RevocationPartitions,
} from '../revocation/lists';
import { bytesOf, createListOpener, everyOf, objectOf, type ReadListOptions, type SignedList } from './open';
import type { AgedList, ListRefusal } from './refusals';

/** The `typ` of a signed list of revocations. */
export const REVOCATION_LIST_TYPE = 'revocation-list+jwt';

/** Lists of revocations with everything that a signed one says. */
export interface SignedRevocationList extends RevocationLists, SignedList {
  issuedAt: Date;
  expiresAt: Date;
}

/** Lists to verify by, or why they are not in force; see `TrustListReading`. */
export type RevocationListReading =
  | { revocations: SignedRevocationList; refused?: undefined }
  | { revocations: SignedRevocationList; refused: AgedList }
  | { revocations?: undefined; refused: Exclude<ListRefusal, AgedList> };

/** See `readRevocationList` of the entries. */
export type ReadRevocationList = (text: string, options: ReadListOptions) => Promise<RevocationListReading>;

/** The reader of a platform. */
export function createRevocationListReader<Key>(platform: Platform<Key>): ReadRevocationList {
  const open = createListOpener(platform);
  return async (text, options) => {
    const opened = await open(text, REVOCATION_LIST_TYPE, options);
    if (typeof opened === 'string') return { refused: opened };
    const { claims, aged, ...list } = opened;
    const lists = everyOf(claims['lists'], readOne);
    if (lists === undefined) return { refused: 'malformed' };
    const revocations: SignedRevocationList = { ...list, lists };
    return aged === undefined ? { revocations } : { revocations, refused: aged };
  };
}

/** What the lists say beside who made them when: partitions in base64, everything else as in memory. */
export function revocationListClaims({ lists }: RevocationLists): object {
  return {
    lists: lists.map((list) =>
      'partitions' in list
        ? {
            ...list,
            partitions: Object.fromEntries(
              Object.entries(list.partitions).map(([name, bytes]) => [name, writeBase64(bytes)]),
            ),
          }
        : list,
    ),
  };
}

function readOne(value: unknown): RevocationList | undefined {
  const list = objectOf(value);
  if (list === undefined) return undefined;
  if ('method' in list) return readCardList(list);
  return 'mode' in list ? readPartitions(list) : readBatch(list);
}

const hashTypes = ['SIGNATURE', 'UCI', 'COUNTRYCODEUCI'] as const;
const modes = ['POINT', 'VECTOR', 'COORDINATE'] as const;

function readBatch({ hashType, kid, country, expires, entries }: Record<string, unknown>) {
  const type = hashTypes.find((one) => one === hashType);
  const read = everyOf(entries, (entry) => {
    const hash = typeof entry === 'string' ? entry : objectOf(entry)?.['hash'];
    return typeof hash === 'string' ? hash : undefined;
  });
  if (type === undefined || read === undefined) return undefined;
  if (!isTextOrNone(kid) || !isTextOrNone(country) || !isTextOrNone(expires)) return undefined;
  // A batch that ends at no moment would never end: what it revokes stays revoked.
  const batch: RevocationBatch = { hashType: type, entries: read };
  if (kid !== undefined) batch.kid = kid;
  if (country !== undefined) batch.country = country;
  if (expires !== undefined) batch.expires = expires;
  return batch;
}

function readPartitions({ hashType, kid, mode, names, partitions }: Record<string, unknown>) {
  const type = hashTypes.find((one) => one === hashType);
  const way = modes.find((one) => one === mode);
  const all = everyOf(names, textOf);
  const parts: [string, Uint8Array][] = [];
  for (const [name, text] of Object.entries(objectOf(partitions) ?? {})) {
    const bytes = bytesOf(text);
    if (bytes === undefined) return undefined;
    parts.push([name, bytes]);
  }
  if (type === undefined || way === undefined || all === undefined || !isTextOrNone(kid)) return undefined;
  const list: RevocationPartitions = {
    hashType: type,
    mode: way,
    names: all,
    partitions: Object.fromEntries(parts),
  };
  if (kid !== undefined) list.kid = kid;
  return list;
}

function readCardList({ method, kid, ctr, rids }: Record<string, unknown>) {
  const read = everyOf(rids, textOf);
  if (typeof method !== 'string' || typeof kid !== 'string' || read === undefined) return undefined;
  if (ctr !== undefined && typeof ctr !== 'number') return undefined;
  const list: CardRevocationList = { method, kid, rids: read };
  if (ctr !== undefined) list.ctr = ctr;
  return list;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
