import type { ReceivedOf, Visitor, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type DateOnly, dateIn } from '@binhan/domain/time';
import { type Entry } from '@binhan/domain/catalog';
import { checkScreening, screen as screened } from '@binhan/domain/vaccination';
import { actorId } from '../access/actor';
import { entriesInForce } from '../catalog/in-force';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { scanMoment } from '../stays/moment';
import { openVisit, programAndVaccine } from './visit';
import { oneVisitor } from './visitors';

type Visits = (typeof contract)['visits'];

/** Screens somebody for a product by the rules that hold where and when it is done. */
export async function screen(
  services: Services,
  call: Call,
  { place, booking, vaccine, answers, at }: ReceivedOf<Visits['screen']>,
): Promise<Visitor | Refusal> {
  const visit = await openVisit(call, { place, booking });
  if (isRefusal(visit)) return visit;
  const moment = scanMoment(at, call.now, 'at');
  if (isRefusal(moment)) return moment;
  const on = dateIn(moment, services.settings.timeZone);
  const known = await programAndVaccine(call, visit, vaccine, on);
  if (isRefusal(known)) return known;
  const rules = await rulesInForce(call, visit.site, known.program.screening, on);
  if (rules === undefined) return refuse('not_found');
  const issues = checkScreening(rules.body, answers, 'site');
  if (issues.length > 0) return refuse('invalid_input', { issues });
  const { conclusion, because } = screened(rules.body, answers, vaccine);
  await call.db
    .insertInto('screening')
    .values({
      id: services.newId(),
      booking,
      person: visit.person,
      place,
      vaccine,
      rules: rules.id,
      rulesFrom: rules.period.from,
      rulesSource: rules.source,
      answers: JSON.stringify(answers),
      conclusion,
      because: JSON.stringify(because.map(({ id }) => id)),
      screenedAt: moment,
      recordedAt: call.now,
      screenedBy: actorId(call.actor) ?? '',
      clearedBy: null,
      clearNote: null,
    })
    .execute();
  const { area, province } = visit.site;
  await call.audit({ subjects: [visit.person], area, province });
  return oneVisitor(call, visit, call.today);
}

/** A doctor lets a dose be given in spite of a caution. */
export async function clear(
  call: Call,
  { place, booking, vaccine, note, at }: ReceivedOf<Visits['clear']>,
): Promise<Visitor | Refusal> {
  const visit = await openVisit(call, { place, booking });
  if (isRefusal(visit)) return visit;
  const moment = scanMoment(at, call.now, 'at');
  if (isRefusal(moment)) return moment;
  const newest = await screeningAt(call, { booking, vaccine, at: moment });
  if (newest === undefined) return refuse('wrong_state', { state: 'not-screened' });
  if (newest.clearedAt !== null) return refuse('wrong_state', { state: 'cleared' });
  if (newest.conclusion !== 'caution') return refuse('wrong_state', { state: newest.conclusion });
  await call.db
    .updateTable('screening')
    .set({ clearedAt: moment, clearedBy: actorId(call.actor) ?? null, clearNote: note })
    .where('id', '=', newest.id)
    .execute();
  const { area, province } = visit.site;
  await call.audit({ subjects: [visit.person], area, province });
  return oneVisitor(call, visit, call.today);
}

/** The newest screening of a visit for a product that was done by a moment. */
export function screeningAt(
  call: Pick<Call, 'db'>,
  { booking, vaccine, at }: { booking: string; vaccine: string; at: string },
) {
  return call.db
    .selectFrom('screening')
    .selectAll()
    .where('booking', '=', booking)
    .where('vaccine', '=', vaccine)
    .where('screenedAt', '<=', new Date(at))
    .orderBy('screenedAt', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The rules of screening of an id in force at a site on a day, with whence they come. */
export async function rulesInForce(
  call: Pick<Call, 'db'>,
  { area, province }: { area: string; province: string },
  id: string,
  on: DateOnly,
): Promise<Extract<Entry, { kind: 'screening' }> | undefined> {
  const entries = await entriesInForce(call.db, { kind: 'screening', areas: [area, province], on });
  const found = entries.find((entry) => entry.id === id);
  return found?.kind === 'screening' ? found : undefined;
}
