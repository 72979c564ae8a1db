import type { SheetColumn } from '@binhan/validation/rows';
import type { Call } from '../http/call';
import { ownLaboratory } from '../laboratory/own-laboratory';
import type { FileRow } from './change-set';
import { resultColumns } from './columns';

/** A kind of file of rows: whose such files are, who may send one, and the columns it has. */
export interface FileKind {
  kind: FileRow['kind'];
  /** A place's, a case's, or their sender's own. */
  belongs: 'place' | 'tracedCase' | 'sender';
  /** The owner for whom a caller may send such files, and where it lies; nothing where they may not. */
  owner: (call: Call, owner: string) => Promise<{ area: string; province: string } | undefined>;
  columns: readonly SheetColumn[];
}

/** Files of results, sent for a laboratory. */
export const resultFiles: FileKind = {
  kind: 'results',
  belongs: 'place',
  owner: ownLaboratory,
  columns: resultColumns,
};
