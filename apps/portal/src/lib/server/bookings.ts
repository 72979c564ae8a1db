import type { Client } from '@binhan/client';
import type { OpenSession, OwnBooking } from '@binhan/contract';
import { type Language, foldText, showSpokenCode } from '@binhan/domain/text';
import { error } from '@sveltejs/kit';
import { shownUnits } from '../areas.ts';
import type { ShownBooking } from '../booking/shown.ts';
import type { ShownSite } from '@binhan/pages/site';
import { signedIn } from './session.ts';

/** Somebody a seat can be booked for. */
export interface Member {
  id: string;
  self: boolean;
  name?: string;
}

/** An area by its name alone, and as people say it. */
interface AreaName {
  bare: string;
  shown: string;
}

/** The names of areas by their codes. */
type NameOf = (area: string) => AreaName | undefined;

/** How many of a household's bookings are looked through for one. */
const LOOKED_THROUGH = 300;

/** The caller and the household; whoever is not signed in is sent to do so and back to `path`. */
export async function household(api: Client, path: string): Promise<Member[]> {
  const { people } = await signedIn(path, api.people.mine());
  return people.map(({ id, self, details }) => ({ id, self, ...(details ? { name: details.name } : {}) }));
}

/** One booking of the household; a page of its own is not found where there is none. */
export async function ownBooking(api: Client, id: string, path: string): Promise<OwnBooking> {
  const found = await signedIn(
    path,
    (async () => {
      let looked = 0;
      for await (const booking of api.bookings.mine({ limit: 50 })) {
        if (booking.id === id) return booking;
        looked += 1;
        if (looked >= LOOKED_THROUGH) return undefined;
      }
      return undefined;
    })(),
  );
  return found ?? error(404, 'not_found');
}

/** One booking with everything its page shows. */
export async function shownBooking(
  event: { locals: App.Locals },
  site: ShownSite,
  id: string,
  path: string,
): Promise<ShownBooking> {
  const { api, language } = event.locals;
  const people = await household(api, path);
  const booking = await ownBooking(api, id, path);
  const nameOf = await areaNames(api, site, [booking.site.area], language);
  return asShown(booking, people, nameOf);
}

/** A booking as pages show it. */
export function asShown(
  { reason: _reason, site, code, ...rest }: OwnBooking,
  people: readonly Member[],
  nameOf: NameOf,
): ShownBooking {
  const person = people.find(({ id }) => id === rest.person);
  return {
    ...rest,
    self: person?.self ?? false,
    ...(person?.name === undefined ? {} : { name: person.name }),
    code: showSpokenCode(code),
    site: { name: site.name, address: addressOf(site, nameOf) },
  };
}

/** The address of a site as text; the commune is added where the address does not name it. */
export function addressOf({ address, area }: OpenSession['site'], nameOf: NameOf): string {
  const commune = nameOf(area);
  if (commune === undefined || foldText(address).includes(foldText(commune.bare))) return address;
  return [address, commune.shown].filter(Boolean).join(', ');
}

/** How areas are called in words; an area nobody knows has no name. */
export async function areaNames(
  api: Client,
  site: Pick<ShownSite, 'edition'>,
  areas: readonly string[],
  language: Language,
): Promise<NameOf> {
  const names = new Map<string, AreaName>();
  await Promise.all(
    [...new Set(areas)].map(async (code) => {
      const { value } = await api.areas.convert({ code, edition: site.edition }).safe();
      const [first] = value?.candidates ?? [];
      if (first === undefined) return;
      const [shown] = shownUnits([first.unit], language);
      names.set(code, { bare: first.unit.name, shown: shown?.name ?? first.unit.name });
    }),
  );
  return (area) => names.get(area);
}
