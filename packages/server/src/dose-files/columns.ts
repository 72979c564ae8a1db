import type { SheetColumn } from '@binhan/validation/rows';
import { personColumns } from '../lists/columns';

/** Doses in one file at most; more are sent as several. */
export const MOST_DOSES = 20_000;

/** The columns of a file of doses. The first name is the one of templates, exports and files to repair. */
export const doseColumns = [
  ...personColumns,
  {
    key: 'vaccine',
    names: ['Vắc xin', 'Tên vắc xin', 'Loại vắc xin', 'Vaccine', 'Product'],
    required: true,
  },
  { key: 'type', names: ['Loại mũi', 'Loại mũi tiêm', 'Dose type'], required: false },
  { key: 'ordinal', names: ['Mũi số', 'Mũi', 'Mũi tiêm', 'Mũi thứ', 'Dose number', 'Dose'], required: true },
  { key: 'givenOn', names: ['Ngày tiêm', 'Given on', 'Date of dose', 'Vaccination date'], required: true },
  { key: 'lot', names: ['Số lô', 'Lô', 'Lô vắc xin', 'Lot', 'Lot number'], required: false },
  { key: 'lotExpiresOn', names: ['Hạn dùng', 'Hạn sử dụng', 'Lot expiry', 'Expires on'], required: false },
  { key: 'bodySite', names: ['Vị trí tiêm', 'Body site'], required: false },
  { key: 'where', names: ['Nơi tiêm', 'Điểm tiêm', 'Cơ sở tiêm chủng', 'Site', 'Where'], required: false },
  { key: 'program', names: ['Chương trình', 'Chiến dịch', 'Program'], required: false },
] as const satisfies readonly SheetColumn[];

/** A column of a file of doses. */
export type DoseColumn = (typeof doseColumns)[number]['key'];
