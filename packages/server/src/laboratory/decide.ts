import type { LabTube } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type ResultEvent, resultTransitions } from '@binhan/domain/testing';
import type { Selectable } from 'kysely';
import { actorId } from '../access/actor';
import { revokeOf } from '../certificates/revoke';
import type { ResultTable, TubeTable } from '../database/schema';
import { enqueue } from '../exchange/enqueue';
import type { Call } from '../http/call';
import { withdrawTracedCases } from '../cases/from-results';
import { disproveCases } from '../notifications/cases';
import { tellTested } from '../results/tell';
import type { Services } from '../services';
import { addSteps, doerOf } from '../tubes/steps';
import { labTube } from './lab-tube';
import { heldTube, ownLaboratory } from './own-laboratory';

interface Named {
  place: string;
  result: string;
}

interface Held {
  tube: Selectable<TubeTable>;
  result: Selectable<ResultTable>;
  next: Selectable<ResultTable>['state'];
}

/** A second person agrees. */
export async function verify(call: Call, named: Named): Promise<LabTube | Refusal> {
  const held = await holdResult(call, named, 'verify');
  if ('refused' in held) return held;
  const by = actorId(call.actor) ?? '';
  if (held.result.enteredBy === by) return refuse('second_person_needed');
  await call.db
    .updateTable('result')
    .set({ state: held.next, verifiedBy: by, verifiedAt: call.now })
    .where('id', '=', named.result)
    .execute();
  await call.db.updateTable('tube').set({ waits: 'release' }).where('id', '=', held.tube.id).execute();
  return shown(call, held.tube);
}

/** A result that was not released goes back; one that was to take another's place leaves that one standing. */
export async function sendBack(
  call: Call,
  { note, ...named }: Named & { note: string },
): Promise<LabTube | Refusal> {
  const held = await holdResult(call, named, 'return');
  if ('refused' in held) return held;
  await end(call, held, note);
  if (held.result.replaces === null) await testAgain(call, held.tube, named.place, note);
  else await call.db.updateTable('tube').set({ waits: null }).where('id', '=', held.tube.id).execute();
  return shown(call, held.tube);
}

/** A released result does not hold: whoever was told is told, and the tube waits for a test. */
export async function withdraw(
  services: Services,
  call: Call,
  { note, ...named }: Named & { note: string },
): Promise<{ done: true } | Refusal> {
  const held = await holdResult(call, named, 'withdraw');
  if ('refused' in held) return held;
  // A correction that waits goes on without the result it was for.
  const waits = await call.db
    .selectFrom('result')
    .select('id')
    .where('tube', '=', held.tube.id)
    .where('state', 'in', ['entered', 'verified'])
    .executeTakeFirst();
  await end(call, held, note);
  if (waits === undefined) await testAgain(call, held.tube, named.place, note);
  await disproveCases(call, [held.result.id]);
  await withdrawTracedCases(call, [held.result.id]);
  await revokeOf(call.db, [held.result.id], call.now);
  await enqueue(services, call, 'result.withdrawn', [{ tube: held.tube.id, result: held.result.id }]);
  await tellTested(services, call, [held.tube.id], 'withdrawn');
  await call.audit({ subjects: [], area: held.tube.area, province: held.tube.province });
  return { done: true };
}

async function holdResult(call: Call, { place, result }: Named, event: ResultEvent): Promise<Held | Refusal> {
  if ((await ownLaboratory(call, place)) === undefined) return refuse('not_found');
  const found = await call.db.selectFrom('result').select('tube').where('id', '=', result).executeTakeFirst();
  if (found === undefined) return refuse('not_found');
  // The tube is held first, as everywhere: two who decide about one tube wait for one another.
  const tube = await heldTube(call, place, { id: found.tube });
  if (tube === undefined) return refuse('not_found');
  const row = await call.db
    .selectFrom('result')
    .selectAll()
    .where('id', '=', result)
    .executeTakeFirstOrThrow();
  const next = resultTransitions[row.state][event];
  return next === undefined ? refuse('wrong_state', { state: row.state }) : { tube, result: row, next };
}

async function end(call: Call, { result, next }: Held, note: string): Promise<void> {
  await call.db
    .updateTable('result')
    .set({ state: next, endedAt: call.now, note })
    .where('id', '=', result.id)
    .execute();
}

async function testAgain(
  call: Call,
  tube: Selectable<TubeTable>,
  place: string,
  note: string,
): Promise<void> {
  await call.db
    .updateTable('tube')
    .set({ state: 'received', waits: 'test' })
    .where('id', '=', tube.id)
    .execute();
  await addSteps(doerOf(call), [{ tube: tube.id, event: 'test-again', place, note }]);
}

async function shown(call: Call, { id, area, province }: Selectable<TubeTable>): Promise<LabTube> {
  await call.audit({ subjects: [], area, province });
  return labTube(call, id);
}
