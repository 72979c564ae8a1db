/**
 * Codes out of pixels, for browsers and workers. In Node the same entry also finds the WebAssembly module by itself.
 *
 * The page's policy must allow `'wasm-unsafe-eval'`; the module is served by your own site and never asked from elsewhere.
 */
import { createDecoder } from './decoder';

export type { DecodeQrOptions, WasmSource } from './decoder';
export type { Pixels } from './picture';

// One compiled module for a page: it holds code, and nothing of any picture.
const decoder = createDecoder();

/**
 * The texts of all QR codes in a picture; empty when there is none. Never a guess: error correction must have succeeded.
 * Until `prepareDecoder` has been called only the fast decoder looks.
 *
 * @throws RangeError when `data` does not hold `width × height` RGBA pixels.
 */
export const decodeQr = decoder.decodeQr;

/**
 * Loads the careful decoder. Call it when a camera or a file dialog opens; calling it again replaces the module.
 *
 * @throws when the module cannot be loaded; the fast decoder goes on working.
 */
export const prepareDecoder = decoder.prepareDecoder;
