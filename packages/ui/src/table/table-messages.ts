import { createMessages } from '../language/messages';

/** What tables and what steers them say. */
export const tableMessages = createMessages({
  vi: {
    more: 'Xem thêm',
    first: 'Về đầu danh sách',
    pages: 'Chuyển trang',
    filters: 'Đang lọc theo',
    remove: (label: string) => `Bỏ lọc ${label}`,
    clear: 'Bỏ tất cả',
    nothing: 'Không có mục nào.',
    keys: 'Dùng phím mũi tên lên, xuống để chuyển dòng.',
  },
  en: {
    more: 'Show more',
    first: 'Back to the beginning',
    pages: 'Pages',
    filters: 'Filtered by',
    remove: (label) => `Remove filter ${label}`,
    clear: 'Remove all',
    nothing: 'There is nothing here.',
    keys: 'Use the up and down arrow keys to move between rows.',
  },
});
