import { qrMatrix } from '@binhan/qr';
import { A4, POINTS_PER_CM, drawCode, printed } from '../print/document';

/** What stands on a printed certificate. */
export interface PaperText {
  province: string;
  title: { vi: string; en: string };
  name: string;
  /** In the letters of travel documents. */
  latin: string;
  rows: readonly { vi: string; en: string; value: string }[];
  /** The text of its code. */
  code: string;
  until: string;
  issued: string;
}

const MARGIN = 48;
/** Large enough that a scan at 150 dpi has four dots for a cell of the densest code. */
const CODE_SIZE = 7 * POINTS_PER_CM;
const LABEL_WIDTH = 190;
/** A card as wallets hold it (ISO/IEC 7810, ID-1). */
const CARD = { width: 8.56 * POINTS_PER_CM, height: 5.4 * POINTS_PER_CM };
const CARD_MARGIN = 8;

/** A certificate as a tagged PDF: an A4 sheet with its fields, or a card with the code and whose it is. */
export function certificatePdf(text: PaperText, as: 'a4' | 'card'): Promise<Uint8Array> {
  return as === 'a4' ? sheet(text) : card(text);
}

async function sheet(text: PaperText): Promise<Uint8Array> {
  const { document, bytes } = await printed(text.title.vi, { size: 'A4', margin: MARGIN });
  const top = document.struct('Document');
  document.addStructure(top);
  const width = A4.width - 2 * MARGIN;
  const line = (kind: 'H1' | 'P', face: string, size: number, words: string, lang = 'vi-VN') => {
    top.add(
      document.struct(kind, { lang }, () => {
        document.font(face).fontSize(size).text(words, MARGIN, document.y, { width });
      }),
    );
  };
  line('P', 'regular', 10, text.province);
  line('H1', 'bold', 20, text.title.vi);
  line('P', 'regular', 12, text.title.en, 'en');
  document.moveDown(0.6);
  const table = document.struct('Table');
  top.add(table);
  for (const row of text.rows) {
    const y = document.y;
    const struct = document.struct('TR');
    table.add(struct);
    struct.add(
      document.struct('TH', {}, () => {
        document.font('bold').fontSize(10).text(row.vi, MARGIN, y, { width: LABEL_WIDTH });
        document.font('regular').fontSize(8).text(row.en, { width: LABEL_WIDTH });
      }),
    );
    const below = document.y;
    struct.add(
      document.struct('TD', {}, () => {
        document
          .font('regular')
          .fontSize(11)
          .text(row.value, MARGIN + LABEL_WIDTH + 10, y, { width: width - LABEL_WIDTH - 10 });
      }),
    );
    struct.end();
    document.y = Math.max(below, document.y) + 3;
  }
  table.end();
  document.moveDown(0.6);
  const codeTop = document.y;
  top.add(figure(document, text, { left: MARGIN, top: codeTop, size: CODE_SIZE }));
  document.y = codeTop;
  const beside = MARGIN + CODE_SIZE + 16;
  const notes: readonly [string, string, number][] = [
    [`Có giá trị đến hết ngày ${text.until}. Cấp ngày ${text.issued}.`, 'vi-VN', 11],
    [`Valid until ${text.until}. Issued on ${text.issued}.`, 'en', 9],
    [`Mã QR có chữ ký điện tử: người kiểm tra quét bằng ứng dụng kiểm tra chứng nhận.`, 'vi-VN', 9],
    ['The QR code is signed: whoever checks it scans it with a verifier.', 'en', 9],
  ];
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

async function card(text: PaperText): Promise<Uint8Array> {
  const { document, bytes } = await printed(text.title.vi, {
    size: [CARD.width, CARD.height],
    margin: CARD_MARGIN,
  });
  const top = document.struct('Document');
  document.addStructure(top);
  const size = CARD.height - 2 * CARD_MARGIN;
  top.add(figure(document, text, { left: CARD_MARGIN, top: CARD_MARGIN, size }));
  const left = 2 * CARD_MARGIN + size;
  document.y = CARD_MARGIN;
  const lines: readonly ['H1' | 'P', string, number, string, string][] = [
    ['H1', 'bold', 8, text.title.vi, 'vi-VN'],
    ['P', 'regular', 6, text.title.en, 'en'],
    ['P', 'bold', 8, text.name, 'vi-VN'],
    ['P', 'regular', 5.5, text.latin, 'en'],
    ['P', 'regular', 6.5, `Đến hết ngày ${text.until}`, 'vi-VN'],
    ['P', 'regular', 5.5, `Valid until ${text.until}`, 'en'],
  ];
  for (const [kind, face, fontSize, words, lang] of lines)
    top.add(
      document.struct(kind, { lang }, () => {
        document
          .font(face)
          .fontSize(fontSize)
          .fillColor('#000000')
          .text(words, left, document.y + 1, { width: CARD.width - left - CARD_MARGIN });
      }),
    );
  top.end();
  document.end();
  return bytes;
}

function figure(
  document: PDFKit.PDFDocument,
  { code, title }: PaperText,
  box: { left: number; top: number; size: number },
) {
  const { left, top, size } = box;
  const options = {
    alt: `Mã QR của ${title.vi.toLowerCase()}`,
    bbox: [left, top, left + size, top + size],
  };
  return document.struct('Figure', options, () => drawCode(document, qrMatrix(code, { ecc: 'low' }), box));
}
