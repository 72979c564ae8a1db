import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Issue, type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { ControlSample } from '@binhan/domain/testing';
import { dateIn } from '@binhan/domain/time';
import { type Selectable, sql } from 'kysely';
import { actorId } from '../access/actor';
import { inForce } from '../catalog/by-kind';
import type { ControlSampleTable } from '../database/laboratory-tables';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import { scanMoment } from '../stays/moment';
import { ownLaboratory } from './own-laboratory';

type Laboratory = (typeof contract)['laboratory'];

/** Records a control sample, judged by the catalogue of the day it was tested on. It is never changed: another may follow. */
export async function addControl(
  services: Services,
  call: Call,
  { place, testedAt: at, cycleThresholds, lot, ...given }: ReceivedOf<Laboratory['addControl']>,
): Promise<ControlSample | Refusal> {
  const laboratory = await ownLaboratory(call, place);
  if (laboratory === undefined) return refuse('not_found');
  const testedAt = scanMoment(at, call.now, 'testedAt');
  if (isRefusal(testedAt)) return testedAt;
  const on = dateIn(testedAt, services.settings.timeZone);
  const kind = (await inForce(call.db, 'test', laboratory, on)).get(given.test);
  const control = kind?.controls?.kinds.find(({ id }) => id === given.control);
  const outcome = kind?.outcomes.find(({ id }) => id === given.outcome);
  const issues: Issue[] = [];
  const wrong = (field: string) => issues.push({ code: 'not_an_option', path: [field] });
  if (kind?.controls === undefined) wrong('test');
  else if (control === undefined) wrong('control');
  if (kind !== undefined && outcome === undefined) wrong('outcome');
  if (kind?.cycleThreshold === false && cycleThresholds !== undefined) wrong('cycleThresholds');
  if (control === undefined || outcome === undefined || issues.length > 0)
    return refuse('invalid_input', { issues });
  const kit = (await inForce(call.db, 'test-kit', laboratory, on)).get(given.kit);
  if (kit?.tests.includes(given.test) !== true) return refuse('kit_not_approved');
  const row = await call.db
    .insertInto('controlSample')
    .values({
      id: services.newId(),
      laboratory: place,
      ...given,
      lot: lot ?? null,
      means: outcome.means,
      passed: outcome.means === control.expects,
      cycleThresholds: cycleThresholds === undefined ? null : JSON.stringify(cycleThresholds),
      testedAt,
      enteredBy: actorId(call.actor) ?? '',
      enteredAt: call.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await call.audit({ subjects: [], area: laboratory.area, province: laboratory.province });
  return controlOf(row);
}

/** Control samples of a laboratory, newest first. */
export async function controlsOf(
  call: Call,
  { place, test, failed, cursor, limit = PAGE_SIZE }: ReceivedOf<Laboratory['controls']>,
): Promise<OutputOf<Laboratory['controls']> | Refusal> {
  const from = readCursor(cursor, ['string']);
  if (isRefusal(from)) return from;
  if ((await ownLaboratory(call, place)) === undefined) return refuse('not_found');
  let query = call.db
    .selectFrom('controlSample')
    .selectAll()
    .where('laboratory', '=', place)
    .orderBy('number', 'desc')
    .limit(limit + 1);
  if (test !== undefined) query = query.where('test', '=', test);
  if (failed !== undefined) query = query.where('passed', '=', false);
  if (from.values !== undefined) {
    const [number] = from.values;
    query = query.where(sql<boolean>`number < ${number}::bigint`);
  }
  return pageOf(await query.execute(), limit, controlOf, ({ number }) => [String(number)]);
}

/** A control sample as it is stored. */
export function controlOf(row: Selectable<ControlSampleTable>): ControlSample {
  return {
    id: row.id,
    test: row.test,
    control: row.control,
    kit: row.kit,
    ...(row.lot === null ? {} : { lot: row.lot }),
    outcome: row.outcome,
    means: row.means,
    passed: row.passed,
    ...(row.cycleThresholds === null ? {} : { cycleThresholds: row.cycleThresholds }),
    testedAt: row.testedAt.toISOString(),
  };
}
