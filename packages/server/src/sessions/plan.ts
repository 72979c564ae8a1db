import type { OutputOf, ReceivedOf, SessionAtSite, contract } from '@binhan/contract';
import { type SessionEvent, bookableSeats, planSlots, sessionTransitions } from '@binhan/domain/booking';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { dateIn } from '@binhan/domain/time';
import { offersAt } from '../bookings/offers';
import { endStandBy } from '../bookings/stand-by';
import { tell } from '../bookings/tell';
import type { Call } from '../http/call';
import { ownPlace } from '../places/rows';
import type { Services } from '../services';
import { sessionsAtSite, siteSession } from './at-site';

type Sessions = (typeof contract)['sessions'];

/** A day of short slots; more would be a mistake in the minutes. */
const MOST_SLOTS = 200;

/** Plans a session with its slots, as a draft. */
export async function plan(
  services: Services,
  call: Call,
  asked: ReceivedOf<Sessions['plan']>,
): Promise<SessionAtSite | Refusal> {
  const { place, offer, from, until, minutes, capacity, walkInShare, overBooking } = asked;
  const site = await ownPlace(call, place);
  if (site === undefined) return refuse('not_found');
  if (site.state !== 'confirmed') return refuse('wrong_state', { state: site.state });
  const wrong = (code: string, field: string) =>
    refuse('invalid_input', { issues: [{ code, path: [field] }] });
  const day = dateIn(from, services.settings.timeZone);
  if (!(await offersAt(call.db, site, day)).some(({ id }) => id === offer))
    return wrong('not_an_option', 'offer');
  if (from <= call.now) return wrong('in_the_past', 'from');
  if (dateIn(until, services.settings.timeZone) !== day) return wrong('not_an_option', 'until');
  const slots = planSlots({ from, until, minutes, capacity });
  const last = slots.at(-1);
  if (last === undefined) return wrong('not_an_option', 'until');
  if (slots.length > MOST_SLOTS) return wrong('not_an_option', 'minutes');
  const id = services.newId();
  await call.db
    .insertInto('session')
    .values({
      id,
      place,
      offer,
      heldOn: day,
      startsAt: from,
      endsAt: last.until,
      state: 'draft',
      walkInShare,
      overBooking,
      area: site.area,
      province: site.province,
      createdAt: call.now,
    })
    .execute();
  const seats = bookableSeats(capacity, { walkInShare, overBooking });
  await call.db
    .insertInto('slot')
    .values(
      slots.map((slot) => ({
        id: services.newId(),
        session: id,
        startsAt: slot.from,
        endsAt: slot.until,
        capacity,
        seats,
      })),
    )
    .execute();
  await call.audit({ subjects: [], area: site.area, province: site.province });
  return siteSession(await sessionsAtSite(call).where('session.id', '=', id).executeTakeFirstOrThrow());
}

/** Opens, closes or cancels a session. */
export async function change(
  services: Services,
  call: Call,
  { place, session, event }: { place: string; session: string; event: SessionEvent },
): Promise<OutputOf<Sessions['change']> | Refusal> {
  const site = await ownPlace(call, place);
  if (site === undefined) return refuse('not_found');
  const row = await call.db
    .selectFrom('session')
    .selectAll()
    .where('id', '=', session)
    .where('place', '=', place)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const next = sessionTransitions[row.state][event];
  if (next === undefined) return refuse('wrong_state', { state: row.state });
  await call.db.updateTable('session').set({ state: next }).where('id', '=', session).execute();
  if (next === 'cancelled') await tellAll(services, call, session);
  await call.audit({ subjects: [], area: row.area, province: row.province });
  return { done: true };
}

/** Ends every seat of a cancelled session and tells who had one. */
async function tellAll(services: Services, call: Call, session: string): Promise<void> {
  const ended = await call.db
    .updateTable('booking')
    .set({ state: 'cancelled', heldUntil: null, changedAt: call.now })
    .where('session', '=', session)
    .where('state', 'in', ['held', 'booked', 'arrived'])
    .returning('id')
    .execute();
  await endStandBy(services, call, session);
  await tell(
    services,
    call.db,
    'cancelled',
    ended.map(({ id }) => id),
    call.now,
  );
}
