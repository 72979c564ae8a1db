import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { resultTransitions } from '@binhan/domain/testing';
import { actorId } from '../access/actor';
import { revokeOf } from '../certificates/revoke';
import { enqueue } from '../exchange/enqueue';
import type { Call } from '../http/call';
import { openTracedCases, withdrawTracedCases } from '../cases/from-results';
import { disproveCases, openCases } from '../notifications/cases';
import { tellTested } from '../results/tell';
import type { Services } from '../services';
import { heldBack } from './held-back';
import { ownLaboratory } from './own-laboratory';

type Release = (typeof contract)['laboratory']['release'];

/** Releases verified results in a few statements, however many they are, and tells everybody in their tubes. */
export async function release(
  services: Services,
  call: Call,
  { place, results }: ReceivedOf<Release>,
): Promise<OutputOf<Release> | Refusal> {
  const laboratory = await ownLaboratory(call, place);
  if (laboratory === undefined) return refuse('not_found');
  const asked = [...new Set(results)];
  const rows = await call.db
    .selectFrom('result')
    .innerJoin('tube', 'tube.id', 'result.tube')
    .select(['result.id', 'result.state', 'result.tube', 'result.replaces', 'result.means'])
    .select(['result.kit', 'result.lot', 'result.testedAt', 'tube.kind'])
    .where('tube.laboratory', '=', place)
    .where('result.id', 'in', asked)
    .orderBy('tube.id')
    .forUpdate('tube')
    .execute();
  const ready = rows.filter(({ state }) => resultTransitions[state].release !== undefined);
  const held = await heldBack(services.settings, call, laboratory, ready);
  const going = ready.filter(({ id }) => !held.has(id));
  const ids = going.map(({ id }) => id);
  const tubes = going.map(({ tube }) => tube);
  const replaced = going.flatMap(({ replaces }) => (replaces === null ? [] : [replaces]));
  if (replaced.length > 0)
    await call.db
      .updateTable('result')
      .set({ state: 'replaced', endedAt: call.now })
      .where('id', 'in', replaced)
      .where('state', '=', 'released')
      .execute();
  if (ids.length > 0) {
    await call.db
      .updateTable('result')
      .set({ state: 'released', releasedAt: call.now, releasedBy: actorId(call.actor) ?? '' })
      .where('id', 'in', ids)
      .execute();
    await call.db.updateTable('tube').set({ waits: null }).where('id', 'in', tubes).execute();
  }
  await openCases(services, call, ids);
  await disproveCases(call, replaced);
  await openTracedCases(services, call, ids);
  await withdrawTracedCases(call, replaced);
  await revokeOf(call.db, replaced, call.now);
  const first = going.filter(({ replaces }) => replaces === null).map(({ tube }) => tube);
  const corrected = going.filter(({ replaces }) => replaces !== null).map(({ tube }) => tube);
  const refs = going.map(({ id, tube, replaces }) => ({ tube, result: id, replaces }));
  await enqueue(
    services,
    call,
    'result.released',
    refs.filter(({ replaces }) => replaces === null),
  );
  await enqueue(
    services,
    call,
    'result.replaced',
    refs.filter(({ replaces }) => replaces !== null),
  );
  const told =
    (await tellTested(services, call, first, 'released')) +
    (await tellTested(services, call, corrected, 'corrected'));
  await call.audit({ subjects: [], area: laboratory.area, province: laboratory.province });
  const known = new Map(rows.map(({ id, state }) => [id, state]));
  return {
    released: ids.length,
    told,
    problems: asked
      .filter((id) => !ids.includes(id))
      .map((result) => {
        const [state, controls] = [known.get(result), held.get(result)];
        return {
          result,
          ...(state === undefined ? {} : { state }),
          ...(controls === undefined ? {} : { controls }),
        };
      }),
  };
}
