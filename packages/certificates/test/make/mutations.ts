import fc from 'fast-check';

/** Changes of bytes that parsers stumble over: bits, lengths, pieces doubled, moved, cut and put in. */
export function mutations(longest: number): fc.Arbitrary<(bytes: Uint8Array) => Uint8Array<ArrayBuffer>> {
  const place = fc.nat(longest);
  const flip = fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(
    ([at, bits]) =>
      (bytes: Uint8Array) =>
        changedAt(bytes, at, (byte) => byte ^ bits),
  );
  const set = fc
    .tuple(
      place,
      fc.constantFrom(0x00, 0x1b, 0x3b, 0x5b, 0x7b, 0x9b, 0xbb, 0x9f, 0xbf, 0xc0, 0xd8, 0xf9, 0xff),
    )
    .map(
      ([at, byte]) =>
        (bytes: Uint8Array) =>
          changedAt(bytes, at, () => byte),
    );
  const cut = fc.tuple(place, fc.nat(20)).map(([at, count]) => (bytes: Uint8Array) => {
    const start = at % (bytes.length + 1);
    return new Uint8Array([...bytes.subarray(0, start), ...bytes.subarray(start + count)]);
  });
  const put = fc
    .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 12 }))
    .map(([at, more]) => (bytes: Uint8Array) => {
      const start = at % (bytes.length + 1);
      return new Uint8Array([...bytes.subarray(0, start), ...more, ...bytes.subarray(start)]);
    });
  const twice = fc.tuple(place, fc.integer({ min: 1, max: 60 })).map(([at, count]) => (bytes: Uint8Array) => {
    const start = at % (bytes.length + 1);
    return new Uint8Array([...bytes.subarray(0, start + count), ...bytes.subarray(start)]);
  });
  return fc
    .array(fc.oneof(flip, set, cut, put, twice), { minLength: 1, maxLength: 4 })
    .map((list) => (bytes: Uint8Array) => list.reduce((all, change) => change(all), new Uint8Array(bytes)));
}

function changedAt(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const place = copy.length === 0 ? 0 : at % copy.length;
  copy[place] = change(copy[place] ?? 0) & 255;
  return copy;
}
