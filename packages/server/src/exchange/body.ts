import { type Bundle, type TestedSpecimen, type TestedTube, type TestingRecord, toFhir } from '@binhan/fhir';
import { PersonDetails } from '@binhan/domain/person';
import type { ResultState, TubeState } from '@binhan/domain/testing';
import type { Kysely, Selectable } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database, ResultTable } from '../database/schema';
import type { Transmission } from './ledger';

/** What a tube and a result were at an event, whatever became of them since: the same event is always told alike. */
const atEvent: Record<string, { tube: TubeState; result?: ResultState }> = {
  'tube.collected': { tube: 'collected' },
  'tube.discarded': { tube: 'discarded' },
  'tube.rejected': { tube: 'rejected' },
  'result.released': { tube: 'tested', result: 'released' },
  'result.replaced': { tube: 'tested', result: 'released' },
  'result.withdrawn': { tube: 'received', result: 'withdrawn' },
};

/** The bodies of some transmissions about people, by their id, read in sets. What was erased meanwhile has none. */
export async function bodiesOf(
  db: Kysely<Database>,
  rows: readonly Transmission[],
  origin: string,
): Promise<Map<string, Bundle>> {
  const records = await recordsOf(db, rows);
  const kinds = [...records.values()].flatMap(({ tube }) => (tube.kind === undefined ? [] : [tube.kind]));
  const tests = await everHeld(db, 'test', kinds);
  return new Map([...records].map(([id, record]) => [id, toFhir(record, { tests, base: fhirBase(origin) })]));
}

/** Below which address resources, extensions and our own codes are named in what leaves an installation. */
export function fhirBase(origin: string): string {
  return `${origin}/fhir`;
}

async function recordsOf(
  db: Kysely<Database>,
  rows: readonly Transmission[],
): Promise<Map<string, TestingRecord>> {
  const specimens = rows.flatMap(({ specimen }) => (specimen === null ? [] : [specimen]));
  const results = rows.flatMap(({ result }) => (result === null ? [] : [result]));
  const found =
    specimens.length === 0
      ? []
      : await db
          .selectFrom('specimen')
          .innerJoin('tube', 'tube.id', 'specimen.tube')
          .innerJoin('person', 'person.id', 'specimen.person')
          .select([
            'specimen.id',
            'specimen.position',
            'specimen.reason',
            'specimen.takenAt',
            'specimen.person',
          ])
          .select(['tube.id as tube', 'tube.code', 'tube.kind', 'tube.specimen as taken', 'tube.pool'])
          .select(['tube.people', 'tube.collectedAt', 'tube.rejection', 'person.details'])
          .where('specimen.id', 'in', specimens)
          .execute();
  const bySpecimen = new Map(found.map((row) => [row.id, row]));
  const byResult = new Map(
    results.length === 0
      ? []
      : (await db.selectFrom('result').selectAll().where('id', 'in', results).execute()).map(
          (row) => [row.id, row] as const,
        ),
  );
  const records = new Map<string, TestingRecord>();
  for (const { id, kind, specimen, result } of rows) {
    const row = bySpecimen.get(specimen ?? '');
    const was = atEvent[kind];
    const said = byResult.get(result ?? '');
    if (row === undefined || was === undefined || (result !== null && said === undefined)) continue;
    const details = PersonDetails.safeParse(row.details);
    const tube: TestedTube = {
      id: row.tube,
      code: row.code,
      kind: row.kind,
      specimen: row.taken,
      ...(row.pool === null ? {} : { pool: row.pool }),
      people: row.people,
      state: was.tube,
      collectedAt: row.collectedAt.toISOString(),
      ...(row.rejection === null || was.tube !== 'rejected' ? {} : { rejection: row.rejection }),
    };
    const of: TestedSpecimen = {
      id: row.id,
      position: row.position,
      reason: row.reason,
      takenAt: row.takenAt.toISOString(),
      person: { id: row.person, ...(details.success ? { details: details.data } : {}) },
    };
    records.set(id, {
      tube,
      specimen: of,
      ...(said === undefined || was.result === undefined ? {} : { result: resultOf(said, was.result) }),
    });
  }
  return records;
}

/** A result as it is exchanged, in a state. */
export function resultOf(
  row: Selectable<ResultTable>,
  state: ResultState,
): NonNullable<TestingRecord['result']> {
  return {
    id: row.id,
    outcome: row.outcome,
    state,
    testedAt: row.testedAt.toISOString(),
    kit: row.kit,
    ...(row.lot === null ? {} : { lot: row.lot }),
    ...(row.releasedAt === null ? {} : { releasedAt: row.releasedAt.toISOString() }),
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
    ...(row.cycleThresholds === null ? {} : { cycleThresholds: row.cycleThresholds }),
  };
}
