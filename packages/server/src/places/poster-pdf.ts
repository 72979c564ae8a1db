import { setImmediate } from 'node:timers/promises';
import { qrMatrix } from '@binhan/qr';
import { A4, POINTS_PER_CM, drawCode, printed } from '../print/document';

/** What stands on a poster. */
export interface PosterText {
  place: string;
  gate: string;
  province: string;
  /** The address the code opens. */
  url: string;
  hotline?: string;
}

/** Hà Nội asked for 15 cm at least; half a centimetre more survives a printer that shrinks to its margins. */
const CODE_SIZE = 15.5 * POINTS_PER_CM;
const MARGIN = 40;
/** Light modules that must lie around a code (ISO/IEC 18004, 5.3.8). */
const QUIET_MODULES = 4;

/** Posters as one tagged A4 PDF, a page each: the code as vectors, Vietnamese first, English below. */
export async function postersPdf(texts: readonly PosterText[]): Promise<Uint8Array> {
  const [only, another] = texts;
  const title = another === undefined ? `Mã QR địa điểm – ${only?.place ?? ''}` : 'Mã QR địa điểm';
  const { document, bytes } = await printed(title, { size: 'A4', margin: MARGIN });
  const top = document.struct('Document');
  document.addStructure(top);
  for (const [place, text] of texts.entries()) {
    // Drawing takes the process to itself: others get a turn after each page.
    if (place > 0) {
      await setImmediate();
      document.addPage();
    }
    drawPoster(document, top, text);
  }
  top.end();
  document.end();
  return bytes;
}

function drawPoster(document: PDFKit.PDFDocument, top: PDFKit.PDFStructureElement, text: PosterText): void {
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
  const left = (A4.width - CODE_SIZE) / 2;
  const matrix = qrMatrix(text.url, { ecc: 'medium' });
  const quiet = (QUIET_MODULES * CODE_SIZE) / matrix.length;
  const y = document.y + quiet;
  const alt = `Mã QR mở ${text.url}`;
  // The type declarations know no bounding box yet; the library and PDF/UA do.
  const figure = { alt, bbox: [left, y, left + CODE_SIZE, y + CODE_SIZE] };
  top.add(
    document.struct('Figure', figure, () => drawCode(document, matrix, { left, top: y, size: CODE_SIZE })),
  );
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
}

/** The largest of some sizes in which words take no more than a height, else the smallest: a poster is one page. */
function fitting(
  document: PDFKit.PDFDocument,
  face: string,
  words: string,
  sizes: readonly [number, ...number[]],
  height: number,
): number {
  const width = A4.width - 2 * MARGIN;
  const fits = (size: number) =>
    document.font(face).fontSize(size).heightOfString(words, { width }) <= height;
  return sizes.find(fits) ?? Math.min(...sizes);
}
