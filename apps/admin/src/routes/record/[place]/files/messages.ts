import { createMessages } from '@binhan/ui';
import { fileWords } from '#lib/sheet/file-words.ts';

const vietnamese = new Intl.NumberFormat('vi-VN');
const english = new Intl.NumberFormat('en-GB');

/** The columns of a file of doses, as the API names their cells. */
export const cellKeys = [
  'name',
  'bornOn',
  'sex',
  'number',
  'phone',
  'commune',
  'vaccine',
  'type',
  'ordinal',
  'givenOn',
  'lot',
  'lotExpiresOn',
  'bodySite',
  'where',
  'program',
] as const;

/** What the pages of files of doses say. */
export const messages = createMessages({
  vi: {
    ...fileWords.vi,
    title: 'Tệp mũi tiêm',
    record: 'Về sổ tiêm chủng',
    intro:
      'Gửi tệp mũi tiêm đã tiêm trước đây hoặc từ phần mềm khác. Tệp được đọc và kiểm tra trước; chưa ghi gì cho đến khi ông/bà bấm ghi. Mũi từ tệp ghi là “Nhập từ tệp”.',
    program: 'Chương trình',
    programHint: 'Dùng cho các dòng không ghi cột “Chương trình”.',
    programOfRows: 'Theo cột “Chương trình” của từng dòng',
    file: 'Tệp mũi tiêm',
    fileHint:
      'CSV, Excel .xlsx hoặc gói FHIR R4 (.json) có Immunization, chữ Unicode, nhiều nhất 20 MB và 20.000 dòng. Tệp .xls: lưu lại thành .xlsx.',
    mustPerson: 'Cột “Họ và tên”, “Ngày sinh”, “Giới tính”.',
    mustNumber:
      'Cột “Số CCCD” (hoặc CMND, hộ chiếu, số BHYT). Dòng không có số thì phải có “Xã, phường nơi ở”.',
    mustDose: 'Cột “Vắc xin”, “Mũi số”, “Ngày tiêm” (ví dụ 17/05/2026). Mỗi mũi một dòng.',
    mayHave:
      'Có thể thêm “Loại mũi” (Cơ bản, Bổ sung, Nhắc lại; bỏ trống là Cơ bản), “Số lô”, “Hạn dùng”, “Vị trí tiêm”, “Nơi tiêm”, “Chương trình”, “Điện thoại”. Cột khác bị bỏ qua.',
    template: 'Tải tệp mẫu (CSV)',
    cancelledDone: 'Đã bỏ tệp. Chưa có mũi tiêm nào được ghi. Cần thì gửi lại.',
    committed: (count: number) => `Đã ghi ${vietnamese.format(count)} mũi tiêm vào sổ.`,
    someFailed: (count: number) =>
      `${vietnamese.format(count)} dòng không ghi được vì sổ đã đổi trong lúc chờ. Tải về để xem.`,
    unclear: 'Mũi mâu thuẫn với mũi đã có chờ người có quyền xem lại; chưa cấp chứng nhận cho mũi đó.',
    sureText:
      'Mỗi dòng thành một mũi trong sổ của người đó, ghi rõ là nhập từ tệp. Số giấy tờ chưa có ai thì tạo hồ sơ mới.',
    cells: {
      name: 'Họ và tên',
      bornOn: 'Ngày sinh',
      sex: 'Giới tính',
      number: 'Số giấy tờ',
      phone: 'Điện thoại',
      commune: 'Xã, phường',
      vaccine: 'Vắc xin',
      type: 'Loại mũi',
      ordinal: 'Mũi số',
      givenOn: 'Ngày tiêm',
      lot: 'Số lô',
      lotExpiresOn: 'Hạn dùng',
      bodySite: 'Vị trí tiêm',
      where: 'Nơi tiêm',
      program: 'Chương trình',
    },
    out: 'Lấy các mũi đã ghi ra tệp',
    outIntro:
      'Các mũi điểm này đã ghi và còn hiệu lực, theo ngày tiêm, nhiều nhất 10.000 dòng. Tệp có tên người: người lấy và lý do được ghi lại, quản trị được báo.',
    outRefused: 'Không lấy được: xem lại ngày và lý do, hoặc chọn ít ngày hơn.',
    reason: 'Lý do',
    reasonHint: 'Ít nhất 10 chữ, ví dụ: Báo cáo tháng cho trung tâm y tế.',
  },
  en: {
    ...fileWords.en,
    title: 'Files of doses',
    record: 'Back to the records',
    intro:
      'Send a file of doses that were given before or come from another system. It is read and checked first; nothing is recorded until you say so. Its doses are marked “From a file”.',
    program: 'Program',
    programHint: 'For rows that name none in the column “Chương trình” (Program).',
    programOfRows: 'As each row says in its column “Chương trình”',
    file: 'File of doses',
    fileHint:
      'CSV, Excel .xlsx or a FHIR R4 bundle (.json) of Immunization, in Unicode, at most 20 MB and 20,000 rows. Save an .xls file as .xlsx first.',
    mustPerson: 'Columns “Họ và tên” (Name), “Ngày sinh” (Born), “Giới tính” (Sex).',
    mustNumber:
      'A column “Số CCCD” (ID number, passport or insurance number). A row without one needs “Xã, phường nơi ở” (Commune).',
    mustDose:
      'Columns “Vắc xin” (Vaccine), “Mũi số” (Dose number), “Ngày tiêm” (Given on, for example 17/05/2026). One row for each dose.',
    mayHave:
      'It may have “Loại mũi” (Dose type: Basic, Additional, Booster; empty is Basic), “Số lô” (Lot), “Hạn dùng” (Lot expiry), “Vị trí tiêm” (Body site), “Nơi tiêm” (Where), “Chương trình” (Program) and “Điện thoại” (Phone). Other columns are passed over.',
    template: 'Download a template (CSV)',
    cancelledDone: 'The file is left. No dose was recorded. It may be sent again.',
    committed: (count) =>
      count === 1 ? '1 dose is in the records.' : `${english.format(count)} doses are in the records.`,
    someFailed: (count) =>
      `${english.format(count)} rows could not be recorded: the records changed meanwhile. Download them to see why.`,
    unclear: 'Doses that contradict others wait for somebody to decide, and are not certified until then.',
    sureText:
      'Each row becomes a dose in the record of its person, marked as from a file. For a number nobody has, a person is made.',
    cells: {
      name: 'Name',
      bornOn: 'Born',
      sex: 'Sex',
      number: 'Number',
      phone: 'Phone',
      commune: 'Commune',
      vaccine: 'Vaccine',
      type: 'Type',
      ordinal: 'Dose',
      givenOn: 'Given on',
      lot: 'Lot',
      lotExpiresOn: 'Lot expiry',
      bodySite: 'Body site',
      where: 'Where',
      program: 'Program',
    },
    out: 'Recorded doses as a file',
    outIntro:
      'Doses this site recorded that still count, by the day they were given, at most 10,000 rows. The file names people: who takes it and why is kept, and administrators are told.',
    outRefused: 'No file: look at the days and the reason, or choose fewer days.',
    reason: 'Reason',
    reasonHint: 'At least 10 letters, for example: monthly report to the health centre.',
  },
});
