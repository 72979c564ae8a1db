import type { ChangeRow } from '@binhan/contract';

type OfRows = Readonly<Record<ChangeRow['state'], string>>;

/** What pages of files of rows say of any of them, each in the words of what its rows become. */
export interface SheetWords {
  all: string;
  state: string;
  table: string;
  number: string;
  noRows: string;
  counts: OfRows;
  rowState: OfRows;
  count: (count: number) => string;
  sums: string;
  bytes: string;
  byteCount: (count: number) => string;
  digest: string;
  readSum: string;
  sumRead: string;
  writtenSum: string;
  sumWritten: string;
  unknown: (names: string) => string;
}
