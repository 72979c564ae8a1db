import type { Issue } from '@binhan/domain/refusals';
import { type SheetColumn, type SheetLimits, type SheetRow, readSpreadsheet } from '@binhan/validation/rows';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { readDoseBundle } from '../dose-files/read-bundle';
import { MOST_DOSES, doseColumns } from '../dose-files/columns';
import { judgeDoses } from '../dose-files/judge-doses';
import { MOST_CONTACTS, contactColumns } from '../contact-files/columns';
import { judgeContacts } from '../contact-files/judge-contacts';
import { MOST_PEOPLE, peopleColumns } from '../lists/columns';
import { MOST_PLACES, placeColumns } from '../place-files/columns';
import { judgePlaces } from '../place-files/judge-places';
import { judgePeople } from '../lists/judge-people';
import { isBundle } from '../http/bundle-bytes';
import type { Services } from '../services';
import { resultColumns } from './columns';
import { judgeResults } from './judge-results';
import type { File, Judged } from './judged';
import { renew } from './lease';
import { type BundleRows, readBundle } from './read-bundle';

/** Rows judged and kept in one transaction: enough to be quick, few enough to let others in between. */
const BATCH = 500;

/** How a file of a kind is read: as a sheet with columns, or as a bundle where the kind has one. */
interface Reader {
  columns: readonly SheetColumn[];
  limits: Partial<SheetLimits>;
  bundle?: (services: Services, file: File) => Promise<{ value: BundleRows } | { issues: Issue[] }>;
  judge: (
    services: Services,
    trx: Transaction<Database>,
    file: File,
    rows: readonly SheetRow[],
    seen: Map<string, number>,
  ) => Promise<Judged[]>;
}

const readers: Record<File['kind'], Reader> = {
  results: { columns: resultColumns, limits: {}, bundle: readBundle, judge: judgeResults },
  people: { columns: peopleColumns, limits: { rows: MOST_PEOPLE }, judge: judgePeople },
  doses: { columns: doseColumns, limits: { rows: MOST_DOSES }, bundle: readDoseBundle, judge: judgeDoses },
  places: { columns: placeColumns, limits: { rows: MOST_PLACES }, judge: judgePlaces },
  contacts: { columns: contactColumns, limits: { rows: MOST_CONTACTS }, judge: judgeContacts },
};

/**
 * Reads a file into rows, each judged against the records as they are now. A file that cannot be read to its end leaves no
 * row. Reading changes nothing else, so that one that was broken off simply begins again.
 */
export async function readFile(services: Services, file: File): Promise<void> {
  const { db } = services.database;
  const { columns, limits, bundle, judge } = readers[file.kind];
  await db.deleteFrom('changeRow').where('changeSet', '=', file.id).execute();
  const data = file.data ?? new Uint8Array();
  const sheet =
    bundle !== undefined && isBundle(data)
      ? await bundle(services, file)
      : await readSpreadsheet(data, { columns, limits });
  if ('issues' in sheet) return refuseFile(services, file, sheet.issues);
  const seen = new Map<string, number>();
  let batch: SheetRow[] = [];
  let rows = 0;
  const keep = async () => {
    const kept = batch;
    batch = [];
    await db.transaction().execute(async (trx) => {
      await insertRows(trx, file.id, await judge(services, trx, file, kept, seen));
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
