/** People with bookings, and staff who were made for a journey, through the API. */
import { createClient } from '@binhan/client';
import type { Page } from 'playwright-core';
import { acceptedCodes, signedInClient } from './sign-in';
import type { StaffAccount, World } from './world';

type Client = ReturnType<typeof createClient>;

/** Somebody who has booked. */
export interface Visitor {
  name: string;
  phone: string;
  booking: string;
  code: string;
  qr: string;
}

/** Clients of staff who signed in, by the life of the world they work in: each sign-in takes a code that works once. */
const clients = new WeakMap<object, Map<string, Promise<Client>>>();

/** Staff as the API sees them; a code that was used already waits for the next. */
export function staffClient(world: World, account: StaffAccount): Promise<Client> {
  const known = clients.get(world.life) ?? new Map<string, Promise<Client>>();
  clients.set(world.life, known);
  const client = known.get(account.email) ?? signedIn(world, account);
  known.set(account.email, client);
  return client;
}

async function signedIn(world: World, { email, password, totpUri }: StaffAccount): Promise<Client> {
  const anyone = createClient({ baseUrl: world.origin });
  const { challenge } = await anyone.logins.signInStaff({ email, password });
  for (;;) {
    for (const code of acceptedCodes({ totpUri })) {
      const entered = await anyone.logins.secondFactor({ challenge, code }).safe();
      if (entered.value) return createClient({ baseUrl: world.origin, token: entered.value.token });
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

/** A citizen with a name who books the first seat that is free in a session. */
export async function visitor(world: World, session: string, name: string, phone: string): Promise<Visitor> {
  const client = await signedInClient(world, phone);
  const { people } = await client.people.mine();
  const person = people.find(({ self }) => self)?.id ?? '';
  const address = { area: { code: '11239', edition: '2026-04-30' as const } };
  const details = { name, bornOn: '1960-05-17', sex: 'female' as const, identifiers: [], address };
  await client.people.save({ person, details });
  const { slots } = await client.sessions.show({ session });
  const slot = slots.find(({ free }) => free > 0)?.id ?? '';
  const { id: booking } = await client.bookings.hold({ slot, person });
  const { code, qr = '' } = await client.bookings.book({ booking, reason: 'own-wish' });
  return { name, phone, booking, code, qr };
}

/** Goes on with Tab until a control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const there = await page.evaluate((to) => document.activeElement?.matches(to) === true, selector);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`tabTo: ${selector} is not reached`);
}

/** The id of what has the focus. */
export const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** Types as a hand scanner does, with its Enter. */
export async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 1 });
  await enter(page);
}

/** Presses Enter and waits for the page it leads to. */
export async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState('load');
}
