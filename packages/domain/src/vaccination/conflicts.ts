import { z } from 'zod';
import { Id } from '../person/shapes';
import { daysBetween } from '../time/date';
import type { Dose } from './dose';
import { inOrder } from './schedule';

/** How two lines of one person's record contradict each other. */
export const ConflictKind = z.enum(['duplicate', 'same-number', 'same-day']).meta({ id: 'DoseConflictKind' });
export type ConflictKind = z.infer<typeof ConflictKind>;

/** Two lines of a record of which a person must decide: both are kept until then, and neither is certified. */
export const DoseConflict = z
  .strictObject({ kind: ConflictKind, doses: z.tuple([Id, Id]) })
  .meta({ id: 'DoseConflict' });
export type DoseConflict = z.infer<typeof DoseConflict>;

/** What of a line is compared. */
export type ComparedDose = Pick<Dose, 'id' | 'program' | 'vaccine' | 'type' | 'ordinal' | 'givenOn' | 'lot'>;

/** Days by which two records of one dose may differ: paper that is keyed in later is misread by a day or two. */
const SAME_WITHIN = 3;

/**
 * The contradictions among the lines of one person that count, in their order. The same dose twice is a duplicate; two
 * doses that bear one number, or two of one program on one day, are told apart from it.
 */
export function findConflicts(doses: readonly ComparedDose[]): DoseConflict[] {
  const ordered = inOrder(doses);
  return ordered.flatMap((first, place) =>
    ordered.slice(place + 1).flatMap((second) => {
      const kind = conflictOf(first, second);
      return kind === undefined ? [] : [{ kind, doses: [first.id, second.id] satisfies [string, string] }];
    }),
  );
}

function conflictOf(first: ComparedDose, second: ComparedDose): ConflictKind | undefined {
  if (first.program !== second.program) return undefined;
  const sameNumber = first.type === second.type && first.ordinal === second.ordinal;
  const apart = Math.abs(daysBetween(first.givenOn, second.givenOn));
  const sameLot = first.lot !== undefined && first.lot === second.lot;
  if (apart <= SAME_WITHIN && first.vaccine === second.vaccine && (sameNumber || sameLot || apart === 0))
    return 'duplicate';
  if (sameNumber) return 'same-number';
  return apart === 0 ? 'same-day' : undefined;
}
