import type { SheetColumn } from '@binhan/validation/rows';

/** People in one list at most; more are sent as several. */
export const MOST_PEOPLE = 10_000;

/** The columns that say who somebody is, in any file of rows about people. */
export const personColumns = [
  { key: 'name', names: ['Họ và tên', 'Họ tên', 'Tên', 'Name', 'Full name'], required: true },
  { key: 'bornOn', names: ['Ngày sinh', 'Năm sinh', 'Date of birth', 'Born'], required: true },
  { key: 'sex', names: ['Giới tính', 'Sex', 'Gender'], required: true },
  {
    key: 'number',
    names: ['Số CCCD', 'CCCD', 'Số định danh', 'Số giấy tờ', 'CMND', 'Hộ chiếu', 'ID number'],
    required: false,
  },
  { key: 'phone', names: ['Điện thoại', 'Số điện thoại', 'SĐT', 'Phone'], required: false },
  { key: 'commune', names: ['Xã, phường nơi ở', 'Xã phường', 'Nơi ở', 'Commune'], required: false },
] as const satisfies readonly SheetColumn[];

/** The columns of a list of people. The first name is the one of templates and of files to repair. */
export const peopleColumns = [
  ...personColumns,
  { key: 'address', names: ['Địa chỉ', 'Số nhà, thôn', 'Address'], required: false },
  { key: 'reason', names: ['Nhóm đối tượng', 'Lý do', 'Reason', 'Group'], required: false },
] as const satisfies readonly SheetColumn[];
