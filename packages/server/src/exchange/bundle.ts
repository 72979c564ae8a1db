import { type Bundle, type TestingRecord, toFhir } from '@binhan/fhir';
import { everHeld } from '../catalog/by-kind';
import type { Call } from '../http/call';
import type { ReleasedRow } from '../laboratory/released';
import type { Services } from '../services';
import { fhirBase, resultOf } from './body';

/** Released results as a laboratory sees them, by tubes and without people, as a FHIR R4 collection. */
export async function testingBundle(
  { settings }: Pick<Services, 'settings'>,
  call: Pick<Call, 'db'>,
  rows: readonly ReleasedRow[],
): Promise<Bundle> {
  const records = rows.map((row): TestingRecord => ({
    tube: {
      id: row.tube,
      code: row.code,
      kind: row.kind,
      specimen: row.specimen,
      ...(row.pool === null ? {} : { pool: row.pool }),
      people: row.people,
      state: row.tubeState,
      collectedAt: row.collectedAt.toISOString(),
    },
    result: resultOf(row, 'released'),
  }));
  const tests = await everHeld(
    call.db,
    'test',
    rows.map(({ kind }) => kind),
  );
  return toFhir(records, { tests, base: fhirBase(settings.origin), bundle: 'collection' });
}
