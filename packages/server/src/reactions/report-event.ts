import type { AdverseEventInput } from '@binhan/domain/vaccination';
import { isSerious } from '@binhan/domain/vaccination';
import { type Issue, type Refusal, refuse } from '@binhan/domain/refusals';
import type { LocalizedText } from '@binhan/domain/text';
import { instantPlus } from '@binhan/domain/time';
import type { Selectable } from 'kysely';
import { inForce, vaccinationPolicy } from '../catalog/by-kind';
import type { DoseTable } from '../database/vaccination-tables';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { alertSerious } from './alert';
import { keepStep } from './decide';
import { dayIssues } from './facts';

/** A report that was kept, and what the person is told to do. */
export interface Reported {
  id: string;
  serious: boolean;
  advice: LocalizedText[];
}

/** Keeps a report of what was seen after a dose; of a serious one the officials hear at once, without a name. */
export async function reportEvent(
  services: Services,
  call: Call,
  dose: Selectable<DoseTable>,
  event: AdverseEventInput,
  { byPerson }: { byPerson: boolean },
): Promise<Reported | Refusal> {
  const { area, province } = await livesToday(call, dose.person);
  const where = { area: area ?? province, province };
  const known = await inForce(call.db, 'reaction', where, call.today);
  const issues = issuesOf(event, dose, known, call.today);
  if (issues.length > 0) return refuse('invalid_input', { issues });
  const policy = await vaccinationPolicy(call.db, where, call.today);
  const serious = isSerious(event, known);
  const dueAt = serious && policy !== undefined ? instantPlus(call.now, policy.seriousWithinHours) : null;
  const id = services.newId();
  await call.db
    .insertInto('adverseEvent')
    .values({
      id,
      dose: dose.id,
      person: dose.person,
      place: dose.place,
      program: dose.program,
      vaccine: dose.vaccine,
      lot: dose.lot,
      startedOn: event.startedOn,
      reactions: JSON.stringify(event.reactions),
      other: event.other ?? null,
      seriousness: JSON.stringify(event.seriousness),
      outcome: event.outcome,
      state: 'received',
      serious,
      reportedByPerson: byPerson,
      reportedAt: call.now,
      dueAt,
      reference: null,
      facts: event.facts === undefined ? null : JSON.stringify(event.facts),
      area,
      province,
    })
    .execute();
  await keepStep(call, id, 'report', {});
  if (serious) await alertSerious(services, call, { area, province });
  const advice = event.reactions.flatMap((reaction) => known.get(reaction)?.advice ?? []);
  return { id, serious, advice };
}

function issuesOf(
  event: AdverseEventInput,
  { givenOn }: Pick<DoseTable, 'givenOn'>,
  known: ReadonlyMap<string, unknown>,
  today: string,
): Issue[] {
  const issues: Issue[] = event.reactions.flatMap((id, place) =>
    known.has(id) ? [] : [{ code: 'not_an_option', path: ['event', 'reactions', place] }],
  );
  return [...issues, ...dayIssues(event, givenOn, today, ['event'])];
}

/** The area of a person that holds today: whose officials look into what they report. */
function livesToday({ db }: Pick<Call, 'db'>, person: string) {
  return db
    .selectFrom('person')
    .select(['area', 'province'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
}
