import { caseTransitions } from '@binhan/domain/tracing';
import { dateIn, datePlus } from '@binhan/domain/time';
import { type SqlBool, sql } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import { cancelContacts } from '../contacts/cancel';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { policiesAt } from '../tracing/policy-at';
import { addCaseStep } from './step';

/** What one released finding says of a person. */
interface Finding {
  result: string;
  person: string;
  kind: string;
  takenAt: Date;
  area: string;
  province: string;
}

/**
 * Opens a case for everybody in whom released results found a disease that is traced. Somebody who has an open case, or had
 * one lately, is the same case. A pool in which something was found is nobody's case.
 */
export async function openTracedCases(
  services: Services,
  call: Call,
  results: readonly string[],
): Promise<void> {
  const found = await findings(call, results);
  const kinds = await everHeld(
    call.db,
    'test',
    found.map(({ kind }) => kind),
  );
  const { timeZone } = services.settings;
  // Two releases of one person's tubes wait for one another, in one order.
  for (const one of found.toSorted((a, b) => a.person.localeCompare(b.person))) {
    const disease = kinds.get(one.kind)?.disease;
    const policy =
      disease === undefined ? undefined : (await policiesAt(call.db, one, call.today)).get(disease);
    if (disease === undefined || policy === undefined) continue;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`case:${one.person}`}, 0))`.execute(call.db);
    const since = datePlus(call.today, -policy.sameCaseDays);
    const known = await call.db
      .selectFrom('tracedCase')
      .select(['id', 'state', 'class', 'result'])
      .where('person', '=', one.person)
      .where('disease', '=', disease)
      .where('state', '<>', 'withdrawn')
      .where((eb) => eb.or([eb('state', '=', 'open'), eb('reportedOn', '>=', since)]))
      .orderBy('number', 'desc')
      .executeTakeFirst();
    const dates = { sampledOn: dateIn(one.takenAt.toISOString(), timeZone), resultOn: call.today };
    if (known !== undefined) {
      // Suspected until now, or by a result that was taken back: this one says so.
      if (known.state === 'open' && known.result === null) {
        await call.db
          .updateTable('tracedCase')
          .set({ ...dates, class: 'confirmed', result: one.result, changedAt: call.now })
          .where('id', '=', known.id)
          .execute();
        await addCaseStep(call, known.id, 'change');
      }
      continue;
    }
    const id = services.newId();
    await call.db
      .insertInto('tracedCase')
      .values({
        id,
        person: one.person,
        disease,
        class: 'confirmed',
        state: 'open',
        outcome: null,
        onsetOn: null,
        ...dates,
        reportedOn: call.today,
        result: one.result,
        area: one.area,
        province: one.province,
        openedAt: call.now,
        openedBy: null,
        endedOn: null,
        changedAt: call.now,
      })
      .execute();
    await addCaseStep(call, id, 'open');
  }
}

/**
 * Results have ended. A case that rests on one of them goes on with another standing result of the person; else it is
 * withdrawn, and with it everything that was asked of its contacts.
 */
export async function withdrawTracedCases(call: Call, results: readonly string[]): Promise<void> {
  if (results.length === 0) return;
  const rows = await call.db
    .selectFrom('tracedCase')
    .select(['id', 'person', 'disease', 'state', 'openedAt'])
    .where('result', 'in', [...results])
    .where('state', '<>', 'withdrawn')
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const one of rows) {
    const other = await otherFinding(call, one);
    const state = other === undefined ? caseTransitions[one.state].withdraw : undefined;
    await call.db
      .updateTable('tracedCase')
      .set({
        result: other?.result ?? null,
        changedAt: call.now,
        ...(state === undefined ? {} : { state, endedAt: call.now }),
      })
      .where('id', '=', one.id)
      .execute();
    if (state === undefined) continue;
    await addCaseStep(call, one.id, 'withdraw');
    await cancelContacts(call, one.id);
  }
}

function standing(call: Call) {
  return call.db
    .selectFrom('result')
    .innerJoin('tube', 'tube.id', 'result.tube')
    .innerJoin('specimen', 'specimen.tube', 'tube.id')
    .select(['result.id as result', 'specimen.person', 'tube.kind', 'specimen.takenAt'])
    .select(['tube.area', 'tube.province'])
    .where('result.state', '=', 'released')
    .where('result.means', '=', 'detected')
    .where('tube.people', '=', 1);
}

async function findings(call: Call, results: readonly string[]): Promise<Finding[]> {
  if (results.length === 0) return [];
  return (
    standing(call)
      .innerJoin('person', 'person.id', 'specimen.person')
      // Whoever traces is where the person lives; only of somebody whose home nobody knows it is where they were tested.
      .select([
        sql<string>`coalesce(person.area, tube.area)`.as('area'),
        sql<string>`case when person.area is null then tube.province else person.province end`.as('province'),
      ])
      .where('result.id', 'in', [...results])
      .execute()
  );
}

async function otherFinding(call: Call, one: { person: string; disease: string; openedAt: Date }) {
  const rows = await standing(call)
    .where('specimen.person', '=', one.person)
    .where(sql<SqlBool>`result.released_at >= ${one.openedAt}`)
    .orderBy('result.releasedAt')
    .execute();
  const kinds = await everHeld(
    call.db,
    'test',
    rows.map(({ kind }) => kind),
  );
  return rows.find(({ kind }) => kinds.get(kind)?.disease === one.disease);
}
