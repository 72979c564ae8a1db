import type { Role } from '@binhan/domain/access';
import { instantPlus } from '@binhan/domain/time';
import { invent, people } from '../people/people';
import { type Offices, enrolAt } from './enrol-at';
import { seedShift } from './seed-lists';
import { type Client, type Door, signInCitizen } from './sign-in';

/** What is held at the sampling site: days from today, the first hour (UTC+7), hours, and seats of half an hour. */
const planned = [
  { offer: 'sars-cov-2-antigen', inDays: 1, at: '07:30', hours: 4, capacity: 12, walkInShare: 20 },
  { offer: 'sars-cov-2-pcr', inDays: 1, at: '13:30', hours: 3, capacity: 8, walkInShare: 0 },
  { offer: 'dengue-ns1', inDays: 2, at: '08:00', hours: 0.5, capacity: 1, walkInShare: 0 },
  { offer: 'sars-cov-2-pcr', inDays: 3, at: '07:30', hours: 4, capacity: 10, walkInShare: 10 },
] as const;

const staffAtSite = [
  { role: 'place-manager', name: 'Trưởng điểm lấy mẫu', email: 'lay-mau@binhan.example' },
  { role: 'registrar', name: 'Tiếp đón điểm lấy mẫu', email: 'tiep-don@binhan.example' },
] as const satisfies readonly { role: Role; name: string; email: string }[];

/** A sampling site with its staff, open sessions of the coming days, a full one, and a draft. Gives the site's id. */
export async function seedSessions(offices: Offices): Promise<string> {
  const { door, official } = offices;
  const owner = await signInCitizen(door, people.shopOwner.phone);
  const { id: place } = await owner.client.places.register({
    name: 'Trạm y tế xã Thanh Miện',
    kind: 'testing-site',
    area: '11239',
    address: 'Khu 2, xã Thanh Miện',
    gates: ['Cửa lấy mẫu'],
  });
  await official.places.decide({ place, decision: 'confirm' });
  const now = door.server.services.clock();
  let manager: Client | undefined;
  for (const member of staffAtSite) {
    const client = await enrolAt(offices, place, member);
    manager ??= client;
  }
  if (manager === undefined) throw new TypeError('seedSessions: no manager');
  for (const { inDays, at, hours, ...rest } of planned) {
    const day = instantPlus(now, inDays * 24 + 7).slice(0, 10);
    const from = new Date(`${day}T${at}:00+07:00`).toISOString();
    const until = instantPlus(from, hours);
    const session = await manager.sessions.plan({ place, from, until, minutes: 30, overBooking: 0, ...rest });
    await manager.sessions.change({ place, session: session.id, event: 'open' });
    if (rest.capacity === 1) await fill(door, session.id);
  }
  await seedShift(offices, manager, place);
  const from = new Date(`${instantPlus(now, 7 * 24 + 7).slice(0, 10)}T07:30:00+07:00`).toISOString();
  await manager.sessions.plan({
    place,
    offer: 'measles-igm',
    from,
    until: instantPlus(from, 3),
    minutes: 30,
    capacity: 6,
    walkInShare: 0,
    overBooking: 0,
  });
  return place;
}

/** Somebody books the only seat, so that there is a session one can wait for. */
async function fill(door: Door, session: string): Promise<void> {
  const { client, person } = await signInCitizen(door, invent(300).phone);
  const { slots } = await client.sessions.show({ session });
  for (const { id: slot } of slots) {
    const { id: booking } = await client.bookings.hold({ slot, person });
    await client.bookings.book({ booking, reason: 'symptoms' });
  }
}
