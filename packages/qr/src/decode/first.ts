import { decodeQRBatch } from 'qr/decode.js';
import type { Pixels } from './picture';
import { textOf } from './text';

/** What the fast decoder found. */
export interface FirstLook {
  texts: string[];
  /** Three finder patterns were there, and no code could be read from them. */
  promising: boolean;
}

/** Pixels. In 40 frames of noise 37 had three "finder patterns", none coarser than 1.7; in codes that only the careful decoder reads they are 3 and more. */
const FINEST_MODULE = 2;

/** Milliseconds of optional retries; mandatory work is never cut. */
const limits = { frame: 12, picture: 600 } as const;

/** The fast decoder, in JavaScript: every code it can read. */
export async function lookFirst(pixels: Pixels, effort: 'frame' | 'picture'): Promise<FirstLook> {
  let promising = false;
  const [results = []] = await decodeQRBatch([pixels], {
    maxSize: { width: pixels.width, height: pixels.height },
    effort: effort === 'frame' ? 1 : 64,
    timeLimit: limits[effort],
    format: 'RGBA',
    textDecoder: segmentText,
    pointsOnDetect: ({ tl, tr, bl }, result) => {
      const finest = Math.min(tl.moduleSize, tr.moduleSize, bl.moduleSize);
      promising ||= typeof result !== 'string' && finest >= FINEST_MODULE;
    },
  });
  return { texts: results.filter((result) => typeof result === 'string'), promising };
}

/** 26 is UTF-8 and what the library passes when a code names no character set; 1 and 3 are Latin-1. Others are left to the second decoder. */
function segmentText(bytes: Uint8Array, characterSet = 26): string {
  if (characterSet === 26) return textOf(bytes);
  if (characterSet === 1 || characterSet === 3) return new TextDecoder('windows-1252').decode(bytes);
  throw new RangeError('character set');
}
