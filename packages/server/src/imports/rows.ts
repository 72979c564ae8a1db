import type { FileBody, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { message } from '@binhan/validation';
import type { Call } from '../http/call';
import { csvLine } from '../http/csv';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { ownLaboratory } from '../laboratory/own-laboratory';
import { PROBLEM_COLUMN, resultColumns } from './columns';
import { csvFile, ownFile } from './files';

type Imports = (typeof contract)['imports'];

/** Tubes a template names at most: more are worked on by their lists. */
const IN_TEMPLATE = 5000;

/** Rows of a file in their order. */
export async function listRows(
  call: Call,
  { place, import: id, state, cursor, limit = PAGE_SIZE }: ReceivedOf<Imports['rows']>,
): Promise<OutputOf<Imports['rows']> | Refusal> {
  const from = readCursor(cursor, ['number']);
  if (isRefusal(from)) return from;
  if ((await ownFile(call, place, id)) === undefined) return refuse('not_found');
  let query = call.db
    .selectFrom('changeRow')
    .select(['number', 'state', 'cells', 'issues'])
    .where('changeSet', '=', id)
    .orderBy('number')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('state', '=', state);
  if (from.values !== undefined) query = query.where('number', '>', from.values[0]);
  return pageOf(
    await query.execute(),
    limit,
    (row) => row,
    ({ number }) => [number],
  );
}

/** Rows that could not be taken, with the reason beside each. */
export async function problemsFile(
  call: Call,
  { place, import: id }: ReceivedOf<Imports['problems']>,
): Promise<FileBody | Refusal> {
  if ((await ownFile(call, place, id)) === undefined) return refuse('not_found');
  const rows = await call.db
    .selectFrom('changeRow')
    .select(['number', 'cells', 'issues'])
    .where('changeSet', '=', id)
    .where('state', 'in', ['invalid', 'failed'])
    .orderBy('number')
    .execute();
  const lines = rows.map(({ cells, issues }) => {
    const why = issues.map((issue) => message(issue, call.language)).join(' ');
    return csvLine([...resultColumns.map(({ key }) => cells[key]), why]);
  });
  return csvFile([csvLine([...header(), PROBLEM_COLUMN]), ...lines], 'dong-loi.csv');
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
  return csvFile([csvLine(header()), ...lines], 'mau-ket-qua.csv');
}

function header(): string[] {
  return resultColumns.map(({ names }) => names[0]);
}
