import type { TubeEvent } from '@binhan/domain/testing';
import type { Instant } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import { actorId } from '../access/actor';
import type { Database } from '../database/schema';
import type { Call } from '../http/call';

/** Who does something to tubes, when, in which transaction: a request, or a file that is carried out for somebody. */
export interface Doer {
  db: Transaction<Database>;
  now: Instant;
  by: string;
}

/** Whoever made a request. */
export function doerOf({ db, now, actor }: Call): Doer {
  return { db, now, by: actorId(actor) ?? '' };
}

/** A step on the way of a tube, as its chain of custody keeps it. */
export interface Step {
  tube: string;
  event: TubeEvent | 'collect';
  place: string;
  at?: Instant;
  note?: string | undefined;
}

/** Adds steps to the chains of tubes. */
export async function addSteps({ db, now, by }: Doer, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  await db
    .insertInto('tubeStep')
    .values(
      steps.map(({ tube, event, place, at = now, note }) => ({
        tube,
        event,
        at,
        recordedAt: now,
        by,
        place,
        note: note ?? null,
      })),
    )
    .execute();
}
