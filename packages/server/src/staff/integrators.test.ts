import type { InputOf, contract } from '@binhan/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
