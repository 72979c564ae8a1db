import type { FileBody, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type TestingRecord, toFhir } from '@binhan/fhir';
import { everHeld } from '../catalog/testing';
import type { Call } from '../http/call';
import { ownLaboratory } from '../laboratory/own-laboratory';
import type { Services } from '../services';
import { fhirBase, resultOf } from './body';

/** Tubes of one bundle: what reads it holds it as a whole. */
const MOST_TUBES = 5000;

/** Results a laboratory released in a span of time and that still hold, as it sees them: by tubes, without people. */
export async function resultsBundle(
  { settings }: Services,
  call: Call,
  { place, from, until }: ReceivedOf<(typeof contract)['exchange']['bundle']>,
): Promise<FileBody | Refusal> {
  const laboratory = await ownLaboratory(call, place);
  if (laboratory === undefined) return refuse('not_found');
  const rows = await call.db
    .selectFrom('result')
    .innerJoin('tube', 'tube.id', 'result.tube')
    .selectAll('result')
    .select([
      'tube.code',
      'tube.kind',
      'tube.specimen',
      'tube.pool',
      'tube.people',
      'tube.state as tubeState',
    ])
    .select(['tube.collectedAt'])
    .where('tube.laboratory', '=', place)
    .where('result.state', '=', 'released')
    .where('result.releasedAt', '>=', new Date(from))
    .where('result.releasedAt', '<', new Date(until))
    .orderBy('result.releasedAt')
    .orderBy('result.id')
    .limit(MOST_TUBES + 1)
    .execute();
  if (rows.length > MOST_TUBES)
    return refuse('invalid_input', {
      issues: [{ code: 'too_many_rows', path: ['until'], data: { limit: MOST_TUBES } }],
    });
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
  await call.audit({ subjects: [], area: laboratory.area, province: laboratory.province });
  const bundle = toFhir(records, { tests, base: fhirBase(settings.origin), bundle: 'collection' });
  return {
    data: new TextEncoder().encode(JSON.stringify(bundle)),
    mediaType: 'application/fhir+json',
    name: `ket-qua-${from.slice(0, 10)}.json`,
  };
}
