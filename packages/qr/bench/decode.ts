import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { demands, figure, median, percentile, table } from '@binhan/config/bench';
import { readers } from '@binhan/config/bench/qr-peers';
import { decodeQr, prepareDecoder } from '@binhan/qr/decode';
import decodeQR from 'qr/decode.js';
import { readBarcodes } from 'zxing-wasm/reader';
import { type Picture, scenery } from '../test/raster';
import { badPictures } from './pictures';

type Read = (picture: Picture) => Promise<string[]> | string[];

const OURS = 'ours, picture';
const FRAME = 'ours, frame';
const FIRST = 'qr';
const SECOND = 'zxing-wasm';

/** Bad pictures and empty frames, by every decoder. Fails on a false read and where a single decoder reads more than ours. */
export async function decoding(): Promise<number> {
  const must = demands();
  const contestants = await decoders();
  const bad = badPictures();
  const names = Object.keys(contestants);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  const readBy = new Map<string, Set<number>>(names.map((name) => [name, new Set()]));
  const falseReads = new Map<string, number>(names.map((name) => [name, 0]));
  // Every engine has compiled its code before anything counts.
  for (const { picture } of bad.slice(0, 270).filter((_, index) => index % 27 === 0)) {
    for (const read of Object.values(contestants)) await read(picture);
  }
  for (const [index, { text, picture }] of bad.entries()) {
    const order = index % 2 === 0 ? names : names.toReversed();
    for (const name of order) {
      const begin = performance.now();
      const found = (await contestants[name]?.(picture)) ?? [];
      times.get(name)?.push(performance.now() - begin);
      if (found.includes(text)) readBy.get(name)?.add(index);
      if (found.some((one) => one !== text)) falseReads.set(name, (falseReads.get(name) ?? 0) + 1);
    }
  }
  const kinds = [...new Set(bad.map(({ kind }) => kind))];
  const countOf = (name: string, kind: string) =>
    bad.filter((one, index) => one.kind === kind && readBy.get(name)?.has(index)).length;
  const anyPeer = (index: number) =>
    names.some((name) => name !== OURS && name !== FRAME && readBy.get(name)?.has(index));
  const union = bad.filter((_, index) => anyPeer(index)).length;
  const ours = readBy.get(OURS)?.size ?? 0;

  for (const name of [OURS, FRAME])
    must.hold(`${name}: ${falseReads.get(name)} false reads`, falseReads.get(name) === 0);
  must.hold(`${OURS}: ${ours} read, all others together ${union}`, ours >= union);
  for (const kind of kinds) {
    const best = Math.max(countOf(FIRST, kind), countOf(SECOND, kind));
    must.hold(
      `${OURS}: ${kind} ${countOf(OURS, kind)}, the better of the two ${best}`,
      countOf(OURS, kind) >= best,
    );
  }

  const empty = await emptyFrames(contestants);
  console.log(
    `\nDecoding ${bad.length} bad pictures; all peers together read ${union}. Empty frames are 640 × 480.\n`,
  );
  console.log(
    table(
      ['', 'read', 'false', 'median ms', 'p95 ms', 'empty frame ms'],
      names.map((name) => [
        name,
        String(readBy.get(name)?.size),
        String(falseReads.get(name)),
        figure(median(times.get(name) ?? [])),
        figure(percentile(times.get(name) ?? [], 0.95)),
        figure(empty.get(name) ?? Number.NaN),
      ]),
    ),
  );
  console.log('\nRead, by kind of damage.\n');
  console.log(
    table(
      ['of 30', ...names],
      kinds.map((kind) => [kind, ...names.map((name) => String(countOf(name, kind)))]),
    ),
  );
  return must.exitCode();
}

async function decoders(): Promise<Record<string, Read>> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  // Both use the one compiled module of the process; the careful decoder alone is asked as its manual shows.
  await prepareDecoder({ wasmBinary: await readFile(wasm) });
  return {
    [OURS]: (picture) => decodeQr(picture, { effort: 'picture' }),
    [FRAME]: (picture) => decodeQr(picture, { effort: 'frame' }),
    [FIRST]: (picture) => {
      try {
        return [decodeQR(picture)];
      } catch {
        // It throws for a picture without a code.
        return [];
      }
    },
    [SECOND]: async (picture) => {
      const found = await readBarcodes(picture as ImageData, { formats: ['QRCode'], tryHarder: true });
      return found.filter(({ isValid }) => isValid).map(({ text }) => text);
    },
    ...readers,
  };
}

async function emptyFrames(contestants: Record<string, Read>): Promise<Map<string, number>> {
  const frames = Array.from({ length: 15 }, (_, seed) => scenery(640, 480, seed));
  const spent = new Map<string, number[]>();
  for (const frame of frames) {
    for (const [name, read] of Object.entries(contestants)) {
      const begin = performance.now();
      await read(frame);
      spent.set(name, [...(spent.get(name) ?? []), performance.now() - begin]);
    }
  }
  return new Map([...spent].map(([name, times]) => [name, median(times)]));
}
