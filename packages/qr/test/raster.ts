import { qrMatrix } from '../src/index';

/** RGBA pixels as `decodeQr` takes them. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** What a bad camera does to a code; every effect is repeatable from `seed`. */
export interface Damage {
  /** Pixels of one module before perspective. */
  scale?: number;
  /** Degrees, clockwise. */
  rotate?: number;
  /** 0 none, 0.3 strong: how much the far edge shrinks. */
  perspective?: number;
  /** Radius of a box blur applied twice, in pixels. */
  blur?: number;
  /** Standard deviation of grey noise. */
  noise?: number;
  /** Grey level of dark and of light modules. */
  dark?: number;
  light?: number;
  /** How much darker the right edge is than the left. */
  shade?: number;
  seed?: number;
}

/** A small repeatable random source (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Photographs a code: samples the matrix through a camera model with 3 by 3 samples a pixel. */
export function photograph(
  text: string,
  damage: Damage = {},
  ecc: 'low' | 'medium' | 'quartile' | 'high' = 'medium',
): Picture {
  const { scale = 5, rotate = 0, perspective = 0, blur = 0, noise = 0, dark = 0, light = 255 } = damage;
  const { shade = 0, seed = 1 } = damage;
  const matrix = qrMatrix(text, { ecc });
  const modules = matrix.length;
  const paper = modules + 8;
  const reach = Math.ceil(paper * scale * (rotate % 90 === 0 ? 1.1 : 1.45));
  const width = Math.max(64, reach);
  const height = width;
  const grey = new Float64Array(width * height);
  const angle = (-rotate * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let sample = 0; sample < 9; sample++) {
        const dx = x + ((sample % 3) + 0.5) / 3 - width / 2;
        const dy = y + (Math.floor(sample / 3) + 0.5) / 3 - height / 2;
        const depth = 1 - (perspective * dy) / height;
        const u = (cos * dx - sin * dy) / depth;
        const v = (sin * dx + cos * dy) / depth;
        const column = Math.floor(u / scale + modules / 2);
        const row = Math.floor(v / scale + modules / 2);
        sum += matrix[row]?.[column] ? dark : light;
      }
      grey[y * width + x] = (sum / 9) * (1 - (shade * x) / width);
    }
  }
  for (let pass = 0; blur > 0 && pass < 2; pass++) boxBlur(grey, width, height, blur);
  const next = random(seed);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < grey.length; i++) {
    const bell = noise === 0 ? 0 : (next() + next() + next() + next() - 2) * 1.7 * noise;
    data.fill((grey[i] ?? 0) + bell, i * 4, i * 4 + 3);
    data[i * 4 + 3] = 255;
  }
  return { data, width, height };
}

function boxBlur(grey: Float64Array, width: number, height: number, radius: number): void {
  for (const [step, lines, length, across] of [
    [1, height, width, width],
    [width, width, height, 1],
  ] as const) {
    const line = new Float64Array(length);
    for (let index = 0; index < lines; index++) {
      const start = index * across;
      for (let i = 0; i < length; i++) {
        let sum = 0;
        let count = 0;
        for (let k = Math.max(0, i - radius); k <= Math.min(length - 1, i + radius); k++) {
          sum += grey[start + k * step] ?? 0;
          count++;
        }
        line[i] = sum / count;
      }
      for (let i = 0; i < length; i++) grey[start + i * step] = line[i] ?? 0;
    }
  }
}

/** A picture of nothing: smooth light with noise, as most frames of a camera are. */
export function scenery(width: number, height: number, seed: number): Picture {
  const next = random(seed);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 120 + 60 * Math.sin(x / 47 + seed) + 50 * Math.cos(y / 31) + (next() - 0.5) * 30;
      data.fill(light, (y * width + x) * 4, (y * width + x) * 4 + 3);
      data[(y * width + x) * 4 + 3] = 255;
    }
  }
  return { data, width, height };
}
