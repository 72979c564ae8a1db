import type { InputOf, contract } from '@binhan/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuesOf } from '../../test/members';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

type Asked = InputOf<(typeof contract)['staff']['addIntegrator']>;

async function made(token: string, asked: Partial<Asked> & { name: string }) {
  const input = { area: '31', period: { from: '2026-11-23' }, ...asked };
  return (await world.call('staff', 'addIntegrator', input, { token })).value;
}

test('keys are listed by name without the key, those that have ended last', async () => {
  const { token } = await world.staff('administrator', { area: '31' });
  const secret = await made(token, {
    name: 'Cổng tỉnh',
    period: { from: '2026-11-23', until: '2027-01-01' },
  });
  const ended = await made(token, { name: 'A cũ' });
  const open = await made(token, { name: 'Báo', area: '11239', origins: ['https://bao.example/tin'] });
  const future = await made(token, { name: 'Sau này', period: { from: '2027-01-01' } });
  await world.call('staff', 'endIntegrator', { integrator: ended.id }, { token });
  const got = await world.call('staff', 'integrators', {}, { token });
  expect(got.value.items).toEqual([
    {
      id: open.id,
      name: 'Báo',
      area: '11239',
      period: { from: '2026-11-23' },
      publishable: true,
    },
    {
      id: secret.id,
      name: 'Cổng tỉnh',
      area: '31',
      period: { from: '2026-11-23', until: '2027-01-01' },
      publishable: false,
    },
    { id: future.id, name: 'Sau này', area: '31', period: { from: '2027-01-01' }, publishable: false },
    {
      id: ended.id,
      name: 'A cũ',
      area: '31',
      period: { from: '2026-11-23', until: '2026-11-23' },
      publishable: false,
    },
  ]);
  for (const { key } of [secret, ended, open, future]) expect(got.text).not.toContain(key);
});

test('pages hold every key once', async () => {
  const { token } = await world.staff('administrator', { area: '33' });
  for (const name of ['Một', 'Hai', 'Hai', 'Ba', 'Bốn']) {
    const { id } = await made(token, { name, area: '33' });
    if (name === 'Ba') await world.call('staff', 'endIntegrator', { integrator: id }, { token });
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const input = { limit: 2, ...(cursor === undefined ? {} : { cursor }) };
    const got = await world.call('staff', 'integrators', input, { token });
    seen.push(...got.value.items.map((key) => key.name));
    cursor = got.value.next;
  } while (cursor !== undefined);
  expect(seen.toSorted()).toEqual(['Ba', 'Bốn', 'Hai', 'Hai', 'Một']);
  expect(seen.at(-1)).toBe('Ba');
});

test('are listed for the areas of the caller alone', async () => {
  const province = await world.staff('administrator', { area: '31' });
  await made(province.token, { name: 'Của tỉnh' });
  await made(province.token, { name: 'Của xã', area: '11254' });
  const names = async (area: string) => {
    const { token } = await world.staff('administrator', { area });
    const got = await world.call('staff', 'integrators', { limit: 100 }, { token });
    return got.value.items.map((key) => key.name);
  };
  expect(await names('11254')).toEqual(['Của xã']);
  expect(await names('33')).not.toContain('Của tỉnh');
  const official = await world.staff('official', { area: '31' });
  expect((await world.call('staff', 'integrators', {}, { token: official.token })).status).toBe(404);
});

const add = async (changes: object = {}) =>
  world.call(
    'staff',
    'addIntegrator',
    { name: 'Cổng thông tin tỉnh', area: '31', period: { from: '2026-11-23' }, ...changes },
    { token: (await world.staff('administrator', { area: '31' })).token },
  );
const places = (apiKey: string, origin?: string) =>
  world.call('places', 'search', {}, { apiKey, ...(origin === undefined ? {} : { headers: { origin } }) });

test('a key is shown once, kept as a digest, and ends at once', async () => {
  const made = await add();
  expect(made.value.key).toMatch(/^bak_[\w-]{32}$/);
  const rows = await world.database.db.selectFrom('integrator').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(made.value.key);
  expect((await places(made.value.key)).status).toBe(200);
  const elsewhere = await world.staff('administrator', { area: '33' });
  const end = (token: string) =>
    world.call('staff', 'endIntegrator', { integrator: made.value.id }, { token });
  expect((await end(elsewhere.token)).status).toBe(404);
  expect((await end((await world.staff('administrator', { area: '31' })).token)).status).toBe(200);
  expect((await end((await world.staff('administrator', { area: '31' })).token)).status).toBe(404);
  expect((await places(made.value.key)).status).toBe(401);
});

test('a publishable key works only from its origins, whatever path they were given with', async () => {
  const made = await add({ origins: ['https://haiphong.example/tin-tuc?x=1'] });
  expect((await places(made.value.key, 'https://haiphong.example')).status).toBe(200);
  expect((await places(made.value.key, 'https://haiphong.example.evil.example')).status).toBe(401);
  expect((await places(made.value.key)).status).toBe(401);
});

test('is not made for another province', async () => {
  expect((await add({ area: '33' })).status).toBe(404);
});

// The origin of these is the word `null`, which every sandboxed page sends.
test.each(['data:text/html,x', 'javascript:alert(1)', 'file:///x', 'blob:null/x'])(
  'is not made for pages of %s',
  async (url) => {
    const got = await add({ origins: ['https://haiphong.example', url] });
    expect(got.status).toBe(422);
    expect(issuesOf(got.text)).toEqual([{ code: 'not_an_option', path: ['origins', 1] }]);
  },
);

test('is not made for a period that never is', async () => {
  const got = await add({ period: { from: '2026-11-23', until: '2026-11-23' } });
  expect(issuesOf(got.text)).toEqual([{ code: 'not_an_option', path: ['period', 'until'] }]);
});
