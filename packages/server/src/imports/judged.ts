import type { ChangeRowState } from '@binhan/domain/record';
import type { Issue } from '@binhan/domain/refusals';
import type { Selectable } from 'kysely';
import type { ChangeSetTable } from '../database/schema';

/** A file with its bytes. */
export type File = Selectable<ChangeSetTable>;

/** A row as it will be kept: with what it would become, where nothing is wrong with it. */
export interface Judged<Finding = unknown> {
  number: number;
  state: ChangeRowState;
  cells: Record<string, string>;
  finding?: Finding;
  issues: Issue[];
}
