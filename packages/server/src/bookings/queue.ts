import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Call } from '../http/call';
import { sessionAtDesk } from './desk-rows';

type Queue = (typeof contract)['bookings']['queue'];

/** How many numbers a screen has room for. */
const NEXT = 20;
const SERVED = 5;

/** The numbers of a session: who is next, who was served. A screen shows them to the room, so that there is no name. */
export async function queueOf(
  call: Call,
  { place, session }: ReceivedOf<Queue>,
): Promise<OutputOf<Queue> | Refusal> {
  if ((await sessionAtDesk(call, place, session)) === undefined) return refuse('not_found');
  const numbers = call.db
    .selectFrom('booking')
    .select('queueNumber')
    .where('session', '=', session)
    .where('queueNumber', 'is not', null);
  const waiting = await numbers.where('state', '=', 'arrived').orderBy('queueNumber').execute();
  const served = await numbers
    .where('state', '=', 'done')
    .orderBy('changedAt', 'desc')
    .orderBy('queueNumber', 'desc')
    .limit(SERVED)
    .execute();
  const plain = (rows: typeof waiting) => rows.flatMap(({ queueNumber }) => queueNumber ?? []);
  return {
    next: plain(waiting).slice(0, NEXT),
    waiting: waiting.length,
    served: plain(served),
    at: call.now,
  };
}
