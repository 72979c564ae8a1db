/**
 * Files with rows, as offices and laboratories send them: CSV and Excel, in the encodings they are written in, read as a
 * stream by their header and refused where a part would be lost or misread.
 */
export {
  readSpreadsheet,
  type SheetColumn,
  type SheetPart,
  type SheetRow,
  type Spreadsheet,
} from './read-spreadsheet';
export { formatOf, type SheetFormat } from './format';
export { defaultLimits, type SheetLimits } from './limits';
export type { SheetFile } from './source';
