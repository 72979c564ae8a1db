import decodeQR from 'qr/decode.js';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { photograph, random, scenery, type Damage } from '../../test/raster';
import { createDecoder } from './decoder';
import { lookFirst } from './first';
import { decodeQr } from './node';
import { secondLook } from './second';

const moduleFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
const card =
  '030095000001|142000001|Nguyễn Văn An|02011995|Nam|Thôn 1, Lam Sơn, Thanh Miện, Hải Dương|15042021';

function textOfLength(length: number, seed: number): string {
  const next = random(seed);
  return Array.from(
    { length },
    () => 'ABCDEFGHKMNPQRSTabcdefghkmnpqrst0123456789-_.|'[Math.floor(next() * 46)],
  ).join('');
}

describe('a code drawn by this package is read back from pixels', () => {
  const damages: [string, Damage][] = [
    ['clean', {}],
    ['upside down', { rotate: 180 }],
    ['tilted', { rotate: 33, scale: 4 }],
    ['blurred', { blur: 1 }],
    ['noisy', { noise: 40 }],
    ['of low contrast', { dark: 105, light: 150 }],
    ['shaded', { shade: 0.6 }],
    ['in perspective', { perspective: 0.25 }],
    ['all at once', { rotate: 12, perspective: 0.15, blur: 1, noise: 12, dark: 50, light: 190, scale: 7 }],
  ];
  test.each(damages)('%s', async (_name, damage) => {
    expect(await decodeQr(photograph(card, damage))).toEqual([card]);
  });

  test.each(['a', 'Đặng Thị Ngọc Thủy', '0912345678', 'HC1:6BF ', '\u202Eabc', 'e\u0301', 'é'.repeat(300)])(
    'keeps every character of %j',
    async (text) => {
      expect(await decodeQr(photograph(text), { effort: 'frame' })).toEqual([text]);
    },
  );

  test.each(['low', 'medium', 'quartile', 'high'] as const)('with %s error correction', async (ecc) => {
    expect(await decodeQr(photograph(card, { scale: 4 }, ecc))).toEqual([card]);
  });
});

test('a picture without a code gives nothing, in either effort', async () => {
  for (let seed = 0; seed < 12; seed++) {
    const picture = scenery(320, 240, seed);
    expect(await decodeQr(picture, { effort: 'frame' })).toEqual([]);
    expect(await decodeQr(picture)).toEqual([]);
  }
});

test('two codes in one picture are both read', async () => {
  const [left, right] = [photograph('one', { scale: 4 }), photograph('two', { scale: 4 })];
  const width = left.width + right.width;
  const data = new Uint8ClampedArray(width * left.height * 4);
  for (let y = 0; y < left.height; y++) {
    data.set(left.data.subarray(y * left.width * 4, (y + 1) * left.width * 4), y * width * 4);
    data.set(
      right.data.subarray(y * right.width * 4, (y + 1) * right.width * 4),
      (y * width + left.width) * 4,
    );
  }
  expect((await decodeQr({ data, width, height: left.height })).toSorted()).toEqual(['one', 'two']);
});

test('reads what either decoder alone reads, in every class of bad picture, and never a wrong text', async () => {
  const classes: Record<string, (index: number) => Damage> = {
    rotated: (index) => ({ rotate: 7 + index * 34, scale: 3 }),
    small: (index) => ({ scale: 1.3 + index * 0.2, rotate: index }),
    blurred: (index) => ({ scale: 4, blur: 1 + (index % 3) }),
    noisy: (index) => ({ scale: 4, noise: 40 + 20 * index, seed: index }),
    faint: (index) => ({ scale: 4, dark: 100 + 4 * index, light: 150 - 3 * index, noise: 5, seed: index }),
    perspective: (index) => ({ scale: 4, perspective: 0.2 + 0.09 * index, rotate: 5 * index }),
    mixed: (index) => ({ scale: 3.5, rotate: 13 * index, perspective: 0.2, noise: 15, dark: 40, light: 200 }),
  };
  const second = await secondLook(await WebAssembly.compile(await readFile(moduleFile)));
  let best = 0;
  let ours = 0;
  for (const [name, damage] of Object.entries(classes)) {
    for (let index = 0; index < 5; index++) {
      const text = textOfLength([30, 110, 300, 480, 60][index] ?? 30, index + name.length);
      const picture = photograph(text, damage(index));
      const alone = [...(await lookFirst(picture, 'picture')).texts, ...(await second(picture, 'picture'))];
      const texts = await decodeQr(picture);
      expect(new Set([...texts, ...alone, text])).toEqual(new Set([text]));
      if (alone.length > 0) expect(texts, `${name} ${index}`).toEqual([text]);
      best += Math.min(1, alone.length);
      ours += texts.length;
    }
  }
  expect(ours).toBeGreaterThan(best);
}, 60_000);

test('without a module the fast decoder still reads', async () => {
  const { decodeQr: decode } = createDecoder();
  expect(await decode(photograph(card))).toEqual([card]);
});

test('a module that cannot be loaded is reported to who asked for it, and reading goes on', async () => {
  const { decodeQr: decode, prepareDecoder } = createDecoder();
  await expect(prepareDecoder({ wasmBinary: new Uint8Array([1, 2, 3]) })).rejects.toThrow();
  expect(await decode(photograph(card))).toEqual([card]);
});

test('a prepared module is used', async () => {
  const { decodeQr: decode, prepareDecoder } = createDecoder();
  const text = textOfLength(300, 5);
  const bad = photograph(text, { scale: 3, rotate: 45 });
  expect(() => decodeQR(bad)).toThrow();
  expect(await decode(bad)).toEqual([]);
  await prepareDecoder({ wasmBinary: await readFile(moduleFile) });
  expect(await decode(bad)).toEqual([text]);
});

test('pixels that are no picture are a mistake of the caller', async () => {
  await expect(decodeQr({ data: new Uint8Array(12), width: 2, height: 2 })).rejects.toThrow(RangeError);
  await expect(decodeQr({ data: new Uint8Array(0), width: 0, height: 0 })).rejects.toThrow(RangeError);
});
