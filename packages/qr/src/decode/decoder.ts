import { lookFirst } from './first';
import { assertPixels, turned, zoomFor, type Pixels } from './picture';
import type { SecondLook } from './second';

/** How hard to look. */
export interface DecodeQrOptions {
  /**
   * `frame`: one of many of a camera; an empty frame costs a few milliseconds. `picture`: the only one there is; up to a
   * second of work for a bad one. Default `picture`.
   */
  effort?: 'frame' | 'picture';
}

/** Where the careful decoder's WebAssembly is. It is `zxing-wasm/reader/zxing_reader.wasm`, served by your own site. */
export type WasmSource = { wasmUrl: string | URL } | { wasmBinary: BufferSource | WebAssembly.Module };

/** A pair of decoders that share one compiled module. */
export interface Decoder {
  decodeQr(pixels: Pixels, options?: DecodeQrOptions): Promise<string[]>;
  prepareDecoder(source: WasmSource): Promise<void>;
}

/**
 * Makes the two functions of this entry.
 *
 * @param loadWasm Finds the module when nobody prepared one; without it only the fast decoder works until then.
 */
export function createDecoder(loadWasm?: () => Promise<WebAssembly.Module>): Decoder {
  let prepared: Promise<SecondLook> | undefined;

  async function second(): Promise<SecondLook | undefined> {
    if (prepared === undefined && loadWasm) prepared = loadWasm().then(load);
    // A module that did not load leaves the fast decoder; whoever called prepareDecoder got the error.
    return prepared?.catch(() => undefined);
  }

  return {
    async decodeQr(pixels, { effort = 'picture' } = {}) {
      assertPixels(pixels);
      const first = await lookFirst(pixels, effort);
      if (first.texts.length > 0) return unique(first.texts);
      if (effort === 'frame' && !first.promising) return [];
      const look = await second();
      if (look === undefined) return [];
      const texts = await look(pixels, effort);
      if (texts.length > 0 || effort === 'frame') return unique(texts);
      return lookAgain(pixels, look);
    },
    async prepareDecoder(source) {
      const loading = moduleOf(source).then(load);
      prepared = loading;
      try {
        await loading;
      } catch (error) {
        if (prepared === loading) prepared = undefined;
        throw error;
      }
    },
  };
}

/** Its JavaScript is as big as the fast decoder and comes only together with its module. */
async function load(module: WebAssembly.Module): Promise<SecondLook> {
  const { secondLook } = await import('./second');
  return secondLook(module);
}

/**
 * A turned and enlarged copy for the careful decoder, then an enlarged one for the fast one. Of 320 synthetic bad
 * pictures the two decoders read 217 between them as they are, and 262 with these two copies; further copies gave 4 more.
 */
async function lookAgain(pixels: Pixels, look: SecondLook): Promise<string[]> {
  const texts = await look(turned(pixels, 30, zoomFor(pixels, 30)), 'picture');
  if (texts.length > 0) return unique(texts);
  return unique((await lookFirst(turned(pixels, 0, zoomFor(pixels, 0)), 'picture')).texts);
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}

async function moduleOf(source: WasmSource): Promise<WebAssembly.Module> {
  if ('wasmBinary' in source) {
    const { wasmBinary } = source;
    return wasmBinary instanceof WebAssembly.Module ? wasmBinary : WebAssembly.compile(wasmBinary);
  }
  const response = await fetch(source.wasmUrl, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`prepareDecoder: the module was answered with status ${response.status}`);
  // Not compileStreaming: it refuses a server that does not know the media type of WebAssembly.
  return WebAssembly.compile(await response.arrayBuffer());
}
