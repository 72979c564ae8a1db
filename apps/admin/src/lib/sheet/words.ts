import type { ChangeRow, ChangeSet } from '@binhan/contract';

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

type OfFiles = Readonly<Record<ChangeSet['state'], string>>;

/** What a table of files says. */
export interface FileTableWords extends Pick<SheetWords, 'state' | 'counts' | 'count' | 'bytes'> {
  sent: string;
  sentAt: string;
  rows: string;
  none: string;
  states: OfFiles;
}

/** What is said of a file while it is read and written down. */
export interface FileStateWords {
  states: OfFiles;
  reading: (count: number) => string;
  writing: (done: number, all: number) => string;
  refused: string;
  refusedNext: string;
  allGood: (count: number) => string;
  nothingNew: string;
  someWrong: (count: number) => string;
  committed: (count: number) => string;
  someFailed: (count: number) => string;
  cancelledDone: string;
}

/** What may be done with a file. */
export interface FileActWords {
  commit: (count: number) => string;
  problems: string;
  leave: string;
}

/** How it is asked whether a file is to be carried out. */
export interface CommitWords {
  one: (at: string) => string;
  sure: (count: number) => string;
  sureText: string;
  sureLeft: (wrong: number, there: number) => string;
  write: (count: number) => string;
  keep: string;
  changed: (count: number) => string;
  notNow: string;
}

/** What the page says where files are sent. */
export interface SendWords extends FileTableWords {
  title: string;
  cancelledDone: string;
  file: string;
  fileHint: string;
  fileLarge: string;
  send: string;
  must: string;
  mayHave: string;
  template: string;
}

/** What the page of one file says. */
export interface FilePageWords<Key extends string> extends SheetWords, FileStateWords, FileActWords {
  one: (at: string) => string;
  back: string;
  repeated: string;
  refreshes: string;
  reload: string;
  cells: Readonly<Record<Key, string>>;
}
