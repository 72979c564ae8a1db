import type { SheetColumn } from '@binhan/validation/rows';

/** The columns of a file of results. The first name is the one of templates and of files to repair. */
export const resultColumns = [
  { key: 'code', names: ['Mã ống', 'Mã mẫu', 'Mã vạch', 'Tube', 'Barcode', 'Sample ID'], required: true },
  { key: 'outcome', names: ['Kết quả', 'Result', 'Outcome'], required: true },
  { key: 'cycles', names: ['Ct', 'Giá trị Ct', 'Cq', 'Cycle threshold'], required: false },
  { key: 'kit', names: ['Sinh phẩm', 'Kit', 'Bộ xét nghiệm'], required: true },
  { key: 'lot', names: ['Lô', 'Số lô', 'Lot'], required: false },
  { key: 'testedAt', names: ['Thời gian xét nghiệm', 'Ngày xét nghiệm', 'Tested at'], required: false },
] as const satisfies readonly SheetColumn[];

/** What stands in the last column of a file to repair; it is passed over when the file comes back. */
export const PROBLEM_COLUMN = 'Lỗi';
