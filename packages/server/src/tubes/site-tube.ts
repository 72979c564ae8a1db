import type { SiteTube } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Instant, instantPlus } from '@binhan/domain/time';
import type { Selectable } from 'kysely';
import { actorId } from '../access/actor';
import type { TubeTable } from '../database/schema';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';

type Row = Selectable<TubeTable>;

/** The columns every view of a tube shows. */
export function tubeOf(row: Row) {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    specimen: row.specimen,
    ...(row.pool === null ? {} : { pool: row.pool }),
    people: row.people,
    state: row.state,
    collectedAt: row.collectedAt.toISOString(),
  };
}

/** Tubes as their site sees them, with who is in them. */
export function siteTubes(
  call: Call,
  rows: readonly Row[],
  { members, undoSeconds }: { members: Members; undoSeconds: number },
): SiteTube[] {
  return rows.map((row) => ({
    ...tubeOf(row),
    mine: row.collectedBy === actorId(call.actor),
    ...(row.state === 'collected' ? undoOf(row, undoSeconds, call.now) : {}),
    members: members
      .filter(({ tube }) => tube === row.id)
      .map(({ details, scanned }) => {
        const name = nameOf({ details, scanned });
        const read = PersonDetails.safeParse(details);
        return {
          ...(name === undefined ? {} : { name }),
          ...(read.success ? { bornOn: read.data.bornOn } : {}),
        };
      }),
  }));
}

/** People of tubes, in the order they were sampled. */
export type Members = Awaited<ReturnType<typeof membersOf>>;

/** Who is in some tubes; the caller's audit names them. */
export async function membersOf(call: Call, rows: readonly Pick<Row, 'id'>[]) {
  if (rows.length === 0) return [];
  return call.db
    .selectFrom('specimen')
    .innerJoin('person', 'person.id', 'specimen.person')
    .select(['specimen.tube', 'person.id as person', 'person.details', 'person.scanned'])
    .where(
      'specimen.tube',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('specimen.position')
    .execute();
}

/** Until when a tube may be undone: counted from when the server heard of it. */
export function undoUntil({ recordedAt }: Pick<Row, 'recordedAt'>, undoSeconds: number): Instant {
  return instantPlus(recordedAt.toISOString(), undoSeconds / 3600);
}

function undoOf(row: Row, undoSeconds: number, now: Instant) {
  const until = undoUntil(row, undoSeconds);
  return until > now ? { undoUntil: until } : {};
}
