import { createMessages } from '@binhan/ui';
import { fileWords } from '#lib/sheet/file-words.ts';

const vietnamese = new Intl.NumberFormat('vi-VN');
const english = new Intl.NumberFormat('en-GB');

/** The columns of a file of results, as the API names their cells. */
export const cellKeys = ['code', 'outcome', 'cycles', 'kit', 'lot', 'testedAt'] as const;

/** What the pages of files of results say. */
export const messages = createMessages({
  vi: {
    ...fileWords.vi,
    title: 'Tệp kết quả',
    intro:
      'Gửi tệp kết quả của máy hoặc phần mềm khác. Tệp được đọc và kiểm tra trước; chưa ghi gì cho đến khi ông/bà bấm ghi.',
    file: 'Tệp kết quả',
    fileHint:
      'CSV, Excel .xlsx hoặc gói FHIR R4 (.json), chữ Unicode, nhiều nhất 20 MB và 200.000 dòng. Tệp .xls: lưu lại thành .xlsx.',
    mustCode: 'Cột “Mã ống”, mỗi ống một dòng. Ống đã được nhận ở phòng xét nghiệm này.',
    mustOutcome: 'Cột “Kết quả”: tên như trong danh mục, ví dụ Âm tính, Dương tính.',
    mustKit: 'Cột “Sinh phẩm”: tên hoặc mã trong danh mục.',
    mayHave:
      'Có thể thêm “Ct” (ví dụ: E 24,1; N 25), “Lô”, “Thời gian xét nghiệm” (ví dụ: 24/11/2026 14:05). Cột khác bị bỏ qua.',
    template: 'Tải tệp mẫu có sẵn mã các ống đang chờ (CSV)',
    released: 'Lấy kết quả đã trả ra tệp',
    releasedIntro: 'Kết quả còn hiệu lực, theo mã ống, không có tên người. Nhiều nhất 5.000 ống mỗi tệp.',
    releasedRefused: 'Không lấy được: xem lại ngày, hoặc chọn ít ngày hơn.',
    cancelledDone: 'Đã bỏ tệp. Chưa có kết quả nào được ghi. Cần thì gửi lại.',
    committed: (count: number) => `Đã ghi ${vietnamese.format(count)} kết quả.`,
    someFailed: (count: number) =>
      `${vietnamese.format(count)} dòng không ghi được vì ống đã đổi trong lúc chờ. Tải về để xem.`,
    awaits: 'Kết quả đã ghi chờ người thứ hai hoặc chờ trả ở danh sách.',
    seeList: 'Xem danh sách',
    cells: {
      code: 'Mã ống',
      outcome: 'Kết quả',
      cycles: 'Ct',
      kit: 'Sinh phẩm',
      lot: 'Lô',
      testedAt: 'Thời gian',
    },
    sureText: 'Mỗi dòng thành một kết quả của ống. Kết quả vẫn chờ xác nhận và chờ trả, chưa ai được báo.',
  },
  en: {
    ...fileWords.en,
    title: 'Files of results',
    intro:
      'Send a file of results from an instrument or another system. It is read and checked first; nothing is recorded until you say so.',
    file: 'File of results',
    fileHint:
      'CSV, Excel .xlsx or a FHIR R4 bundle (.json), in Unicode, at most 20 MB and 200,000 rows. Save an .xls file as .xlsx first.',
    mustCode: 'A column “Mã ống” (Tube), one row for each tube. The tubes were received at this laboratory.',
    mustOutcome: 'A column “Kết quả” (Result): a name of the catalogue, for example Negative, Positive.',
    mustKit: 'A column “Sinh phẩm” (Kit): a name or id of the catalogue.',
    mayHave:
      'It may have “Ct” (for example E 24.1; N 25), “Lô” (Lot) and “Thời gian xét nghiệm” (Tested at, for example 24/11/2026 14:05). Other columns are passed over.',
    template: 'Download a template with the tubes that wait (CSV)',
    released: 'Released results as a file',
    releasedIntro:
      'Results that still hold, by the codes of tubes, without names. At most 5,000 tubes in a file.',
    releasedRefused: 'No file: look at the days, or choose fewer.',
    cancelledDone: 'The file is left. No result was recorded. It may be sent again.',
    committed: (count) => `${english.format(count)} results are recorded.`,
    someFailed: (count) =>
      `${english.format(count)} rows could not be recorded: their tubes changed meanwhile. Download them to see why.`,
    awaits: 'The results wait for a second person or for release in the list.',
    seeList: 'See the list',
    cells: { code: 'Tube', outcome: 'Result', cycles: 'Ct', kit: 'Kit', lot: 'Lot', testedAt: 'Tested at' },
    sureText:
      'Each row becomes the result of a tube. Results still wait to be verified and released; nobody is told yet.',
  },
});
