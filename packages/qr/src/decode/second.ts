import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { Pixels } from './picture';
import { textOf } from './text';

/** The careful decoder. */
export type SecondLook = (pixels: Pixels, effort: 'frame' | 'picture') => Promise<string[]>;

// Model 2 alone: the micro and rectangular codes of the same family have too little error correction to trust a blurred one.
const base: ReaderOptions = { formats: ['QRCodeModel2'], textMode: 'Plain', maxNumberOfSymbols: 16 };
const options = {
  frame: { ...base, tryHarder: false, tryRotate: false, tryInvert: false, tryDownscale: false },
  picture: { ...base, tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true },
} as const;

/**
 * The careful decoder, from a compiled module. The library would ask a CDN for its module, so it gets ours before its
 * first use, and its messages to the console are switched off.
 */
export async function secondLook(module: WebAssembly.Module): Promise<SecondLook> {
  const overrides = {
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) {
      void WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
    print: () => undefined,
    printErr: () => undefined,
  };
  await prepareZXingModule({ overrides, fireImmediately: true });
  return async ({ data, width, height }, effort) => {
    const clamped =
      data instanceof Uint8ClampedArray
        ? data
        : new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
    // The library reads these three properties and nothing else of an ImageData, which Node does not have.
    const image = { data: clamped, width, height } as ImageData;
    const results = await readBarcodes(image, options[effort]);
    return results
      .filter((result) => result.isValid && result.sequenceSize <= 1)
      .map((result) => (result.hasECI ? result.text : textOf(result.bytes)));
  };
}
