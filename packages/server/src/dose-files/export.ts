import type { FileBody, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { dosesToFhir } from '@binhan/fhir';
import { doseFromRow } from '../doses/dose-rows';
import { fhirBase } from '../exchange/body';
import type { Call } from '../http/call';
import { csvLine } from '../http/csv';
import { csvFile } from '../imports/files';
import { headerOf } from '../imports/rows';
import { communesOf } from '../lists/judge-people';
import { alertExport } from '../looks/alert';
import type { Services } from '../services';
import { WORKBOOK, workbook } from '../sheets/workbook';
import { ownSite } from '../tubes/site';
import { doseFileKind } from './kind';
import { type KnownPrograms, knownPrograms } from './known-programs';
import { type WrittenDose, doseCells } from './write-cells';

/** Doses of one file at most: what reads it holds it as a whole. */
const MOST_ROWS = 10_000;

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

/**
 * Doses a site recorded that were given in a span of days, as a file that may be sent again: then every row is there
 * already. Who takes it and why is written down, and on a sheet the taker's name stands beside the columns, where it is
 * passed over when the file comes back.
 */
export async function exportDoses(
  services: Services,
  call: Call,
  { place, as, reason, ...span }: ReceivedOf<(typeof contract)['doseFiles']['export']>,
): Promise<FileBody | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const rows = await rowsOf(call, place, span).execute();
  if (rows.length > MOST_ROWS)
    return refuse('invalid_input', {
      issues: [{ code: 'too_many_rows', path: ['until'], data: { limit: MOST_ROWS } }],
    });
  const { area, province } = site;
  const subjects = [...new Set(rows.map(({ person }) => person))];
  await call.audit({ subjects, ofOwnWork: true, area, province, note: reason });
  call.afterCommit(() => alertExport(services, call));
  const name = `mui-tiem-${span.from}`;
  const catalog = await knownPrograms(call.db);
  if (as === 'fhir') {
    const data = new TextEncoder().encode(JSON.stringify(bundleOf(services, catalog, rows)));
    return { data, mediaType: 'application/fhir+json', name: `${name}.json` };
  }
  const taker = call.actor.kind === 'staff' ? call.actor.name : call.actor.kind;
  const taken = [
    `Người lấy: ${taker}, ${call.now}`,
    `${site.name}: ${span.from} – ${span.until}`,
    `Số dòng: ${String(rows.length)}`,
    `Lý do: ${reason}`,
  ];
  const written = await writtenOf(services, call, rows, { area: province, site: site.name });
  const cells = written.map((one) => doseCells(one, catalog));
  const columns = headerOf(doseFileKind);
  if (as === 'csv')
    return csvFile([csvLine([...columns, taken.join('; ')]), ...cells.map(csvLine)], `${name}.csv`);
  const data = await workbook([{ name: 'Mũi tiêm', columns, rows: cells }], {
    name: 'Về tệp này',
    lines: taken,
  });
  return { data, mediaType: WORKBOOK, name: `${name}.xlsx` };
}

function rowsOf(call: Call, place: string, { from, until }: { from: string; until: string }) {
  return call.db
    .selectFrom('dose')
    .innerJoin('person', 'person.id', 'dose.person')
    .selectAll('dose')
    .select(['person.details', 'person.area as lives', 'person.province as livesIn'])
    .where('dose.place', '=', place)
    .where('dose.state', '=', 'recorded')
    .where('dose.givenOn', '>=', from)
    .where('dose.givenOn', '<', until)
    .orderBy('dose.givenOn')
    .orderBy('dose.number')
    .limit(MOST_ROWS + 1);
}

async function writtenOf(
  services: Services,
  call: Call,
  rows: readonly Row[],
  { area: province, site }: { area: string; site: string },
): Promise<WrittenDose[]> {
  const communeOf = await communesOf(services, province, call.today);
  const names = new Map(
    (await services.areas.below(province, call.today)).map(({ code, name }) => [code, name]),
  );
  return rows.map((row) => {
    const details = PersonDetails.safeParse(row.details);
    // A name that two communes have finds neither: then the code does.
    const name = names.get(row.lives ?? '');
    const code = row.livesIn === province ? (row.lives ?? undefined) : undefined;
    const facts = doseFromRow(row);
    return {
      details: details.success ? details.data : undefined,
      commune: name !== undefined && communeOf(name)?.code === code ? name : code,
      facts: { ...facts, where: facts.where ?? site },
    };
  });
}

function bundleOf(
  { settings }: Pick<Services, 'settings'>,
  { vaccines }: KnownPrograms,
  rows: readonly Row[],
) {
  const records = rows.map((row) => {
    const details = PersonDetails.safeParse(row.details);
    const { site: _left, replaces: _former, ...dose } = doseFromRow(row);
    return { person: { id: row.person, details: details.success ? details.data : {} }, dose };
  });
  return dosesToFhir(records, { vaccines, base: fhirBase(settings.origin), bundle: 'collection' });
}
