import { randomBytes } from 'node:crypto';
import { showSpokenCode, writeSpokenCode } from '@binhan/domain/text';
import { qrMatrix } from '@binhan/qr';
import { A4, POINTS_PER_CM, drawCode, printed } from '../print/document';

const MM = POINTS_PER_CM / 10;
/** Labels of 38 × 21 mm, 5 × 13 on A4 as sheets for laboratories are cut; a roll has one after the other. */
const LABEL = { width: 38.1 * MM, height: 21.2 * MM };
const SHEET = { columns: 5, rows: 13, gap: 2.5 * MM };
const CODE = 14 * MM;

/** New labels for tubes as a PDF. Codes are random (38 bits and a check character), so that no two sheets meet. */
export async function labelsPdf(count: number, paper: 'a4' | 'roll'): Promise<Uint8Array> {
  const size: 'A4' | [number, number] = paper === 'a4' ? 'A4' : [LABEL.width, LABEL.height];
  const { document, bytes } = await printed('Nhãn ống mẫu', { size, margin: 0 });
  const top = document.struct('Document');
  document.addStructure(top);
  const perPage = paper === 'a4' ? SHEET.columns * SHEET.rows : 1;
  const left = (A4.width - SHEET.columns * LABEL.width - (SHEET.columns - 1) * SHEET.gap) / 2;
  const above = (A4.height - SHEET.rows * LABEL.height) / 2;
  for (let place = 0; place < count; place += 1) {
    const onPage = place % perPage;
    if (place > 0 && onPage === 0) document.addPage();
    const corner =
      paper === 'a4'
        ? {
            x: left + (onPage % SHEET.columns) * (LABEL.width + SHEET.gap),
            y: above + Math.floor(onPage / SHEET.columns) * LABEL.height,
          }
        : { x: 0, y: 0 };
    top.add(document.struct('P', {}, () => label(document, writeSpokenCode(randomBytes(8)), corner)));
  }
  top.end();
  document.end();
  return bytes;
}

function label(document: PDFKit.PDFDocument, code: string, { x, y }: { x: number; y: number }): void {
  const inset = (LABEL.height - CODE) / 2;
  drawCode(document, qrMatrix(code, { ecc: 'medium' }), { left: x + inset, top: y + inset, size: CODE });
  const beside = x + inset + CODE + 2 * MM;
  const [first = '', second = '', last = ''] = showSpokenCode(code).split(' ');
  document.fillColor('#000000').font('bold').fontSize(13);
  for (const [row, words] of [first, second, last].entries())
    document.text(words, beside, y + inset + row * 13, { lineBreak: false });
}
