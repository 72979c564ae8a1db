import type { FileBody } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { offersOf } from './offers';
import { ownRows } from './own-row';

/** The appointment as a calendar file. It says what and where and no name: calendars are shared. */
export async function calendar(services: Services, call: Call, booking: string): Promise<FileBody | Refusal> {
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  const row = await ownRows(call)
    .where('booking.id', '=', booking)
    .where('booking.person', 'in', people)
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  if (row.state !== 'booked') return refuse('wrong_state', { state: row.state });
  const { name, prepare } = (await offersOf(call.db, [row], call.today))(row);
  const { sender, origin } = services.settings;
  const file = ical({ name: sender, prodId: '-//binhan//bookings//VI', method: ICalCalendarMethod.PUBLISH });
  file.createEvent({
    id: row.id,
    stamp: new Date(call.now),
    start: row.from ?? row.startsAt,
    end: row.until ?? row.endsAt,
    summary: name[call.language],
    description: [prepare?.[call.language], row.code].filter(Boolean).join(' '),
    location: [row.placeName, row.placeAddress].filter((part) => part !== '').join(', '),
    url: `${origin}/lich-hen`,
  });
  return {
    data: new TextEncoder().encode(file.toString()),
    mediaType: 'text/calendar',
    name: 'lich-hen.ics',
  };
}
