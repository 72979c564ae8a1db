import type { CaseDetail, CaseRow, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { foldWords } from '@binhan/domain/text';
import { caseTransitions, infectiousWindow } from '@binhan/domain/tracing';
import { type SqlBool, sql } from 'kysely';
import { cancelContacts } from '../contacts/cancel';
import { restartContacts } from '../contacts/restart';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { policiesAt } from '../tracing/policy-at';
import { type Row, caseRows, datesOf, shownCases } from './case-rows';
import { chainOf } from './chain';
import { curveOfCases } from './curve';
import { tracedDiseases } from './diseases';
import { heldCase } from './held';
import { one, openCase, wrongDates } from './open';
import { placesOfCase } from './places';
import { addCaseStep } from './step';
import { traceCase } from './trace';

type Cases = (typeof contract)['cases'];

/** Cases of diseases that are traced. */
export function implementCases(services: Services): Implementations['cases'] {
  return {
    diseases: (_input, call) => tracedDiseases(services, call),
    search: (input, call) => search(services, call, input),
    show: (input, call) => show(services, call, input.case),
    open: (input, call) => openCase(services, call, input),
    change: (input, call) => change(services, call, input),
    decide: (input, call) => decide(services, call, input),
    trace: (input, call) => traceCase(services, call, input.case),
    places: (input, call) => placesOfCase(services, call, input.case),
    chain: (input, call) => chainOf(call, input),
    curve: (input, call) => curveOfCases(services, call, input),
  };
}

async function search(services: Services, call: Call, input: ReceivedOf<Cases['search']>) {
  const { state, disease, text, cursor, limit = PAGE_SIZE } = input;
  const from = readCursor(cursor, ['string', 'number']);
  if (isRefusal(from)) return from;
  let query = caseRows(call)
    .orderBy('tracedCase.reportedOn', 'desc')
    .orderBy('tracedCase.number', 'desc')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('tracedCase.state', '=', state);
  if (disease !== undefined) query = query.where('tracedCase.disease', '=', disease);
  const words = text === undefined ? [] : foldWords(text);
  const [number] = words;
  if (words.length === 1 && number !== undefined && /^\d{1,9}$/.test(number))
    query = query.where('tracedCase.number', '=', Number(number));
  else
    for (const word of words)
      query = query.where(sql<SqlBool>`position(${` ${word}`} in person.search_key) > 0`);
  if (from.values !== undefined) {
    const [day, after] = from.values;
    query = query.where(
      sql<SqlBool>`(traced_case.reported_on, traced_case.number) < (${day}::date, ${after}::bigint)`,
    );
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.reportedOn, row.number],
  );
  // A list of those that run is a day's work; a name that is looked for is a look.
  await call.audit({ subjects: page.items.map(({ person }) => person), ofOwnWork: words.length === 0 });
  return { ...page, items: await shownCases(services, call, page.items) };
}

async function show(services: Services, call: Call, id: string): Promise<CaseDetail | Refusal> {
  const row = await caseRows(call).where('tracedCase.id', '=', id).executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const policy = (await policiesAt(call.db, row, call.today)).get(row.disease);
  const [shown] = await shownCases(services, call, [row]);
  if (shown === undefined || policy === undefined) return refuse('not_found');
  const details = PersonDetails.partial().safeParse(row.details ?? {});
  const steps = await call.db
    .selectFrom('caseStep')
    .select(['event', 'at', 'note'])
    .where('tracedCase', '=', id)
    .orderBy('number')
    .execute();
  const ofOwnWork = row.state === 'open';
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, ofOwnWork });
  const traced = steps.findLast(({ event }) => event === 'trace');
  return {
    ...shown,
    details: details.success ? details.data : {},
    ...(row.endedOn === null ? {} : { endedOn: row.endedOn }),
    infectious: infectiousWindow(policy, datesOf(row)),
    rules: {
      source: policy.source,
      minutes: policy.contact.minutes,
      metres: policy.contact.metres,
      degrees: policy.degrees,
    },
    ...(traced === undefined ? {} : { tracedAt: traced.at.toISOString() }),
    steps: steps.map(({ event, at, note }) => ({
      event,
      at: at.toISOString(),
      ...(note === null ? {} : { note }),
    })),
  };
}

async function change(
  services: Services,
  call: Call,
  { case: id, class: sure, dates, note }: ReceivedOf<Cases['change']>,
): Promise<CaseRow | Refusal> {
  const row = await heldCase(call, id);
  if (row === undefined) return refuse('not_found');
  if (row.state !== 'open') return refuse('wrong_state', { state: row.state });
  const wrong = wrongDates(dates, call.today);
  if (wrong !== undefined) return wrong;
  await call.db
    .updateTable('tracedCase')
    .set({
      class: sure,
      onsetOn: dates.onsetOn ?? null,
      sampledOn: dates.sampledOn ?? null,
      resultOn: dates.resultOn ?? null,
      reportedOn: dates.reportedOn,
      changedAt: call.now,
    })
    .where('id', '=', id)
    .execute();
  await addCaseStep(call, id, 'change', note);
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return one(services, call, id);
}

async function decide(
  services: Services,
  call: Call,
  { case: id, event, outcome, endedOn, note }: ReceivedOf<Cases['decide']>,
): Promise<CaseRow | Refusal> {
  const row = await heldCase(call, id);
  if (row === undefined) return refuse('not_found');
  const state = caseTransitions[row.state][event];
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  if (event === 'close' && (outcome === undefined || endedOn === undefined))
    return refuse('invalid_input', {
      issues: [{ code: 'required', path: [outcome === undefined ? 'outcome' : 'endedOn'] }],
    });
  if (endedOn !== undefined && endedOn > call.today)
    return refuse('invalid_input', { issues: [{ code: 'in_the_future', path: ['endedOn'] }] });
  if (state === 'open' && (await hasOpen(call, row))) return refuse('case_open');
  const closes = event === 'close';
  await call.db
    .updateTable('tracedCase')
    .set({
      state,
      outcome: closes ? (outcome ?? null) : null,
      endedOn: closes ? (endedOn ?? null) : null,
      endedAt: state === 'open' ? null : call.now,
      changedAt: call.now,
    })
    .where('id', '=', id)
    .execute();
  await addCaseStep(call, id, event, note);
  if (state === 'withdrawn') await cancelContacts(call, id);
  if (event === 'reinstate') await restartContacts(call, id);
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return one(services, call, id);
}

async function hasOpen(call: Call, { person, disease, id }: Row): Promise<boolean> {
  const other = await call.db
    .selectFrom('tracedCase')
    .select('id')
    .where('person', '=', person)
    .where('disease', '=', disease)
    .where('state', '=', 'open')
    .where('id', '<>', id)
    .executeTakeFirst();
  return other !== undefined;
}
