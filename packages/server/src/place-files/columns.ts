import type { SheetColumn } from '@binhan/validation/rows';

/** Places in one file at most; more are sent as several. */
export const MOST_PLACES = 2000;

/** The columns of a file of places. The first name is the one of templates and of files to repair. */
export const placeColumns = [
  { key: 'name', names: ['Tên địa điểm', 'Tên', 'Địa điểm', 'Place', 'Name'], required: true },
  { key: 'kind', names: ['Loại', 'Loại địa điểm', 'Kind', 'Type'], required: true },
  { key: 'commune', names: ['Xã, phường', 'Xã phường', 'Xã', 'Phường', 'Commune'], required: false },
  { key: 'address', names: ['Địa chỉ', 'Số nhà, thôn', 'Address'], required: true },
  { key: 'gates', names: ['Cổng', 'Các cổng', 'Lối vào', 'Gates', 'Entrances'], required: false },
  { key: 'capacity', names: ['Sức chứa', 'Số người tối đa', 'Capacity'], required: false },
  {
    key: 'phone',
    names: ['Điện thoại người quản lý', 'Điện thoại', 'SĐT', 'Manager phone', 'Phone'],
    required: false,
  },
] as const satisfies readonly SheetColumn[];

/** A column of a file of places. */
export type PlaceColumn = (typeof placeColumns)[number]['key'];
