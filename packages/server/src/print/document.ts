import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** Points of a centimetre: a PDF is measured in 72nds of an inch. */
export const POINTS_PER_CM = 72 / 2.54;
export const A4 = { width: 595.28, height: 841.89 };

/** A page being written, and its bytes once it is ended. */
export interface Printed {
  document: PDFKit.PDFDocument;
  bytes: Promise<Uint8Array>;
}

/** A tagged PDF in Vietnamese (PDF 1.7, ISO 32000-1), with the faces `regular` and `bold`. */
export async function printed(
  title: string,
  paper: { size: 'A4' | [number, number]; margin: number },
): Promise<Printed> {
  const [regular, bold] = await Promise.all([font('400Regular'), font('700Bold')]);
  const document = new PDFDocument({
    ...paper,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title, Creator: 'Bình An' },
  });
  document.registerFont('regular', regular).registerFont('bold', bold);
  return { document, bytes: collected(document) };
}

/** Draws a code as vectors: one rectangle for each run of dark cells, one fill for all. */
export function drawCode(
  document: PDFKit.PDFDocument,
  matrix: readonly (readonly boolean[])[],
  { left, top, size }: { left: number; top: number; size: number },
): void {
  const cell = size / matrix.length;
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
