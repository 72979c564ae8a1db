import type { FileBody, OutputOf, contract } from '@binhan/contract';
import type { ChangeRowState } from '@binhan/domain/record';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { message } from '@binhan/validation';
import type { Call } from '../http/call';
import { csvLine } from '../http/csv';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { ownLaboratory } from '../laboratory/own-laboratory';
import { PROBLEM_COLUMN, resultColumns } from './columns';
import { type NamedFile, csvFile, ownFile } from './files';
import { type FileKind, resultFiles } from './kind';

type Imports = (typeof contract)['imports'];

/** Tubes a template names at most: more are worked on by their lists. */
const IN_TEMPLATE = 5000;

/** Rows of a file in their order. */
export async function listRows(
  call: Call,
  of: FileKind,
  {
    state,
    cursor,
    limit = PAGE_SIZE,
    ...file
  }: NamedFile & { state?: ChangeRowState; cursor?: string; limit?: number },
): Promise<OutputOf<Imports['rows']> | Refusal> {
  const from = readCursor(cursor, ['number']);
  if (isRefusal(from)) return from;
  const row = await ownFile(call, of, file);
  if (row === undefined) return refuse('not_found');
  let query = call.db
    .selectFrom('changeRow')
    .select(['number', 'state', 'cells', 'issues'])
    .where('changeSet', '=', row.id)
    .orderBy('number')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('state', '=', state);
  if (from.values !== undefined) query = query.where('number', '>', from.values[0]);
  return pageOf(
    await query.execute(),
    limit,
    (found) => found,
    ({ number }) => [number],
  );
}

/** Rows that could not be taken, with the reason beside each. */
export async function problemsFile(call: Call, of: FileKind, file: NamedFile): Promise<FileBody | Refusal> {
  const own = await ownFile(call, of, file);
  if (own === undefined) return refuse('not_found');
  const rows = await call.db
    .selectFrom('changeRow')
    .select(['number', 'cells', 'issues'])
    .where('changeSet', '=', own.id)
    .where('state', 'in', ['invalid', 'failed'])
    .orderBy('number')
    .execute();
  const lines = rows.map(({ cells, issues }) => {
    const why = issues.map((issue) => message(issue, call.language)).join(' ');
    return csvLine([...of.columns.map(({ key }) => cells[key]), why]);
  });
  return csvFile([csvLine([...headerOf(of), PROBLEM_COLUMN]), ...lines], 'dong-loi.csv');
}

/** A file to fill in, with the tubes that wait for a test. */
export async function templateFile(call: Call, place: string): Promise<FileBody | Refusal> {
  if ((await ownLaboratory(call, place)) === undefined) return refuse('not_found');
  const waiting = await call.db
    .selectFrom('tube')
    .select('code')
    .where('laboratory', '=', place)
    .where('waits', '=', 'test')
    .orderBy('collectedAt')
    .orderBy('id')
    .limit(IN_TEMPLATE)
    .execute();
  const lines = waiting.map(({ code }) => csvLine([code, ...resultColumns.slice(1).map(() => undefined)]));
  return csvFile([csvLine(headerOf(resultFiles)), ...lines], 'mau-ket-qua.csv');
}

/** The first line of a file of a kind. */
export function headerOf({ columns }: Pick<FileKind, 'columns'>): string[] {
  return columns.map(({ names }) => names[0]);
}
