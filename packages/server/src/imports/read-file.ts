import type { ChangeRowState } from '@binhan/domain/record';
import type { Issue } from '@binhan/domain/refusals';
import { TubeCode, tubeTransitions } from '@binhan/domain/testing';
import { type SheetRow, readSpreadsheet } from '@binhan/validation/rows';
import type { Selectable, Transaction } from 'kysely';
import { inForce } from '../catalog/testing';
import type { ChangeSetTable, Database } from '../database/schema';
import { type Finding, judgeOf } from '../laboratory/judge';
import { tubesOf } from '../laboratory/record';
import type { Services } from '../services';
import { resultColumns } from './columns';
import { renew } from './lease';
import { readFinding } from './read-finding';

type File = Selectable<ChangeSetTable>;

/** Rows judged and kept in one transaction: enough to be quick, few enough to let others in between. */
const BATCH = 500;

interface Judged {
  number: number;
  state: ChangeRowState;
  cells: Record<string, string>;
  finding?: Finding;
  issues: Issue[];
}

/**
 * Reads a file into rows, each judged against the tubes as they are now. A file that cannot be read to its end leaves no
 * row. Reading changes nothing else, so that one that was broken off simply begins again.
 */
export async function readFile(services: Services, file: File): Promise<void> {
  const { db } = services.database;
  await db.deleteFrom('changeRow').where('changeSet', '=', file.id).execute();
  const sheet = await readSpreadsheet(file.data ?? new Uint8Array(), { columns: resultColumns });
  if ('issues' in sheet) return refuseFile(services, file, sheet.issues);
  const seen = new Map<string, number>();
  let batch: SheetRow[] = [];
  let rows = 0;
  const keep = async () => {
    const kept = batch;
    batch = [];
    await db.transaction().execute(async (trx) => {
      await insertRows(trx, file.id, await judgeRows(services, trx, file, kept, seen));
      await renew(trx, file.id, services.clock());
    });
  };
  for await (const part of sheet.value.rows) {
    if ('fault' in part) return refuseFile(services, file, [part.fault]);
    rows += 1;
    batch.push(part.row);
    if (batch.length >= BATCH) await keep();
  }
  if (batch.length > 0) await keep();
  await db
    .updateTable('changeSet')
    .set({ state: 'read', rows, unknownColumns: JSON.stringify(sheet.value.unknown), leaseUntil: null })
    .where('id', '=', file.id)
    .where('state', '=', 'uploaded')
    .execute();
}

async function refuseFile({ database }: Services, { id }: File, faults: readonly Issue[]): Promise<void> {
  await database.db.deleteFrom('changeRow').where('changeSet', '=', id).execute();
  await database.db
    .updateTable('changeSet')
    .set({ state: 'refused', faults: JSON.stringify(faults), data: null, leaseUntil: null })
    .where('id', '=', id)
    .where('state', '=', 'uploaded')
    .execute();
}

async function judgeRows(
  services: Services,
  trx: Transaction<Database>,
  file: File,
  rows: readonly SheetRow[],
  seen: Map<string, number>,
): Promise<Judged[]> {
  const now = services.clock();
  const read = rows.map(({ number, cells }) => {
    const code = (cells['code'] ?? '').toUpperCase().replaceAll(' ', '');
    return { number, cells, code };
  });
  const tubes = await tubesOf(trx, file.place, read, false);
  const kinds = await inForce(trx, 'test', file, file.uploadedAt.toISOString().slice(0, 10));
  const kits = await inForce(trx, 'test-kit', file, file.uploadedAt.toISOString().slice(0, 10));
  const standing = await outcomesOf(
    trx,
    [...tubes.values()].map(({ id }) => id),
  );
  const offset = offsetOf(services.settings.timeZone, file.uploadedAt);
  const found: Judged[] = [];
  for (const { number, cells, code } of read) {
    const invalid = (issues: Issue[]) => void found.push({ number, cells, state: 'invalid', issues });
    const tube = tubes.get(code);
    const first = seen.get(code);
    seen.set(code, first ?? number);
    const kind = kinds.get(tube?.kind ?? '');
    if (cells['code'] === undefined) invalid([{ code: 'required', path: ['code'] }]);
    else if (!TubeCode.safeParse(code).success) invalid([{ code: 'wrong_format', path: ['code'] }]);
    else if (first !== undefined) invalid([{ code: 'row_twice', path: ['code'], data: { row: first } }]);
    else if (tube === undefined || kind === undefined) invalid([{ code: 'unknown_tube', path: ['code'] }]);
    else {
      const reading = readFinding({ ...cells, code }, { test: tube.kind, kind, kits, now, offset });
      if ('issues' in reading) invalid(reading.issues);
      else if (standing.get(tube.id) === reading.finding.outcome)
        found.push({ number, cells, state: 'duplicate', issues: [] });
      else if (tubeTransitions[tube.state].test === undefined)
        invalid([{ code: 'tube_not_waiting', path: ['code'] }]);
      else found.push({ number, cells, state: 'new', finding: reading.finding, issues: [] });
    }
  }
  const findings = found.flatMap(({ finding }) => finding ?? []);
  const judge = await judgeOf(services.settings, trx, [...tubes.values()], findings);
  return found.map((row) => {
    const tube = tubes.get(row.finding?.code ?? '');
    if (row.finding === undefined || tube === undefined) return row;
    const { refusal } = judge(tube, row.finding);
    if (refusal === undefined) return row;
    const { finding: _left, ...rest } = row;
    return { ...rest, state: 'invalid', issues: issuesOf(refusal) };
  });
}

/** The places of a refusal in a row. */
export function issuesOf(refusal: { refused: string; data: unknown }): Issue[] {
  if (refusal.refused === 'kit_not_approved') return [{ code: 'kit_not_approved', path: ['kit'] }];
  if (refusal.refused === 'not_found') return [{ code: 'unknown_tube', path: ['code'] }];
  const { data } = refusal;
  if (typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues))
    return (data.issues as Issue[]).map((issue) =>
      issue.path[0] === 'cycleThresholds' ? { ...issue, path: ['cycles'] } : issue,
    );
  return [{ code: 'tube_not_waiting', path: ['code'] }];
}

/** The outcome of the result that counts of some tubes. */
async function outcomesOf(
  trx: Transaction<Database>,
  tubes: readonly string[],
): Promise<Map<string, string>> {
  if (tubes.length === 0) return new Map();
  const rows = await trx
    .selectFrom('result')
    .select(['tube', 'outcome'])
    .where('tube', 'in', tubes)
    .where('state', 'in', ['entered', 'verified', 'released'])
    .orderBy('number')
    .execute();
  return new Map(rows.map(({ tube, outcome }) => [tube, outcome]));
}

async function insertRows(
  trx: Transaction<Database>,
  changeSet: string,
  rows: readonly Judged[],
): Promise<void> {
  await trx
    .insertInto('changeRow')
    .values(
      rows.map(({ number, state, cells, finding, issues }) => ({
        changeSet,
        number,
        state,
        cells: JSON.stringify(cells),
        finding: finding === undefined ? null : JSON.stringify(finding),
        issues: JSON.stringify(issues),
      })),
    )
    .execute();
}

/** Minutes by which a zone is ahead of UTC at a moment. */
function offsetOf(timeZone: string, at: Date): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
