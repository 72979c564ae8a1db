import { type Refusal, refuse } from '@binhan/domain/refusals';
import { tubeTransitions } from '@binhan/domain/testing';
import { actorId } from '../access/actor';
import { testingPolicy } from '../catalog/by-kind';
import { enqueue } from '../exchange/enqueue';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { undoUntil } from './site-tube';
import { addSteps, doerOf } from './steps';

/** Undoes a tube of the caller within the time the policy gives; whoever waited waits again. */
export async function undo(
  services: Services,
  call: Call,
  { place, tube }: { place: string; tube: string },
): Promise<{ done: true } | Refusal> {
  if (!call.scope.places.includes(place)) return refuse('not_found');
  const row = await call.db
    .selectFrom('tube')
    .selectAll()
    .where('id', '=', tube)
    .where('place', '=', place)
    .where('collectedBy', '=', actorId(call.actor) ?? '')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const next = tubeTransitions[row.state].discard;
  if (next === undefined) return refuse('wrong_state', { state: row.state });
  const policy = await testingPolicy(call.db, row, call.today);
  if (undoUntil(row, policy?.undoSeconds ?? 0) < call.now)
    return refuse('wrong_state', { state: 'too-late' });
  await call.db.updateTable('tube').set({ state: next }).where('id', '=', tube).execute();
  const specimens = await call.db
    .selectFrom('specimen')
    .select(['id', 'person', 'booking'])
    .where('tube', '=', tube)
    .execute();
  await call.db
    .deleteFrom('resultLink')
    .where(
      'specimen',
      'in',
      specimens.map(({ id }) => id),
    )
    .execute();
  const bookings = specimens.flatMap(({ booking }) => (booking === null ? [] : [booking]));
  if (bookings.length > 0)
    await call.db
      .updateTable('booking')
      .set({ state: 'arrived', changedAt: call.now })
      .where('id', 'in', bookings)
      .where('state', '=', 'done')
      .execute();
  await addSteps(doerOf(call), [{ tube: tube, event: 'discard', place }]);
  await enqueue(services, call, 'tube.discarded', [{ tube }]);
  await call.audit({
    subjects: specimens.map(({ person }) => person),
    area: row.area,
    province: row.province,
  });
  return { done: true };
}
