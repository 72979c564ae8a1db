import type { SheetColumn } from '@binhan/validation/rows';
import { personColumns } from '../lists/columns';

/** Contacts in one file at most; more are sent as several. */
export const MOST_CONTACTS = 2000;

/** The columns of a file of contacts. The first name is the one of templates and of files to repair. */
export const contactColumns = [
  // Of somebody a patient names, the sex is not always known.
  ...personColumns.map((column) => (column.key === 'sex' ? { ...column, required: false } : column)),
  { key: 'address', names: ['Địa chỉ', 'Số nhà, thôn', 'Address'], required: false },
  {
    key: 'lastMet',
    names: ['Gặp lần cuối', 'Tiếp xúc lần cuối', 'Ngày tiếp xúc', 'Ngày gặp', 'Last met', 'Last met on'],
    required: true,
  },
  { key: 'minutes', names: ['Số phút', 'Gặp bao lâu (phút)', 'Minutes'], required: false },
  { key: 'metres', names: ['Khoảng cách (m)', 'Khoảng cách', 'Distance', 'Metres'], required: false },
  { key: 'mask', names: ['Khẩu trang', 'Mask'], required: false },
  { key: 'meeting', names: ['Gặp ở đâu', 'Hoàn cảnh', 'Nơi gặp', 'Meeting'], required: false },
  { key: 'note', names: ['Ghi chú', 'Note'], required: false },
] as const satisfies readonly SheetColumn[];
