import type { CaseRow, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { CaseDates } from '@binhan/domain/tracing';
import { actorId } from '../access/actor';
import { holdsArea } from '../access/scope';
import type { Call } from '../http/call';
import { areaToday } from '../people/area-today';
import { findOrCreateByIdentifier } from '../people/store';
import type { Services } from '../services';
import { policiesAt } from '../tracing/policy-at';
import { caseRows, shownCases } from './case-rows';
import { addCaseStep } from './step';

type Open = (typeof contract)['cases']['open'];

/** Opens a case by hand, for a person who is known by a number or new. */
export async function openCase(
  services: Services,
  call: Call,
  { details, disease, class: sure, dates, note }: ReceivedOf<Open>,
): Promise<CaseRow | Refusal> {
  const where = await areaToday(services, details.address.area, call.today);
  // A case counts for a commune: an address that names none today is asked for again.
  if (where.area === null || !holdsArea(call.scope, where)) return refuse('not_found');
  const at = { area: where.area, province: where.province };
  if (!(await policiesAt(call.db, at, call.today)).has(disease))
    return refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['disease'] }] });
  const wrong = wrongDates(dates, call.today);
  if (wrong !== undefined) return wrong;
  const told = PersonDetails.parse(details);
  const identifiers = told.identifiers.map((one) => ({ ...one, assurance: 'declared' as const }));
  const person = await findOrCreateByIdentifier(
    services,
    call.db,
    { identifiers, details: { ...told, identifiers } },
    call.now,
  );
  const id = services.newId();
  const opened = await call.db
    .insertInto('tracedCase')
    .values({
      id,
      person: person.id,
      disease,
      class: sure,
      state: 'open',
      outcome: null,
      onsetOn: dates.onsetOn ?? null,
      sampledOn: dates.sampledOn ?? null,
      resultOn: dates.resultOn ?? null,
      reportedOn: dates.reportedOn,
      result: null,
      area: where.area,
      province: where.province,
      openedAt: call.now,
      openedBy: actorId(call.actor) ?? null,
      endedOn: null,
      changedAt: call.now,
    })
    .onConflict((conflict) => conflict.columns(['person', 'disease']).where('state', '=', 'open').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (opened === undefined) return refuse('case_open');
  await addCaseStep(call, id, 'open', note);
  await call.audit({ subjects: [person.id], area: where.area, province: where.province });
  return one(services, call, id);
}

/** One case of the caller's areas as it is shown now. */
export async function one(services: Services, call: Call, id: string): Promise<CaseRow | Refusal> {
  const row = await caseRows(call).where('tracedCase.id', '=', id).executeTakeFirst();
  const [shown] = row === undefined ? [] : await shownCases(services, call, [row]);
  return shown ?? refuse('not_found');
}

/** Nothing of a case lies in the future, and no result was there before its specimen. */
export function wrongDates(dates: CaseDates, today: string): Refusal | undefined {
  const issues = Object.entries(dates).flatMap(([name, day]) =>
    day > today ? [{ code: 'in_the_future', path: ['dates', name] }] : [],
  );
  if (dates.sampledOn !== undefined && dates.resultOn !== undefined && dates.resultOn < dates.sampledOn)
    issues.push({ code: 'before_other', path: ['dates', 'resultOn'] });
  return issues.length === 0 ? undefined : refuse('invalid_input', { issues });
}
