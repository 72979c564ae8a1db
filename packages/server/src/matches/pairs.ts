import type { MatchParty } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { yearOf } from '@binhan/domain/time';
import { sql } from 'kysely';
import { type Scope, holdsArea, withinArea } from '../access/scope';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';

/** A pair with what is known of both. */
export type PairRow = Awaited<ReturnType<ReturnType<typeof pairsWithin>['execute']>>[number];

/** Pairs of which at least one person lies in the areas granted. */
export function pairsWithin(call: Call) {
  return call.db
    .selectFrom('personMatch')
    .innerJoin('person as pa', 'pa.id', 'personMatch.a')
    .innerJoin('person as pb', 'pb.id', 'personMatch.b')
    .selectAll('personMatch')
    .select(['pa.details as aDetails', 'pa.scanned as aScanned', 'pa.area as aArea'])
    .select(['pa.province as aProvince', 'pa.userId as aUser', 'pa.createdAt as aSince'])
    .select(['pb.details as bDetails', 'pb.scanned as bScanned', 'pb.area as bArea'])
    .select(['pb.province as bProvince', 'pb.userId as bUser', 'pb.createdAt as bSince'])
    .where(sql<boolean>`(${withinArea(call.scope, 'pa')} or ${withinArea(call.scope, 'pb')})`);
}

/** One side of a pair. */
export interface Side {
  id: string;
  details: unknown;
  scanned: unknown;
  area: string | null;
  province: string;
  user: string | null;
  since: Date;
}

/** Both sides of a pair. */
export function sidesOf(row: PairRow): { a: Side; b: Side } {
  return {
    a: {
      id: row.a,
      details: row.aDetails,
      scanned: row.aScanned,
      area: row.aArea,
      province: row.aProvince,
      user: row.aUser,
      since: row.aSince,
    },
    b: {
      id: row.b,
      details: row.bDetails,
      scanned: row.bScanned,
      area: row.bArea,
      province: row.bProvince,
      user: row.bUser,
      since: row.bSince,
    },
  };
}

/** Whether both people lie in the areas granted: only then may they be joined, or taken apart. */
export function holdsBoth(scope: Scope, row: PairRow): boolean {
  const { a, b } = sidesOf(row);
  return holdsArea(scope, a) && holdsArea(scope, b);
}

/** One side as a list shows it: of whoever lies elsewhere no more than tells which family and year it is about. */
export function partyOf(scope: Scope, side: Side): MatchParty {
  const within = holdsArea(scope, side);
  const details = PersonDetails.safeParse(side.details);
  const name = nameOf(side);
  const bornOn = details.success ? details.data.bornOn : undefined;
  return {
    within,
    ...(name === undefined ? {} : { name: within ? name : initialsOf(name) }),
    ...(bornOn === undefined ? {} : { bornOn: within ? bornOn : String(yearOf(bornOn)) }),
  };
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((part) => `${part.slice(0, 1)}.`)
    .join('');
}
