import type { Issue } from '@binhan/domain/refusals';
import { TubeCode, tubeTransitions } from '@binhan/domain/testing';
import type { SheetRow } from '@binhan/validation/rows';
import type { Transaction } from 'kysely';
import { inForce } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import { type Finding, judgeOf } from '../laboratory/judge';
import { tubesOf } from '../laboratory/record';
import type { Services } from '../services';
import type { File, Judged } from './judged';
import { readFinding } from './read-finding';
import { offsetOf } from './read-moment';

/** Rows of results, each judged against the tubes as they are now. */
export async function judgeResults(
  services: Services,
  trx: Transaction<Database>,
  file: File,
  rows: readonly SheetRow[],
  seen: Map<string, number>,
): Promise<Judged<Finding>[]> {
  const now = services.clock();
  const read = rows.map(({ number, cells }) => {
    const code = (cells['code'] ?? '').toUpperCase().replaceAll(' ', '');
    return { number, cells, code };
  });
  const tubes = await tubesOf(trx, file.owner, read, false);
  const kinds = await inForce(trx, 'test', file, file.uploadedAt.toISOString().slice(0, 10));
  const kits = await inForce(trx, 'test-kit', file, file.uploadedAt.toISOString().slice(0, 10));
  const standing = await outcomesOf(
    trx,
    [...tubes.values()].map(({ id }) => id),
  );
  const offset = offsetOf(services.settings.timeZone, file.uploadedAt);
  const found: Judged<Finding>[] = [];
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
