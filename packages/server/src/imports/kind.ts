import type { SheetColumn } from '@binhan/validation/rows';
import type { Call } from '../http/call';
import { ownLaboratory } from '../laboratory/own-laboratory';
import type { FileRow } from './change-set';
import { resultColumns } from './columns';

/** A kind of file of rows: who may send it for a place, and the columns it has. */
export interface FileKind {
  kind: FileRow['kind'];
  /** The place a caller may send such files for, and where it lies; nothing where they may not. */
  owner: (call: Call, place: string) => Promise<{ area: string; province: string } | undefined>;
  columns: readonly SheetColumn[];
}

/** Files of results, sent for a laboratory. */
export const resultFiles: FileKind = { kind: 'results', owner: ownLaboratory, columns: resultColumns };
