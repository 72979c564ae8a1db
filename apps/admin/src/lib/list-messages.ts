import { createMessages } from '@binhan/ui';

/** What lists say about their columns and kept views. */
export const listMessages = createMessages({
  vi: {
    columns: (shown: number, all: number) => `Cột: ${String(shown)}/${String(all)}`,
    chooseColumns: 'Hiện các cột',
    showColumns: 'Hiện',
    views: 'Danh sách đã lưu',
    everything: 'Tất cả',
    changed: 'đã đổi',
    keep: 'Lưu danh sách này',
    keepName: 'Tên danh sách',
    keepHint: 'Bộ lọc và các cột đang chọn, cho riêng tài khoản này trên máy này. Không ghi tên người.',
    keepNow: 'Lưu',
    change: (name: string) => `Lưu thay đổi vào “${name}”`,
    forget: (name: string) => `Bỏ “${name}”`,
    nameMissing: 'Xin đặt tên cho danh sách.',
    tooMany: (most: number) => `Lưu được nhiều nhất ${String(most)} danh sách. Xin bỏ bớt.`,
    toBeShared:
      'Muốn chia sẻ: gửi địa chỉ của trang này cho đồng nghiệp; người nhận chỉ thấy địa bàn của mình.',
  },
  en: {
    columns: (shown: number, all: number) => `Columns: ${String(shown)}/${String(all)}`,
    chooseColumns: 'Show the columns',
    showColumns: 'Show',
    views: 'Saved views',
    everything: 'Everything',
    changed: 'changed',
    keep: 'Save this view',
    keepName: 'Name of the view',
    keepHint: 'The filters and columns chosen now, for this account on this machine. Write no person’s name.',
    keepNow: 'Save',
    change: (name) => `Save the changes to “${name}”`,
    forget: (name) => `Remove “${name}”`,
    nameMissing: 'Give the view a name.',
    tooMany: (most) => `At most ${String(most)} views are kept. Remove one first.`,
    toBeShared: 'To share it, send the address of this page: others see their own areas only.',
  },
});
