/** The clear cells a reader needs around a code (ISO/IEC 18004: four). */
const quiet = 4;

/** The dark cells of a matrix as one SVG path, a rectangle per run, with the quiet zone around them. */
export function qrPath(matrix: readonly (readonly boolean[])[]): { path: string; side: number } {
  const runs: string[] = [];
  matrix.forEach((row, y) => {
    let start = -1;
    for (let x = 0; x <= row.length; x++) {
      if (row[x] && start < 0) start = x;
      if (!row[x] && start >= 0) {
        runs.push(`M${start + quiet} ${y + quiet}h${x - start}v1h${start - x}z`);
        start = -1;
      }
    }
  });
  return { path: runs.join(''), side: matrix.length + 2 * quiet };
}
