import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { qrMatrix } from '@binhan/qr';
import PDFDocument from 'pdfkit';

/** What stands on a poster. */
export interface PosterText {
  place: string;
  gate: string;
  province: string;
  /** The address the code opens. */
  url: string;
  hotline?: string;
}

const POINTS_PER_CM = 72 / 2.54;
/** Hà Nội asked for 15 cm at least; half a centimetre more survives a printer that shrinks to its margins. */
const CODE_SIZE = 15.5 * POINTS_PER_CM;
const A4_WIDTH = 595.28;
const MARGIN = 40;
/** Light modules that must lie around a code (ISO/IEC 18004, 5.3.8). */
const QUIET_MODULES = 4;

/** A poster as a tagged A4 PDF: the code as vectors, Vietnamese first, English below. */
export async function posterPdf(text: PosterText): Promise<Uint8Array> {
  const [regular, bold] = await Promise.all([font('400Regular'), font('700Bold')]);
  const title = `Mã QR địa điểm – ${text.place}`;
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title, Creator: 'Bình An' },
  });
  document.registerFont('regular', regular).registerFont('bold', bold);
  const bytes = collected(document);
  const top = document.struct('Document');
  document.addStructure(top);
  const line = (kind: 'H1' | 'P', face: string, size: number, words: string, lang = 'vi-VN') => {
    top.add(
      document.struct(kind, { lang }, () => {
        document.font(face).fontSize(size).text(words, { align: 'center' });
      }),
    );
  };
  line('H1', 'bold', fitting(document, 'bold', text.place, [30, 26, 22, 18, 15, 12], 80), text.place);
  line('P', 'regular', fitting(document, 'regular', text.gate, [18, 15, 12, 10], 32), text.gate);
  line('P', 'bold', 15, 'Quét mã khi vào và khi ra');
  line('P', 'regular', 12, 'Scan when you enter and when you leave', 'en');
  const left = (A4_WIDTH - CODE_SIZE) / 2;
  const matrix = qrMatrix(text.url, { ecc: 'medium' });
  const quiet = (QUIET_MODULES * CODE_SIZE) / matrix.length;
  const y = document.y + quiet;
  const alt = `Mã QR mở ${text.url}`;
  // The type declarations know no bounding box yet; the library and PDF/UA do.
  const figure = { alt, bbox: [left, y, left + CODE_SIZE, y + CODE_SIZE] };
  top.add(document.struct('Figure', figure, () => drawCode(document, matrix, left, y)));
  document.y = y + CODE_SIZE + quiet;
  line(
    'P',
    'regular',
    11,
    `Mở bằng máy ảnh của điện thoại hoặc trên cổng ${text.province}. Không cần cài ứng dụng.`,
  );
  line('P', 'regular', 10, 'Open it with your phone’s camera. No app is needed.', 'en');
  if (text.hotline !== undefined) line('P', 'bold', 13, `Đường dây nóng · Hotline: ${text.hotline}`);
  line('P', 'regular', 7, text.url);
  top.end();
  document.end();
  return bytes;
}

/** The largest of some sizes in which words take no more than a height, else the smallest: a poster is one page. */
function fitting(
  document: PDFKit.PDFDocument,
  face: string,
  words: string,
  sizes: readonly [number, ...number[]],
  height: number,
): number {
  const width = A4_WIDTH - 2 * MARGIN;
  const fits = (size: number) =>
    document.font(face).fontSize(size).heightOfString(words, { width }) <= height;
  return sizes.find(fits) ?? Math.min(...sizes);
}

/** One rectangle for each run of dark cells, one fill for all. */
function drawCode(
  document: PDFKit.PDFDocument,
  matrix: readonly (readonly boolean[])[],
  left: number,
  top: number,
): void {
  const cell = CODE_SIZE / matrix.length;
  for (const [row, cells] of matrix.entries()) {
    let start = -1;
    for (let column = 0; column <= cells.length; column += 1) {
      if (cells[column] === true && start < 0) start = column;
      if (cells[column] !== true && start >= 0) {
        document.rect(left + start * cell, top + row * cell, (column - start) * cell, cell);
        start = -1;
      }
    }
  }
  document.fill('#000000');
}

/** Whole faces: the subsets sold per script lack letters that a Vietnamese sentence mixes. */
async function font(face: '400Regular' | '700Bold'): Promise<Buffer> {
  const require = createRequire(import.meta.url);
  return readFile(require.resolve(`@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`));
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    document.on('error', reject);
  });
}
