import type { TubeEvent } from '@binhan/domain/testing';
import type { Instant } from '@binhan/domain/time';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';

/** A step on the way of tubes, as its chain of custody keeps it. */
export interface Step {
  event: TubeEvent | 'collect';
  place: string;
  at?: Instant;
  note?: string | undefined;
}

/** Adds a step to the chain of some tubes. */
export async function addSteps(
  call: Call,
  tubes: readonly string[],
  { event, place, at = call.now, note }: Step,
): Promise<void> {
  if (tubes.length === 0) return;
  await call.db
    .insertInto('tubeStep')
    .values(
      tubes.map((tube) => ({
        tube,
        event,
        at,
        recordedAt: call.now,
        by: actorId(call.actor) ?? '',
        place,
        note: note ?? null,
      })),
    )
    .execute();
}
