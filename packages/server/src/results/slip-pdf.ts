import { qrMatrix } from '@binhan/qr';
import { A4, POINTS_PER_CM, drawCode, printed } from '../print/document';

/** What stands on a slip: rows of a name in two languages and a value, and the outcome apart. */
export interface SlipText {
  province: string;
  title: { vi: string; en: string };
  outcome: { vi: string; en: string };
  advice: { vi: string; en: string };
  rows: readonly { vi: string; en: string; value: string }[];
  /** A notice where it takes the place of an earlier slip. */
  corrects?: { vi: string; en: string };
  code: string;
  checkAt: string;
  printedAt: string;
}

const MARGIN = 48;
const CODE_SIZE = 4.6 * POINTS_PER_CM;
const LABEL_WIDTH = 200;

/** A result slip as a tagged A4 PDF: the outcome in words first, then the facts, then the code that proves it. */
export async function slipPdf(text: SlipText): Promise<Uint8Array> {
  const { document, bytes } = await printed(text.title.vi, { size: 'A4', margin: MARGIN });
  const top = document.struct('Document');
  document.addStructure(top);
  const width = A4.width - 2 * MARGIN;
  const line = (kind: 'H1' | 'H2' | 'P', face: string, size: number, words: string, lang = 'vi-VN') => {
    top.add(
      document.struct(kind, { lang }, () => {
        document.font(face).fontSize(size).text(words, MARGIN, document.y, { width });
      }),
    );
  };
  line('P', 'regular', 10, text.province);
  line('H1', 'bold', 20, text.title.vi);
  line('P', 'regular', 11, text.title.en, 'en');
  document.moveDown(0.6);
  if (text.corrects !== undefined) {
    line('P', 'bold', 11, text.corrects.vi);
    line('P', 'regular', 9, text.corrects.en, 'en');
    document.moveDown(0.4);
  }
  line('H2', 'bold', 17, text.outcome.vi);
  line('P', 'regular', 11, text.outcome.en, 'en');
  document.moveDown(0.4);
  line('P', 'regular', 11, text.advice.vi);
  line('P', 'regular', 9, text.advice.en, 'en');
  document.moveDown(0.8);
  const table = document.struct('Table');
  top.add(table);
  for (const row of text.rows) {
    const y = document.y;
    const struct = document.struct('TR');
    table.add(struct);
    struct.add(
      document.struct('TH', {}, () => {
        document
          .font('bold')
          .fontSize(10)
          .text(row.vi, MARGIN, y, { width: LABEL_WIDTH, continued: true })
          .font('regular')
          .fontSize(8)
          .text(`  ${row.en}`);
      }),
    );
    const below = document.y;
    struct.add(
      document.struct('TD', {}, () => {
        document
          .font('regular')
          .fontSize(10)
          .text(row.value, MARGIN + LABEL_WIDTH + 10, y, { width: width - LABEL_WIDTH - 10 });
      }),
    );
    struct.end();
    document.y = Math.max(below, document.y) + 3;
  }
  table.end();
  document.moveDown(0.8);
  const codeTop = document.y;
  const matrix = qrMatrix(text.code, { ecc: 'medium' });
  const figure = {
    alt: `Mã QR có chữ ký của phiếu này`,
    bbox: [MARGIN, codeTop, MARGIN + CODE_SIZE, codeTop + CODE_SIZE],
  };
  top.add(
    document.struct('Figure', figure, () =>
      drawCode(document, matrix, { left: MARGIN, top: codeTop, size: CODE_SIZE }),
    ),
  );
  const beside = MARGIN + CODE_SIZE + 16;
  const notes: readonly [string, string, number][] = [
    [`Kiểm tra phiếu: quét mã tại ${text.checkAt}. Bản điện tử mới nhất là bản có giá trị.`, 'vi-VN', 10],
    [`Check this slip: scan the code at ${text.checkAt}. The newest electronic one holds.`, 'en', 9],
    [text.printedAt, 'vi-VN', 9],
  ];
  document.y = codeTop;
  for (const [words, lang, size] of notes)
    top.add(
      document.struct('P', { lang }, () => {
        document
          .font('regular')
          .fontSize(size)
          .fillColor('#000000')
          .text(words, beside, document.y, { width: A4.width - MARGIN - beside });
      }),
    );
  top.end();
  document.end();
  return bytes;
}
