import type { LabTube, ReceivedOf, contract } from '@binhan/contract';
import { type Issue, type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type TestKind, enteredState, personsNeeded, tubeTransitions } from '@binhan/domain/testing';
import { dateIn } from '@binhan/domain/time';
import { actorId } from '../access/actor';
import { inForce } from '../catalog/testing';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { scanMoment } from '../stays/moment';
import { addSteps } from '../tubes/steps';
import { labTube } from './lab-tube';
import { heldTube, ownLaboratory } from './own-laboratory';

type Input = ReceivedOf<(typeof contract)['laboratory']['enter']>;

/** Enters what was found in a tube, or what takes the place of a result that was released. */
export async function enterResult(services: Services, call: Call, input: Input): Promise<LabTube | Refusal> {
  const { place, code, outcome, kit, replaces } = input;
  const laboratory = await ownLaboratory(call, place);
  if (laboratory === undefined) return refuse('not_found');
  const testedAt = scanMoment(input.testedAt, call.now, 'testedAt');
  if (isRefusal(testedAt)) return testedAt;
  const row = await heldTube(call, place, { code });
  if (row === undefined) return refuse('not_found');
  // What the tube was taken for is judged by its own day; with what it may be tested, by the day of the test.
  const kind = (
    await inForce(call.db, 'test', row, dateIn(row.collectedAt.toISOString(), services.settings.timeZone))
  ).get(row.kind);
  const found = kind?.outcomes.find(({ id }) => id === outcome);
  const issues = inputIssues(kind, found !== undefined, input);
  if (kind === undefined || found === undefined || issues.length > 0)
    return refuse('invalid_input', { issues });
  const on = dateIn(testedAt, services.settings.timeZone);
  const approved = (await inForce(call.db, 'test-kit', row, on)).get(kit);
  if (approved === undefined || !approved.tests.includes(row.kind)) return refuse('kit_not_approved');
  if (testedAt < row.collectedAt.toISOString())
    return refuse('invalid_input', { issues: [{ code: 'before_specimen', path: ['testedAt'] }] });

  const corrects = replaces !== undefined;
  if (corrects && !(await correctable(call, row.id, replaces)))
    return refuse('wrong_state', { state: 'no-result' });
  const next = corrects ? row.state : tubeTransitions[row.state].test;
  if (next === undefined) return refuse('wrong_state', { state: row.state });
  const needed = personsNeeded(kind, { means: found.means, corrects });
  const state = enteredState(needed);
  const made = await call.db
    .insertInto('result')
    .values({
      id: services.newId(),
      tube: row.id,
      outcome,
      means: found.means,
      cycleThresholds: input.cycleThresholds === undefined ? null : JSON.stringify(input.cycleThresholds),
      kit,
      lot: input.lot ?? null,
      state,
      personsNeeded: needed,
      testedAt,
      enteredBy: actorId(call.actor) ?? '',
      enteredAt: call.now,
      verifiedBy: null,
      verifiedAt: null,
      releasedBy: null,
      releasedAt: null,
      replaces: replaces ?? null,
      note: input.note ?? null,
      endedAt: null,
    })
    .onConflict((conflict) =>
      conflict.column('tube').where('state', 'in', ['entered', 'verified']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return refuse('wrong_state', { state: 'result-waits' });
  await call.db
    .updateTable('tube')
    .set({ state: next, waits: state === 'entered' ? 'verification' : 'release' })
    .where('id', '=', row.id)
    .execute();
  await addSteps(call, [row.id], { event: 'test', place, at: testedAt });
  await call.audit({ subjects: [], area: row.area, province: row.province });
  return labTube(call, row.id);
}

/** Whether a result is the one that stands for the tube. */
async function correctable(call: Call, tube: string, result: string): Promise<boolean> {
  const row = await call.db
    .selectFrom('result')
    .select('id')
    .where('id', '=', result)
    .where('tube', '=', tube)
    .where('state', '=', 'released')
    .executeTakeFirst();
  return row !== undefined;
}

function inputIssues(kind: TestKind | undefined, known: boolean, input: Input): Issue[] {
  const issues: Issue[] = [];
  if (!known) issues.push({ code: 'not_an_option', path: ['outcome'] });
  if (kind?.cycleThreshold === false && input.cycleThresholds !== undefined)
    issues.push({ code: 'not_an_option', path: ['cycleThresholds'] });
  if (input.replaces !== undefined && input.note === undefined)
    issues.push({ code: 'required', path: ['note'] });
  return issues;
}
