import { qrMatrix } from '@binhan/qr';

/** Light modules around the code, as the standard asks. */
const QUIET = 4;

/** A code as the size of its square, in modules, and the outline of what is dark in it. */
export interface DrawnCode {
  size: number;
  dark: string;
}

/**
 * A code for an SVG that is built node by node: pages that allow no markup from text (Trusted Types) do not take the one of
 * `drawQr`. The looser protection is for long cards, which fit with no other.
 */
export function drawCode(text: string): DrawnCode | undefined {
  for (const ecc of ['medium', 'low'] as const) {
    try {
      const matrix = qrMatrix(text, { ecc });
      return { size: matrix.length + 2 * QUIET, dark: matrix.flatMap(runsOf).join('') };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}

/** One rectangle per run of dark modules keeps the path short and free of hairlines between modules. */
function runsOf(row: boolean[], y: number): string[] {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) runs.push(`M${start + QUIET} ${y + QUIET}h${x - start}v1h${start - x}z`);
  }
  return runs;
}
