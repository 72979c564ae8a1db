import type { ContactRow, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { actorId } from '../access/actor';
import { caseRows } from '../cases/case-rows';
import type { Call } from '../http/call';
import { areaToday } from '../people/area-today';
import { findOrCreateByIdentifier } from '../people/store';
import type { Services } from '../services';
import { shownContact } from './decide';
import { keepNamed } from './keep-named';

type Name = (typeof contract)['contacts']['name'];

/**
 * A contact somebody named. They may live anywhere: whoever follows up there finds them in their own queue, and the caller
 * sees only that it was kept.
 */
export async function nameContact(
  services: Services,
  call: Call,
  { case: id, details, exposure }: ReceivedOf<Name>,
): Promise<ContactRow | Refusal> {
  const row = await caseRows(call).where('tracedCase.id', '=', id).executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  if (row.state !== 'open') return refuse('wrong_state', { state: row.state });
  const issues = [
    ...(exposure.to < exposure.from ? [{ code: 'before_other', path: ['exposure', 'to'] }] : []),
    ...(exposure.to > call.now ? [{ code: 'in_the_future', path: ['exposure', 'to'] }] : []),
    ...(exposure.basis === 'named' ? [] : [{ code: 'not_an_option', path: ['exposure', 'basis'] }]),
  ];
  if (issues.length > 0) return refuse('invalid_input', { issues });
  const where = await areaToday(services, details.address.area, call.today);
  const told = PersonDetails.parse(details);
  const identifiers = told.identifiers.map((one) => ({ ...one, assurance: 'declared' as const }));
  const known = { identifiers, details: { ...told, identifiers } };
  const person = await findOrCreateByIdentifier(services, call.db, known, call.now);
  if (person.id === row.person)
    return refuse('invalid_input', { issues: [{ code: 'same_person', path: ['details'] }] });
  const by = actorId(call.actor) ?? null;
  const contact = await keepNamed(services, { ...call, by }, row, { person: person.id, where, exposure });
  await call.audit({ subjects: [person.id], area: where.area, province: where.province, ofOwnWork: true });
  const shown = await shownContact(services, call, contact);
  if (!('refused' in shown)) return shown;
  // Kept, but another area's work from here on.
  const elsewhere = { ...call, scope: { everywhere: true, provinces: [], communes: [], places: [] } };
  return shownContact(services, elsewhere, contact);
}
