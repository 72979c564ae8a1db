import { randomUUID } from 'node:crypto';
import type { PlaceKind } from '@binhan/domain/place';
import { instantPlus } from '@binhan/domain/time';
import { standAtGate } from './gate';
import type { TestServer } from './server';

/** A site with an open session, and whoever runs it and sits at its desk. */
export interface SiteScene {
  place: string;
  session: string;
  /** Ids of the slots, first to last. */
  slots: string[];
  manager: string;
  registrar: string;
}

/** Plans and opens a session at a new site; it begins in so many hours. */
export async function openSession(
  world: TestServer,
  {
    inHours = 24,
    hours = 1,
    minutes = 30,
    capacity = 2,
    walkInShare = 0,
    overBooking = 0,
    offer = 'pcr',
    open = true,
    kind = 'public-place' as PlaceKind,
  } = {},
): Promise<SiteScene> {
  const { place } = await standAtGate(world, `Điểm lấy mẫu ${randomUUID().slice(0, 4)}`);
  await world.database.db.updateTable('place').set({ kind }).where('id', '=', place).execute();
  const { token: manager } = await world.staff('place-manager', { place });
  const { token: registrar } = await world.staff('registrar', { place });
  const from = instantPlus(world.now(), inHours);
  const planned = await world.call(
    'sessions',
    'plan',
    {
      place,
      offer,
      from,
      until: instantPlus(from, hours),
      minutes,
      capacity,
      walkInShare,
      overBooking,
    },
    { token: manager },
  );
  if (planned.status !== 200) throw new Error(planned.text);
  const session = planned.value.id;
  if (open) {
    await world.call('sessions', 'change', { place, session, event: 'open' }, { token: manager });
  }
  const slots = await world.database.db
    .selectFrom('slot')
    .select('id')
    .where('session', '=', session)
    .orderBy('startsAt')
    .execute();
  return { place, session, slots: slots.map(({ id }) => id), manager, registrar };
}
