/**
 * Codes out of pixels, for Node, Deno and Bun: as the browser's entry, and the WebAssembly module is read from the
 * installed package when it is first needed.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createDecoder } from './decoder';

export type { DecodeQrOptions, WasmSource } from './decoder';
export type { Pixels } from './picture';

// One compiled module for a process: it holds code, and nothing of any picture.
const decoder = createDecoder(async () => {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return WebAssembly.compile(await readFile(path));
});

/**
 * The texts of all QR codes in a picture; empty when there is none. Never a guess: error correction must have succeeded.
 *
 * @throws RangeError when `data` does not hold `width × height` RGBA pixels.
 */
export const decodeQr = decoder.decodeQr;

/** Loads the careful decoder from elsewhere, or ahead of its first use. */
export const prepareDecoder = decoder.prepareDecoder;
