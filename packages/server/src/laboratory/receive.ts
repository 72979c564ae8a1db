import type { LabTube, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { tubeTransitions } from '@binhan/domain/testing';
import { inForce } from '../catalog/by-kind';
import { enqueue } from '../exchange/enqueue';
import type { Call } from '../http/call';
import { tellTested } from '../results/tell';
import type { Services } from '../services';
import { scanMoment } from '../stays/moment';
import { addSteps, doerOf } from '../tubes/steps';
import { labTube } from './lab-tube';
import { ownLaboratory } from './own-laboratory';

type Laboratory = (typeof contract)['laboratory'];

/** A tube arrived. Whoever has it in hand says so by its code: before that no laboratory sees it. */
export async function receive(
  call: Call,
  { place, code, receivedAt }: ReceivedOf<Laboratory['receive']>,
): Promise<LabTube | Refusal> {
  const laboratory = await ownLaboratory(call, place);
  if (laboratory === undefined) return refuse('not_found');
  const at = scanMoment(receivedAt, call.now, 'receivedAt');
  if (isRefusal(at)) return at;
  const row = await onTheWay(call, place, code);
  if (row === undefined) return refuse('not_found');
  const next = tubeTransitions[row.state].receive;
  if (next === undefined) return refuse('wrong_state', { state: row.state });
  await call.db
    .updateTable('tube')
    .set({ state: next, laboratory: place, receivedAt: at, waits: 'test' })
    .where('id', '=', row.id)
    .execute();
  await addSteps(doerOf(call), [{ tube: row.id, event: 'receive', place, at }]);
  await call.audit({ subjects: [], area: row.area, province: row.province });
  return labTube(call, row.id);
}

/** A tube will not be tested: everybody in it is called in again. */
export async function reject(
  services: Services,
  call: Call,
  { place, code, reason, note }: ReceivedOf<Laboratory['reject']>,
): Promise<LabTube | Refusal> {
  const laboratory = await ownLaboratory(call, place);
  if (laboratory === undefined) return refuse('not_found');
  const row = await onTheWay(call, place, code);
  if (row === undefined) return refuse('not_found');
  const next = tubeTransitions[row.state].reject;
  if (next === undefined) return refuse('wrong_state', { state: row.state });
  if (!(await inForce(call.db, 'rejection-reason', laboratory, call.today)).has(reason))
    return refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['reason'] }] });
  await call.db
    .updateTable('tube')
    .set({ state: next, laboratory: place, waits: null, rejection: reason })
    .where('id', '=', row.id)
    .execute();
  await addSteps(doerOf(call), [{ tube: row.id, event: 'reject', place, note }]);
  await enqueue(services, call, 'tube.rejected', [{ tube: row.id }]);
  await tellTested(services, call, [row.id], 'again');
  await call.audit({ subjects: [], area: row.area, province: row.province });
  return labTube(call, row.id);
}

/** A tube by its code that is in this laboratory, or in none. */
function onTheWay(call: Call, place: string, code: string) {
  return call.db
    .selectFrom('tube')
    .selectAll()
    .where('code', '=', code)
    .where('state', '<>', 'discarded')
    .where((eb) => eb.or([eb('laboratory', 'is', null), eb('laboratory', '=', place)]))
    .forUpdate()
    .executeTakeFirst();
}
