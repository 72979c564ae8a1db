/** A short film of a code on white paper, in the raw format (Y4M, 4:2:0) that Chromium plays as a camera. */
export function film(matrix: readonly (readonly boolean[])[]): Buffer {
  const [width, height] = [640, 480];
  const luma = Buffer.alloc(width * height, 235);
  const cell = Math.floor((height - 60) / matrix.length);
  const left = Math.floor((width - cell * matrix.length) / 2);
  const top = Math.floor((height - cell * matrix.length) / 2);
  for (const [row, cells] of matrix.entries())
    for (const [column, dark] of cells.entries())
      if (dark)
        for (let line = 0; line < cell; line += 1) {
          const from = (top + row * cell + line) * width + left + column * cell;
          luma.fill(16, from, from + cell);
        }
  const colour = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${String(width)} H${String(height)} F15:1 Ip A1:1 C420mpeg2\n`);
  return Buffer.concat([head, ...Array.from({ length: 15 }, () => frame)]);
}
