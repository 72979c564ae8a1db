import type { Ticket } from '@binhan/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaboratoryScene, collect, newTicket, ok, openLaboratory, somebody } from '../laboratory';
import { type TestServer, startServer } from '../server';
import { sameDistribution } from './same-distribution';

let world: TestServer;
let scene: LaboratoryScene;
beforeAll(async () => {
  world = await startServer();
  scene = await openLaboratory(world);
}, 60_000);
afterAll(() => world.close());

const open = (token: string, code: string, address: string) =>
  world.call('results', 'open', { token, code }, { address });

/** Somebody whose specimen was taken. */
async function tested() {
  const person = somebody();
  ok(await collect(world, scene, [person]));
  return person.ticket;
}

test('the two-sample test knows what is the same and what is not', () => {
  const sample = (shift: number) =>
    Array.from({ length: 1000 }, (_none, n) => ((n * 7919) % 1000) / 1000 + shift);
  expect(sameDistribution(sample(0), sample(0))).toBeGreaterThan(0.99);
  expect(sameDistribution(sample(0), sample(0.2))).toBeLessThan(0.001);
});

test('case 3, full: a hundred thousand tokens have no two alike and use every bit', () => {
  const tokens = Array.from({ length: 100_000 }, () => newTicket().token);
  expect(new Set(tokens).size).toBe(tokens.length);
  const bytes = tokens.map((token) => Buffer.from(token, 'base64url'));
  for (let bit = 0; bit < 128; bit += 1) {
    const ones = bytes.filter((one) => ((one[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
    // Six standard deviations of a fair coin.
    expect(Math.abs(ones - 50_000), `bit ${bit}`).toBeLessThan(6 * Math.sqrt(25_000));
  }
});

test('case 4, full: 36,500 guesses over 1,000 links from 500 addresses open nothing, and a locked victim recovers', async () => {
  const links: Ticket[] = [];
  for (let count = 0; count < 1000; count += 1) links.push(await tested());
  let opened = 0;
  for (let guess = 0; guess < 36_500; guess += 50) {
    const batch = Array.from({ length: 50 }, (_none, place) => {
      const at = guess + place;
      return open(links[at % 1000]?.token ?? '', newTicket().code, `attacker-${at % 500}`);
    });
    for (const { status } of await Promise.all(batch)) if (status === 200) opened += 1;
  }
  expect(opened).toBe(0);
  const { count } = await world.database.db
    .selectFrom('rateLimit')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('key', 'like', 'result-open:%')
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBeGreaterThan(1000);
  // 26^8 codes; of each link no more guesses than the day's budget are judged. Below one in a million, all links together.
  const judged = 1000 * 20;
  expect(judged / 26 ** 8).toBeLessThan(1e-6);
  const [victim] = links;
  const locked = await open(victim?.token ?? '', victim?.code ?? '', 'the owner');
  expect(locked.code).toBe('result_not_opened');
  world.wait(24.1);
  expect((await open(victim?.token ?? '', victim?.code ?? '', 'the owner')).status).toBe(200);
}, 900_000);

describe('case 5, full: no time tells what is behind a link', () => {
  test.each([
    ['at idle', 0],
    ['under load', 16],
  ])(
    '%s',
    async (_, load) => {
      const [known, locked] = [await tested(), await tested()];
      for (let tries = 0; tries < 30; tries += 1) await open(locked.token, newTicket().code, `lock-${tries}`);
      // What is asked is made before the clock starts: making a code takes longer than what is looked for.
      const openings: Record<string, (n: number) => [token: string, code: string, address: string]> = {
        unknown: (n) => [newTicket().token, newTicket().code, `u-${load}-${n}`],
        wrong: (n) => [known.token, newTicket().code, `w-${load}-${n}`],
        locked: (n) => [locked.token, locked.code, `l-${load}-${n}`],
      };
      let loading = true;
      const others = Array.from({ length: load }, async () => {
        while (loading) await world.call('site', 'show', {});
      });
      const round = async () => {
        const times = new Map<string, number[]>(Object.keys(openings).map((name) => [name, []]));
        for (let count = 0; count < 1000; count += 1)
          for (const [name, opening] of Object.entries(openings).toSorted(() => Math.random() - 0.5)) {
            const asked = opening(count);
            const begin = performance.now();
            const { status } = await open(...asked);
            times.get(name)?.push(performance.now() - begin);
            expect(status).toBe(404);
          }
        const of = (name: string) => times.get(name) ?? [];
        return ['wrong', 'locked'].filter((name) => sameDistribution(of('unknown'), of(name)) <= 0.01);
      };
      // One comparison in a hundred differs by chance; what differs again among a thousand new calls does not.
      let differ = await round();
      if (differ.length > 0) {
        const again = await round();
        differ = differ.filter((name) => again.includes(name));
      }
      loading = false;
      await Promise.all(others);
      expect(differ).toEqual([]);
    },
    1_200_000,
  );
});
