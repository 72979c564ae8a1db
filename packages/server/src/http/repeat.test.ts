import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { given, details } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const count = async () =>
  (
    await world.database.db
      .selectFrom('declaration')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

test('case 15: a write sent five times at once, in any order, is done once and answered alike', async () => {
  const before = await count();
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => world.call('declarations', 'make', given(), { key })),
  );
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  expect(answers.every((answer) => answer.status === 200)).toBe(true);
  expect(await count()).toBe(before + 1);
  const later = await world.call('declarations', 'make', given(), { key });
  expect(later.text).toBe(answers[0]?.text);
});

test('the same key with another body is a typed refusal, and with keys in another order it is the same body', async () => {
  const key = randomUUID();
  const first = await world.call('declarations', 'make', given(), { key });
  const other = await world.call(
    'declarations',
    'make',
    given({ details: details({ name: 'Trần Thị Bình' }) }),
    { key },
  );
  expect(other.code).toBe('idempotency_key_reused');
  const turned = Object.fromEntries(Object.entries(given()).reverse());
  const same = await world.call('declarations', 'make', turned as ReturnType<typeof given>, { key });
  expect(same.text).toBe(first.text);
});

test('a refused write keeps nothing: the key may be used again', async () => {
  const key = randomUUID();
  const bad = { ...given(), formVersion: 9 };
  expect((await world.call('declarations', 'make', bad, { key })).code).toBe('form_not_in_force');
  expect((await world.call('declarations', 'make', given(), { key })).status).toBe(200);
});

test('a write without a key is refused', async () => {
  const request = new Request('https://binhan.example/api/v1/declarations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(given()),
  });
  expect((await world.server.fetch(request)).status).toBe(400);
});

test('the stored answer is unreadable without the caller’s key', async () => {
  await world.call('declarations', 'make', given({ details: details({ name: 'Lê Thị Rất Riêng' }) }));
  const rows = await world.database.db.selectFrom('idempotency').selectAll().execute();
  for (const row of rows) expect(Buffer.from(row.answer ?? []).toString('utf8')).not.toContain('Riêng');
});
