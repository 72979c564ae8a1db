import { createMessages } from '../language/messages';

/** What the choice of a commune says. */
export const areaMessages = createMessages({
  vi: {
    province: 'Tỉnh, thành phố',
    commune: 'Xã, phường, đặc khu',
    show: 'Xem danh sách xã, phường',
    search: 'Tìm xã, phường',
    searchHint: 'Gõ không dấu cũng được, ví dụ: thanh mien.',
    found: (count: number) => (count === 0 ? 'Không tìm thấy tên này.' : `Tìm thấy ${count}.`),
    away: 'Chưa tải được danh sách. Hãy thử lại.',
    first: 'Hãy chọn tỉnh, thành phố trước.',
  },
  en: {
    province: 'Province or city',
    commune: 'Commune or ward',
    show: 'Show communes and wards',
    search: 'Find a commune or ward',
    searchHint: 'Marks are not needed, for example: thanh mien.',
    found: (count) => (count === 0 ? 'No such name.' : `${count} found.`),
    away: 'The list could not be loaded. Try again.',
    first: 'Choose the province first.',
  },
});
