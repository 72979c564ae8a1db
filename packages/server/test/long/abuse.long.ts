import { afterAll, beforeAll, expect, test } from 'vitest';
import { given } from '../given';
import { type TestServer, startServer } from '../server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

/** Runs many calls, some at a time, and counts how they were answered. */
async function count(
  times: number,
  call: (number: number) => Promise<{ status: number }>,
): Promise<Map<number, number>> {
  const answers = new Map<number, number>();
  for (let begin = 0; begin < times; begin += 50) {
    const batch = Array.from({ length: Math.min(50, times - begin) }, (_none, place) => call(begin + place));
    for (const { status } of await Promise.all(batch)) answers.set(status, (answers.get(status) ?? 0) + 1);
  }
  return answers;
}

test('case 9, full: ten thousand numbers from one address, and one number from ten thousand addresses', async () => {
  const fromOne = await count(10_000, (number) =>
    world.call(
      'logins',
      'askCode',
      {
        phone: `+8438${String(number * 997)
          .padStart(7, '0')
          .slice(-7)}`,
      },
      { address: 'one' },
    ),
  );
  expect(fromOne.get(200)).toBe(60);
  expect(fromOne.get(429)).toBe(9940);
  const toOne = await count(10_000, (number) =>
    world.call('logins', 'askCode', { phone: '+84399999999' }, { address: `many-${number}` }),
  );
  expect(toOne.get(200)).toBe(6);
  expect(
    (await world.call('logins', 'askCode', { phone: '+84911222333' }, { address: 'a real user' })).status,
  ).toBe(200);
});

test('case 8, full: ten thousand random codes on every route that verifies one', async () => {
  const random = (letters: number) => crypto.randomUUID().replaceAll('-', '').slice(0, letters);
  const six = () => String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0');
  const routes = [
    (number: number) =>
      world.call('logins', 'signIn', { phone: '+84911333444', code: six() }, { address: `a${number}` }),
    (number: number) =>
      world.call('logins', 'secondFactor', { challenge: random(30), code: six() }, { address: `b${number}` }),
    (number: number) => world.call('drafts', 'open', { code: random(16) }, { address: `c${number}` }),
    () => world.call('declarations', 'receipt', { token: random(32) }),
  ];
  for (const route of routes) expect((await count(10_000, route)).get(200) ?? 0).toBe(0);
});

test('case 15, full: five hundred writes, each sent one to five times in any order and at once, are done once each', async () => {
  const writes = Array.from({ length: 500 }, () => crypto.randomUUID()).flatMap((key) =>
    Array.from({ length: 1 + Math.floor(Math.random() * 5) }, () => key),
  );
  const shuffled = writes
    .map((key) => ({ key, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ key }) => key);
  const answers = await count(shuffled.length, (number) =>
    world.call('declarations', 'make', given(), { key: shuffled[number] ?? '' }),
  );
  expect(answers.get(200)).toBe(shuffled.length);
  const { rows } = await world.database.db
    .selectFrom('declaration')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  expect(rows).toBe(500);
});
