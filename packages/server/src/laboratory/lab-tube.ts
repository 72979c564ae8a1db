import type { LabResult, LabTube } from '@binhan/contract';
import type { Selectable } from 'kysely';
import { actorId } from '../access/actor';
import type { ResultTable, TubeTable } from '../database/schema';
import type { Call } from '../http/call';
import { tubeOf } from '../tubes/site-tube';

type Tube = Selectable<TubeTable>;
type Result = Selectable<ResultTable>;

/** The results that count of some tubes: one that waits, else the released one. */
async function resultsOf(call: Call, tubes: readonly Tube[]): Promise<Map<string, Result>> {
  if (tubes.length === 0) return new Map();
  const rows = await call.db
    .selectFrom('result')
    .selectAll()
    .where(
      'tube',
      'in',
      tubes.map(({ id }) => id),
    )
    .where('state', 'in', ['entered', 'verified', 'released'])
    .execute();
  const newest = rows.toSorted((a, b) => Number(b.state === 'released') - Number(a.state === 'released'));
  return new Map(newest.map((row) => [row.tube, row]));
}

/** Tubes as a laboratory sees them. */
export async function labTubes(call: Call, tubes: readonly Tube[]): Promise<LabTube[]> {
  const results = await resultsOf(call, tubes);
  const places = [...new Set(tubes.map(({ place }) => place))];
  const sites =
    places.length === 0
      ? []
      : await call.db.selectFrom('place').select(['id', 'name']).where('id', 'in', places).execute();
  const nameOf = new Map(sites.map(({ id, name }) => [id, name]));
  return tubes.map((row) => {
    const result = results.get(row.id);
    const dueAt = row.dueAt.toISOString();
    const settled = row.waits === null;
    return {
      ...tubeOf(row),
      site: nameOf.get(row.place) ?? '',
      ...(row.receivedAt === null ? {} : { receivedAt: row.receivedAt.toISOString() }),
      dueAt,
      late: !settled && dueAt < call.now,
      old: row.waits === 'test' && row.oldAt.toISOString() < call.now,
      ...(row.rejection === null ? {} : { rejection: row.rejection }),
      ...(result === undefined ? {} : { result: labResult(call, result) }),
    };
  });
}

/** One tube as a laboratory sees it. */
export async function labTube(call: Call, id: string): Promise<LabTube> {
  const row = await call.db.selectFrom('tube').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const [shown] = await labTubes(call, [row]);
  if (shown === undefined) throw new TypeError('labTube: a row without a tube');
  return shown;
}

/** A result as its laboratory sees it. */
export function labResult(call: Call, row: Result): LabResult {
  return {
    id: row.id,
    outcome: row.outcome,
    means: row.means,
    ...(row.cycleThresholds === null ? {} : { cycleThresholds: row.cycleThresholds }),
    kit: row.kit,
    ...(row.lot === null ? {} : { lot: row.lot }),
    state: row.state,
    testedAt: row.testedAt.toISOString(),
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
    personsNeeded: row.personsNeeded,
    mine: row.enteredBy === actorId(call.actor),
    enteredAt: row.enteredAt.toISOString(),
    ...(row.verifiedAt === null ? {} : { verifiedAt: row.verifiedAt.toISOString() }),
    ...(row.releasedAt === null ? {} : { releasedAt: row.releasedAt.toISOString() }),
    ...(row.note === null ? {} : { note: row.note }),
  };
}
