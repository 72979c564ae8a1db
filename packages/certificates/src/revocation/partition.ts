import type { RevocationPartitions } from './lists';

const SIZE = 16;

/** Whether a hash is in its partition; `unknown` when that partition is not at hand. */
export function lookUp(list: RevocationPartitions, hash: Uint8Array): 'listed' | 'absent' | 'unknown' {
  const digits = hex(hash.subarray(0, 1));
  const name = digits.slice(0, list.mode === 'POINT' ? 0 : list.mode === 'VECTOR' ? 1 : 2);
  if (!list.names.includes(name)) return 'absent';
  const hashes = Object.hasOwn(list.partitions, name) ? list.partitions[name] : undefined;
  if (hashes === undefined || hashes.length % SIZE !== 0) return 'unknown';
  let low = 0;
  let high = hashes.length / SIZE - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(hashes, middle * SIZE, hash);
    if (order === 0) return 'listed';
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return 'absent';
}

function compare(hashes: Uint8Array, at: number, hash: Uint8Array): number {
  for (let i = 0; i < SIZE; i++) {
    const difference = (hashes[at + i] ?? 0) - (hash[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Hashes cut into partitions the way verifiers look them up. */
export function createPartitions(
  hashes: readonly Uint8Array[],
  { hashType, kid, mode }: Pick<RevocationPartitions, 'hashType' | 'kid' | 'mode'>,
): RevocationPartitions {
  const sorted = hashes.map((hash) => hash.subarray(0, SIZE)).toSorted((a, b) => compare(a, 0, b));
  const length = mode === 'POINT' ? 0 : mode === 'VECTOR' ? 1 : 2;
  const groups = new Map<string, number[]>();
  for (const hash of sorted) {
    const name = hex(hash.subarray(0, 1)).slice(0, length);
    const members = groups.get(name) ?? [];
    members.push(...hash);
    groups.set(name, members);
  }
  const partitions = Object.fromEntries([...groups].map(([name, bytes]) => [name, new Uint8Array(bytes)]));
  return { hashType, mode, names: [...groups.keys()], partitions, ...(kid === undefined ? {} : { kid }) };
}

/** Bytes in hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  let digits = '';
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0');
  return digits;
}
