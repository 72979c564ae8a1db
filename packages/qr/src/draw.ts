import encodeQR from 'qr';

/** Share of the code that may be lost: low 7 %, medium 15 %, quartile 25 %, high 30 %. */
export type QrErrorCorrection = 'low' | 'medium' | 'quartile' | 'high';

/** How to lay out a code. */
export interface QrMatrixOptions {
  /** Default `medium`. */
  ecc?: QrErrorCorrection;
}

/** How to draw a code. */
export interface DrawQrOptions extends QrMatrixOptions {
  /** Light modules around the code; default 4, which the standard asks for. */
  border?: number;
  /** Short name read by screen readers; default `QR`. Never personal data. */
  title?: string;
  /** What the code is for, read by screen readers. */
  description?: string;
}

/**
 * The dark modules of a code, row by row, without border: for a PDF or a canvas.
 *
 * @throws RangeError when the text does not fit into a QR code.
 */
export function qrMatrix(text: string, options: QrMatrixOptions = {}): boolean[][] {
  try {
    const rows = encodeQR(text, 'raw', { ecc: options.ecc ?? 'medium', border: 1 });
    return rows.slice(1, -1).map((row) => row.slice(1, -1));
  } catch (cause) {
    throw new RangeError('qrMatrix: text does not fit into a QR code', { cause });
  }
}

/**
 * A code as SVG: black on white whatever the page's colours, scaled by its `viewBox`, with a title for screen readers,
 * and without style, script or ids, so that any policy and any number of copies on a page are fine.
 */
export function drawQr(text: string, options: DrawQrOptions = {}): string {
  const { border = 4, title = 'QR', description } = options;
  if (!Number.isInteger(border) || border < 0)
    throw new RangeError('drawQr: border must be a whole number from 0');
  const matrix = qrMatrix(text, options);
  const size = matrix.length + 2 * border;
  const about = description === undefined ? '' : `<desc>${escapeXml(description)}</desc>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges">` +
    `<title>${escapeXml(title)}</title>${about}` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${runs(matrix, border)}"/></svg>`
  );
}

/** One rectangle per run of dark modules keeps the path short and free of hairlines between modules. */
function runs(matrix: boolean[][], border: number): string {
  let path = '';
  for (const [y, row] of matrix.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const length = x - start + 1;
      path += `M${start + border} ${y + border}h${length}v1h-${length}z`;
    }
  }
  return path;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeXml(text: string): string {
  // Characters XML 1.0 does not allow would make the whole picture unreadable.
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
