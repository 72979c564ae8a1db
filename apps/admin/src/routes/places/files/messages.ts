import { createMessages } from '@binhan/ui';
import { fileWords, rowsOf } from '#lib/sheet/file-words.ts';

const vietnamese = new Intl.NumberFormat('vi-VN');
const english = new Intl.NumberFormat('en-GB');

/** The columns of a file of places, as the API names their cells. */
export const cellKeys = ['name', 'kind', 'commune', 'address', 'gates', 'capacity', 'phone'] as const;

/** What the pages of files of places say. */
export const messages = createMessages({
  vi: {
    ...fileWords.vi,
    title: 'Đăng ký nhiều địa điểm từ tệp',
    places: 'Về danh sách địa điểm',
    intro: 'Tệp được đọc và kiểm tra trước; chưa đăng ký gì cho đến khi ông/bà bấm ghi.',
    introConfirms:
      'Địa điểm trong địa bàn được giao được xác nhận cùng lúc, và in được mã QR của tất cả trong một tệp PDF.',
    introWaits:
      'Ông/bà quản lý các địa điểm đăng ký từ tệp. Mỗi địa điểm chờ cán bộ xã, phường xác nhận rồi mới in được mã QR.',
    area: 'Địa bàn',
    areaHint: 'Chọn xã, phường: mọi dòng thuộc xã, phường đó. Chọn tỉnh: mỗi dòng ghi cột “Xã, phường”.',
    areaMissing: 'Xin chọn địa bàn.',
    closed: 'Chưa có địa bàn nào để gửi tệp.',
    file: 'Tệp địa điểm',
    fileHint:
      'CSV hoặc Excel .xlsx, chữ Unicode, nhiều nhất 5 MB và 2.000 dòng. Tệp .xls: lưu lại thành .xlsx.',
    fileLarge: 'Tệp lớn quá 5 MB. Xin chia thành nhiều tệp.',
    mustName: 'Cột “Tên địa điểm”.',
    mustKind:
      'Cột “Loại”: Nơi công cộng (hoặc Chợ, Siêu thị, Cửa hàng, Quán ăn), Cơ quan (hoặc Nhà máy, Trường học), Điểm tiêm, Điểm lấy mẫu, Phòng xét nghiệm, Chốt kiểm soát, Phương tiện.',
    mustAddress: 'Cột “Địa chỉ”.',
    mayHave:
      'Có thể thêm “Xã, phường”, “Cổng” (nhiều cổng cách nhau bằng dấu chấm phẩy; bỏ trống là Cổng chính), “Sức chứa”, “Điện thoại người quản lý”. Cột khác bị bỏ qua.',
    template: 'Tải tệp mẫu (CSV)',
    cancelledDone: 'Đã bỏ tệp. Chưa đăng ký địa điểm nào. Cần thì gửi lại.',
    committed: (count: number) => `Đã đăng ký ${vietnamese.format(count)} địa điểm.`,
    someFailed: (count: number) =>
      `${vietnamese.format(count)} dòng không đăng ký được vì người khác đã đăng ký trong lúc chờ. Tải về để xem.`,
    someThere: (count: number) =>
      `${vietnamese.format(count)} dòng là địa điểm đã có (cùng tên, cùng địa chỉ, cùng xã): không đăng ký thêm.`,
    waiting: (count: number) => `${vietnamese.format(count)} địa điểm chờ cán bộ xã, phường xác nhận.`,
    sureText: '',
    sureConfirms:
      'Mỗi dòng thành một địa điểm đã xác nhận. Ai có điện thoại ghi ở dòng nào thì quản lý địa điểm đó khi đăng nhập bằng số ấy.',
    sureWaits:
      'Mỗi dòng thành một địa điểm chờ xác nhận. Dòng ghi điện thoại thì người có số đó quản lý; dòng bỏ trống thì ông/bà quản lý.',
    posters: 'Mã QR để dán',
    postersText: (count: number) =>
      `${vietnamese.format(count)} tờ A4, mỗi cổng một tờ. In đúng khổ, dán ở tầm mắt, che mưa.`,
    postersPart: (part: number, parts: number) =>
      parts === 1 ? 'Tải mã QR (PDF)' : `Tải mã QR, phần ${part} trên ${parts} (PDF)`,
    cells: {
      name: 'Tên địa điểm',
      kind: 'Loại',
      commune: 'Xã, phường',
      address: 'Địa chỉ',
      gates: 'Cổng',
      capacity: 'Sức chứa',
      phone: 'Điện thoại quản lý',
    },
  },
  en: {
    ...fileWords.en,
    title: 'Register many places from a file',
    places: 'Back to the places',
    intro: 'The file is read and checked first; nothing is registered until you say so.',
    introConfirms:
      'Places of your own areas are confirmed with it, and the posters of all of them come as one PDF.',
    introWaits:
      'You manage the places registered from the file. Each waits for an official of its commune before its poster can be printed.',
    area: 'Area',
    areaHint: 'A commune: every row lies in it. A province: each row names its commune in “Xã, phường”.',
    areaMissing: 'Choose the area.',
    closed: 'There is no area for which you may send a file.',
    file: 'File of places',
    fileHint:
      'CSV or Excel .xlsx, in Unicode, at most 5 MB and 2,000 rows. Save an .xls file as .xlsx first.',
    fileLarge: 'The file is larger than 5 MB. Please split it.',
    mustName: 'A column “Tên địa điểm” (Name).',
    mustKind:
      'A column “Loại” (Kind): Public place, Office, Vaccination site, Testing site, Laboratory, Checkpoint, Vehicle, or the Vietnamese words.',
    mustAddress: 'A column “Địa chỉ” (Address).',
    mayHave:
      'It may have “Xã, phường” (Commune), “Cổng” (Entrances, with semicolons between; empty is one main entrance), “Sức chứa” (Capacity) and “Điện thoại người quản lý” (Manager phone). Other columns are passed over.',
    template: 'Download a template (CSV)',
    cancelledDone: 'The file is left. No place was registered. It may be sent again.',
    committed: (count) =>
      count === 1 ? '1 place is registered.' : `${english.format(count)} places are registered.`,
    someFailed: (count) =>
      `${rowsOf(count)} could not be registered: somebody else did meanwhile. Download to see which.`,
    someThere: (count) =>
      count === 1
        ? '1 row is a place that is there already (same name, address and commune): it is not added.'
        : `${rowsOf(count)} are places that are there already (same name, address and commune): none is added.`,
    waiting: (count) =>
      count === 1
        ? '1 place waits for an official of its commune.'
        : `${english.format(count)} places wait for an official of their commune.`,
    sureText: '',
    sureConfirms:
      'Each row becomes a confirmed place. Whoever has the telephone of a row manages that place once they sign in with it.',
    sureWaits:
      'Each row becomes a place that waits to be confirmed. The holder of the telephone of a row manages it; without one you do.',
    posters: 'Posters',
    postersText: (count) =>
      `${english.format(count)} sheets of A4, one for each entrance. Print at full size, put them up at eye level, out of the rain.`,
    postersPart: (part, parts) =>
      parts === 1 ? 'Download the posters (PDF)' : `Download the posters, part ${part} of ${parts} (PDF)`,
    cells: {
      name: 'Name',
      kind: 'Kind',
      commune: 'Commune',
      address: 'Address',
      gates: 'Entrances',
      capacity: 'Capacity',
      phone: 'Manager phone',
    },
  },
});
