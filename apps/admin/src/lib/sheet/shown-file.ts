import type { ChangeRow, ChangeSet } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';
import { message } from '@binhan/validation/locales';

/** A row of a file for its table: what stands in each cell, and what is wrong with it. */
export interface ShownRow {
  number: number;
  state: ChangeRow['state'];
  cells: Readonly<Record<string, { text: string; wrong: string }>>;
  /** What is wrong with no cell in particular. */
  wrong: string;
}

/** What of a file adds up: the rows that were read, and of the new ones those that were carried out. */
export interface Sums {
  read: { of: number; new: number; duplicate: number; invalid: number };
  written: { of: number; done: number; failed: number };
}

/** A file in a table of files. */
export interface SentFile {
  id: string;
  state: ChangeSet['state'];
  at: string;
  bytes: number;
  sums: Sums;
}

/** A file on its own page. */
export type ShownFile = ReturnType<typeof shownFile>;

/** A file in a table of files. */
export function listedFile(file: ChangeSet): SentFile {
  const { id, state, uploadedAt: at, bytes } = file;
  return { id, state, at, bytes, sums: sumsOf(file) };
}

/** A file on its own page. */
export function shownFile(file: ChangeSet, language: Language) {
  return {
    ...listedFile(file),
    digest: hexOf(file.digest),
    counts: file.counts,
    unknown: file.unknownColumns,
    faults: file.faults.map((issue) => message(issue, language)),
  };
}

/** A row for its table, by the columns a file of its kind has. Once a row is carried out nothing is wrong with it. */
export function shownRow(
  { number, state, cells, issues }: ChangeRow,
  columns: readonly string[],
  language: Language,
): ShownRow {
  const sentences = (ofCell: (key: string | undefined) => boolean) =>
    issues
      .filter(({ path }) => ofCell(path[0] === undefined ? undefined : String(path[0])))
      .map((issue) => message(issue, language))
      .join(' ');
  const shown = (key: string) => ({ text: cells[key] ?? '', wrong: sentences((one) => one === key) });
  const known = new Set<string | undefined>(columns);
  return {
    number,
    state,
    cells: Object.fromEntries(columns.map((key) => [key, shown(key)])),
    wrong: sentences((one) => !known.has(one)),
  };
}

/** The sums of a file. While it is carried out a row is either new still, or done, or failed. */
export function sumsOf({ counts }: Pick<ChangeSet, 'counts'>): Sums {
  const { new: left, duplicate, invalid, done, failed } = counts;
  const fresh = left + done + failed;
  return {
    read: { of: fresh + duplicate + invalid, new: fresh, duplicate, invalid },
    written: { of: fresh, done, failed },
  };
}

/** SHA-256 as the tools of a computer print it. */
export function hexOf(digest: string): string {
  return Buffer.from(digest, 'base64url').toString('hex');
}

/** Whether something is being done with a file now. */
export function works({ state }: Pick<ChangeSet, 'state'>): boolean {
  return state === 'uploaded' || state === 'committing';
}

/** How a state looks. */
export function toneOf(state: ChangeSet['state']): 'info' | 'go' | 'warn' | 'stop' | 'plain' {
  return (
    {
      uploaded: 'info',
      read: 'warn',
      refused: 'stop',
      committing: 'info',
      committed: 'go',
      cancelled: 'plain',
    } as const
  )[state];
}
