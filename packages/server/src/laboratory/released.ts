import type { FileBody, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { everHeld } from '../catalog/by-kind';
import { testingBundle } from '../exchange/bundle';
import type { Call } from '../http/call';
import { csvLine } from '../http/csv';
import { csvFile } from '../imports/files';
import { resultColumns } from '../imports/columns';
import type { Services } from '../services';
import { WORKBOOK, workbook } from '../sheets/workbook';
import { ownLaboratory } from './own-laboratory';

/** Tubes of one file: what reads it holds it as a whole. */
const MOST_TUBES = 5000;

/** A released result with its tube, as another laboratory system takes it. */
export type ReleasedRow = Awaited<ReturnType<ReturnType<typeof releasedRows>['execute']>>[number];

/**
 * Results a laboratory released in a span of time and that still hold, by tubes and without people: as a sheet with the
 * columns in which results are sent to us, or as a FHIR bundle.
 */
export async function releasedFile(
  services: Services,
  call: Call,
  { place, as, ...span }: ReceivedOf<(typeof contract)['laboratory']['released']>,
): Promise<FileBody | Refusal> {
  const laboratory = await ownLaboratory(call, place);
  if (laboratory === undefined) return refuse('not_found');
  const rows = await releasedRows(call, place, span).execute();
  if (rows.length > MOST_TUBES)
    return refuse('invalid_input', {
      issues: [{ code: 'too_many_rows', path: ['until'], data: { limit: MOST_TUBES } }],
    });
  await call.audit({ subjects: [], area: laboratory.area, province: laboratory.province });
  const name = `ket-qua-${span.from.slice(0, 10)}`;
  if (as === 'fhir') {
    const bundle = await testingBundle(services, call, rows);
    const data = new TextEncoder().encode(JSON.stringify(bundle));
    return { data, mediaType: 'application/fhir+json', name: `${name}.json` };
  }
  const columns = resultColumns.map(({ names: [first] }) => first);
  const cells = await cellsOf(call, rows, services.settings.timeZone);
  if (as === 'csv') return csvFile([csvLine(columns), ...cells.map(csvLine)], `${name}.csv`);
  const data = await workbook([{ name: 'Kết quả', columns, rows: cells }], {
    name: 'Về tệp này',
    lines: [`${laboratory.name}: ${span.from} – ${span.until}`, `${takerOf(call)}, ${call.now}`],
  });
  return { data, mediaType: WORKBOOK, name: `${name}.xlsx` };
}

function releasedRows(call: Call, laboratory: string, { from, until }: { from: string; until: string }) {
  return call.db
    .selectFrom('result')
    .innerJoin('tube', 'tube.id', 'result.tube')
    .selectAll('result')
    .select(['tube.code', 'tube.kind', 'tube.specimen', 'tube.pool', 'tube.people'])
    .select(['tube.state as tubeState', 'tube.collectedAt'])
    .where('tube.laboratory', '=', laboratory)
    .where('result.state', '=', 'released')
    .where('result.releasedAt', '>=', new Date(from))
    .where('result.releasedAt', '<', new Date(until))
    .orderBy('result.releasedAt')
    .orderBy('result.id')
    .limit(MOST_TUBES + 1);
}

/** Rows in the order of the columns, in the words in which they are read. */
async function cellsOf(call: Call, rows: readonly ReleasedRow[], timeZone: string): Promise<string[][]> {
  const [tests, kits] = [
    await everHeld(
      call.db,
      'test',
      rows.map(({ kind }) => kind),
    ),
    await everHeld(
      call.db,
      'test-kit',
      rows.map(({ kit }) => kit),
    ),
  ];
  const moment = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return rows.map((row) => [
    row.code,
    tests.get(row.kind)?.outcomes.find(({ id }) => id === row.outcome)?.name.vi ?? row.outcome,
    (row.cycleThresholds ?? []).map(({ target, cycles }) => `${target} ${cycles}`).join('; '),
    kits.get(row.kit)?.name.vi ?? row.kit,
    row.lot ?? '',
    moment.format(row.testedAt),
  ]);
}

function takerOf({ actor }: Call): string {
  return actor.kind === 'staff' ? actor.name : actor.kind;
}
