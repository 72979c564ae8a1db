/** A site and a laboratory of the demonstration, people who arrived, tubes that were taken, through the API. */
import type { createClient } from '@binhan/client';
import { readSpokenCode, writeSpokenCode } from '@binhan/domain/rules';
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { visitor, type Visitor } from './desk';
import { wrongWith } from './look';
import { desk, phone, shot, type World } from './world';

type Client = ReturnType<typeof createClient>;

/** Looks at a page on a phone and at a desk; gives what is wrong with it. */
export async function looked(page: Page, name: string): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `lab-${name}-${String(viewport.width)}`);
  }
  const found = await wrongWith(page);
  await page.setViewportSize(desk);
  return found.map((one) => `${name} ${one}`);
}

/** A session of a test, planned and opened for today at the site of the demonstration. */
export async function sessionOf(
  manager: Client,
  offer: string,
  seats: { capacity?: number; walkInShare?: number } = {},
): Promise<{ place: string; session: string }> {
  const { items } = await manager.sessions.sites();
  const place = items[0]?.id ?? '';
  // The clock of the demonstration may have been moved on.
  const { items: known } = await manager.sessions.atSite({ place });
  const { at } = await manager.bookings.queue({ place, session: known[0]?.id ?? '' });
  const from = Date.parse(at) + 120_000;
  // A session ends on the day it begins: late in the evening (UTC+7) it is shorter.
  const left = 1440 - ((Math.floor(from / 60_000) + 420) % 1440);
  const minutes = Math.min(30, Math.floor((left - 1) / 2));
  const { id: session } = await manager.sessions.plan({
    place,
    offer,
    from: new Date(from).toISOString(),
    until: new Date(from + 2 * minutes * 60_000).toISOString(),
    minutes,
    capacity: 100,
    walkInShare: 20,
    overBooking: 0,
    ...seats,
  });
  await manager.sessions.change({ place, session, event: 'open' });
  return { place, session };
}

/** Somebody who booked and passed the desk. */
export async function arrived(
  world: World,
  registrar: Client,
  at: { place: string; session: string },
  name: string,
  tel: string,
): Promise<Visitor & { queueNumber: number }> {
  const who = await visitor(world, at.session, name, tel);
  const { queueNumber = 0 } = await registrar.bookings.arrive({ ...at, booking: who.booking });
  return { ...who, queueNumber };
}

/** Somebody without a booking, whom the desk took with a reason. */
export async function walkedIn(
  registrar: Client,
  at: { place: string; session: string },
  { name, reason }: { name: string; reason: string },
): Promise<{ booking: string; queueNumber: number }> {
  const details = { ...somebody(7), name };
  const { id: booking, queueNumber = 0 } = await registrar.bookings.walkIn({ ...at, details, reason });
  return { booking, queueNumber };
}

/** A ticket as a device makes it. */
export function ticket(): { code: string; token: string } {
  return { code: writeSpokenCode(randomBytes(8)), token: randomBytes(16).toString('base64url') };
}

/** The details of somebody invented, each number another person. */
export function somebody(number: number) {
  const address = { area: { code: '11239', edition: '2026-04-30' as const } };
  const name = `Người Mẫu Số ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín'][number % 9] ?? ''} ${String.fromCharCode(65 + (number % 26))}`;
  return {
    name,
    bornOn: `19${String(60 + (number % 30))}-0${String(1 + (number % 9))}-11`,
    sex: 'female' as const,
    identifiers: [],
    address,
  };
}

/** A tube that was taken and handed over. */
export async function sentTube(
  sampler: Client,
  place: string,
  code: string,
  {
    people = 1,
    ...given
  }: { people?: number; pool?: string; first?: number; kind?: string; specimen?: string } = {},
): Promise<string> {
  const { first = 0, kind = 'sars-cov-2-pcr', specimen = 'nasopharyngeal-swab', pool } = given;
  await sampler.tubes.collect({
    place,
    code,
    kind,
    specimen,
    ...(pool === undefined ? {} : { pool }),
    people: Array.from({ length: people }, (_, one) => ({
      who: { by: 'details' as const, details: somebody(first + one) },
      reason: 'own-wish',
      ticket: ticket(),
    })),
  });
  await sampler.tubes.handOver({ place, codes: [code] });
  return code;
}

/** The spoken code a text shows, its check character right. */
export function spokenIn(text: string): string {
  const found = [...text.matchAll(/\b([346789A-Y]{4}) ([346789A-Y]{4}) ([346789A-Y])\b/g)]
    .map(([whole]) => readSpokenCode(whole))
    .find((code) => code !== undefined);
  expect(found, text).toBeDefined();
  return found ?? '';
}

/** Types as a hand scanner does, with its Enter, into whatever has the focus; the page stays. */
export async function swept(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 1 });
  await page.keyboard.press('Enter');
}
