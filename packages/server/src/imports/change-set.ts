import type { ChangeSet } from '@binhan/contract';
import { ChangeRowState } from '@binhan/domain/record';
import type { Selectable } from 'kysely';
import type { ChangeSetTable } from '../database/schema';
import type { Call } from '../http/call';

/** A file without its bytes. */
export type FileRow = Omit<Selectable<ChangeSetTable>, 'data'>;

/** Files of one kind of an owner, without their bytes. */
export function fileRows(call: Call, kind: FileRow['kind'], owner: string) {
  return call.db
    .selectFrom('changeSet')
    .select(['id', 'kind', 'owner', 'place', 'tracedCase', 'session', 'reason', 'program', 'state', 'bytes'])
    .select(['digest', 'rows', 'unknownColumns', 'faults', 'confirms'])
    .select(['uploadedBy', 'uploadedAt', 'committedBy', 'committedAt', 'leaseUntil', 'area', 'province'])
    .where('kind', '=', kind)
    .where('owner', '=', owner);
}

/** Files as the contract has them, with the sums of their rows. */
export async function changeSets(
  call: Call,
  rows: readonly FileRow[],
  repeated = false,
): Promise<ChangeSet[]> {
  const counted =
    rows.length === 0
      ? []
      : await call.db
          .selectFrom('changeRow')
          .select((eb) => ['changeSet', 'state', eb.fn.countAll().as('count')])
          .where(
            'changeSet',
            'in',
            rows.map(({ id }) => id),
          )
          .groupBy(['changeSet', 'state'])
          .execute();
  return rows.map((row) => {
    const counts = { new: 0, duplicate: 0, invalid: 0, done: 0, failed: 0 };
    for (const { changeSet, state, count } of counted)
      if (changeSet === row.id) counts[ChangeRowState.parse(state)] = Number(count);
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      bytes: row.bytes,
      digest: row.digest,
      rows: row.rows,
      counts,
      unknownColumns: row.unknownColumns,
      faults: row.faults,
      uploadedAt: row.uploadedAt.toISOString(),
      ...(row.committedAt === null ? {} : { committedAt: row.committedAt.toISOString() }),
      repeated,
    };
  });
}
