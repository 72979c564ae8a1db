import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const listed = 'https://benh-vien.example';

const ask = (origin: string, method: 'POST' | 'OPTIONS', headers: Record<string, string> = {}) =>
  world.server.fetch(
    new Request('https://binhan.example/api/v1/results/open', {
      method,
      headers: { origin, 'content-type': 'application/json', ...headers },
      ...(method === 'POST' ? { body: JSON.stringify({ token: 'x', code: 'x' }) } : {}),
    }),
  );
const allows = (response: Response) => response.headers.get('access-control-allow-origin');

test('a page calls from another origin only while a publishable key lists it, and never with a cookie', async () => {
  const preflight = { 'access-control-request-method': 'POST' };
  expect(allows(await ask(listed, 'POST')), 'before').toBeNull();
  const admin = await world.staff('administrator', { area: '31' });
  const key = { name: 'Bệnh viện', area: '31', period: { from: '2026-11-01' }, origins: [listed] };
  const made = await world.call('staff', 'addIntegrator', key, { token: admin.token });
  expect(made.status).toBe(200);
  for (const response of [await ask(listed, 'POST'), await ask(listed, 'OPTIONS', preflight)]) {
    expect(allows(response)).toBe(listed);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')).toMatch(/origin/i);
  }
  for (const origin of ['https://evil.example', 'null', `${listed}.evil.example`])
    for (const method of ['POST', 'OPTIONS'] as const)
      expect([origin, allows(await ask(origin, method, preflight))]).toEqual([origin, null]);
  const cookie = await ask(listed, 'POST', { cookie: 'binhan.session_token=x' });
  expect(cookie.status).toBe(403);
  const { id } = made.value;
  await world.call('staff', 'endIntegrator', { integrator: id }, { token: admin.token });
  expect(allows(await ask(listed, 'POST')), 'after').toBeNull();
});
