import { setImmediate } from 'node:timers/promises';
import { qrMatrix } from '@binhan/qr';
import { A4, POINTS_PER_CM, drawCode, printed } from '../print/document';

/** What stands on an appointment slip. */
export interface AppointmentText {
  name: string;
  offer: string;
  site: string;
  when: string;
  code: string;
  qr: string;
}

const ON_PAGE = 5;
const MARGIN = 36;
const CODE_SIZE = 3.6 * POINTS_PER_CM;
const HEIGHT = (A4.height - 2 * MARGIN) / ON_PAGE;

/** Appointment slips as a tagged A4 PDF, five on a page with lines to cut along. */
export async function slipsPdf(texts: readonly AppointmentText[]): Promise<Uint8Array> {
  const { document, bytes } = await printed('Phiếu hẹn', { size: 'A4', margin: MARGIN });
  const top = document.struct('Document');
  document.addStructure(top);
  for (const [place, text] of texts.entries()) {
    // Drawing takes the process to itself: others get a turn after each page.
    if (place % ON_PAGE === 0) await setImmediate();
    const row = place % ON_PAGE;
    if (row === 0 && place > 0) document.addPage();
    const y = MARGIN + row * HEIGHT;
    const figure = {
      alt: `Mã QR của lịch hẹn ${text.code}`,
      bbox: [MARGIN, y, MARGIN + CODE_SIZE, y + CODE_SIZE],
    };
    top.add(
      document.struct('Figure', figure, () =>
        drawCode(document, qrMatrix(text.qr, { ecc: 'medium' }), { left: MARGIN, top: y, size: CODE_SIZE }),
      ),
    );
    const left = MARGIN + CODE_SIZE + 16;
    const width = A4.width - MARGIN - left;
    document.y = y;
    const lines: readonly ['H2' | 'P', 'bold' | 'regular', number, string][] = [
      ['H2', 'bold', 14, text.name],
      ['P', 'bold', 12, text.when],
      ['P', 'regular', 11, `${text.offer}, ${text.site}`],
      ['P', 'regular', 11, `Mã hẹn ${text.code}`],
      ['P', 'regular', 9, 'Đưa phiếu này cho bàn đăng ký. Kết quả chỉ báo cho người được xét nghiệm.'],
    ];
    for (const [kind, face, size, words] of lines)
      top.add(
        document.struct(kind, { lang: 'vi-VN' }, () => {
          document.font(face).fontSize(size).fillColor('#000000').text(words, left, document.y, { width });
        }),
      );
    if (row < ON_PAGE - 1) {
      const cut = y + HEIGHT - 12;
      document.markContent('Artifact', { type: 'Layout' });
      document
        .moveTo(MARGIN, cut)
        .lineTo(A4.width - MARGIN, cut)
        .dash(4, { space: 4 })
        .stroke('#666666')
        .undash();
      document.endMarkedContent();
    }
  }
  top.end();
  document.end();
  return bytes;
}
