/** Which rows of a list have a key, in four bytes a row and key besides the hash. */
export interface BlockIndex {
  /** Where the rows of a key's bucket begin and end in `hashes` and `rows`. */
  starts: Uint32Array;
  hashes: Uint32Array;
  rows: Uint32Array;
  mask: number;
}

/** Indexes the hashed keys of a list. */
export function indexBlocks(list: readonly { readonly keys: readonly number[] }[]): BlockIndex {
  const size = list.reduce((sum, { keys }) => sum + keys.length, 0);
  let buckets = 1;
  while (buckets < size) buckets *= 2;
  const mask = buckets - 1;
  const starts = new Uint32Array(buckets + 1);
  const add = (at: number, by: number) => (starts[at] = (starts[at] ?? 0) + by);
  for (const { keys } of list) for (const key of keys) add((key & mask) + 1, 1);
  for (let at = 1; at <= buckets; at++) add(at, starts[at - 1] ?? 0);
  const hashes = new Uint32Array(size);
  const rows = new Uint32Array(size);
  const next = starts.slice();
  list.forEach(({ keys }, row) => {
    for (const key of keys) {
      const at = next[key & mask] ?? 0;
      next[key & mask] = at + 1;
      hashes[at] = key;
      rows[at] = row;
    }
  });
  return { starts, hashes, rows, mask };
}

/** Gives each row of a key to `visit`, unless there are more than `cap`; says whether it did. */
export function visitBlock(
  { starts, hashes, rows, mask }: BlockIndex,
  key: number,
  cap: number,
  visit: (row: number) => void,
): boolean {
  const begin = starts[key & mask] ?? 0;
  const end = starts[(key & mask) + 1] ?? 0;
  if (end - begin > cap) {
    let size = 0;
    for (let at = begin; at < end; at++) if (hashes[at] === key) size++;
    if (size > cap) return false;
  }
  for (let at = begin; at < end; at++) if (hashes[at] === key) visit(rows[at] ?? 0);
  return true;
}
