import type { Issue } from '@binhan/domain/refusals';
import { type TestingRecord, fromFhir } from '@binhan/fhir';
import type { SheetPart } from '@binhan/validation/rows';
import { inForce } from '../catalog/by-kind';
import { fhirBase } from '../exchange/body';
import { bytesOfBundle } from '../http/bundle-bytes';
import type { Services } from '../services';
import type { File } from './judged';

/** Parts of a bundle that were left out and are named: the rest need not be. */
const MOST_NAMED = 20;

/** Results of a FHIR bundle as rows of a file of results, so that they are judged, looked at and repaired like those. */
export interface BundleRows {
  rows: SheetPart[];
  /** Where in the bundle something was left out. */
  unknown: string[];
}

/** Reads a FHIR R4 bundle of another laboratory: one row a tube. Nothing is taken of one that cannot be read whole. */
export async function readBundle(
  { database, settings }: Services,
  file: File,
): Promise<{ value: BundleRows } | { issues: Issue[] }> {
  const resource = bundleJson(file);
  if (resource === undefined) return { issues: [{ code: 'not_fhir', path: [] }] };
  const tests = await inForce(database.db, 'test', file, file.uploadedAt.toISOString().slice(0, 10));
  const reading = fromFhir(resource, { tests, base: fhirBase(settings.origin) });
  if ('issues' in reading) return { issues: reading.issues.map(bundleIssue) };
  const rows = new Map<string, SheetPart>();
  for (const record of reading.value) {
    const cells = cellsOf(record, settings.timeZone);
    // People who share a tube have a record each and one result; what differs stays, and is refused as a row twice.
    const key = JSON.stringify(cells);
    if (!rows.has(key)) rows.set(key, { row: { number: rows.size + 1, cells } });
  }
  return { value: { rows: [...rows.values()], unknown: leftOut(reading.warnings) } };
}

/** Where something was left out, each place once. */
export function leftOut(warnings: readonly Issue[]): string[] {
  return [...new Set(warnings.map(({ path }) => path.join('.')))].slice(0, MOST_NAMED);
}

/** What a file holds as JSON; nothing where it is none. */
export function bundleJson({ data }: Pick<File, 'data'>): unknown {
  try {
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytesOfBundle(data ?? new Uint8Array())),
    );
  } catch {
    return undefined;
  }
}

/** What is wrong with a bundle, as whoever sent the file is told. */
export function bundleIssue({ code, path }: Issue): Issue {
  return code === 'not_fhir' || code === 'nothing_to_read'
    ? { code: 'not_fhir', path: [] }
    : { code: 'not_readable_in_bundle', path: [], data: { place: path.join('.') } };
}

/** A record as the cells of a row. What was entered in error is no result: its row lacks one. */
function cellsOf({ tube, result }: TestingRecord, timeZone: string): Record<string, string> {
  if (result === undefined || result.state === 'withdrawn') return { code: tube.code };
  const { outcome, kit, lot, testedAt, cycleThresholds = [] } = result;
  return {
    code: tube.code,
    outcome,
    ...(kit === undefined ? {} : { kit }),
    ...(lot === undefined ? {} : { lot }),
    testedAt: new Date(testedAt).toLocaleString('sv-SE', { timeZone }),
    ...(cycleThresholds.length === 0
      ? {}
      : { cycles: cycleThresholds.map(({ target, cycles }) => `${target} ${String(cycles)}`).join('; ') }),
  };
}
