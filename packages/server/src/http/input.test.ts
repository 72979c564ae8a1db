import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const send = (body: string, headers: Record<string, string> = {}) =>
  world.server.fetch(
    new Request('https://binhan.example/api/v1/declarations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
      body,
    }),
  );

test('an unknown key is refused with its place', async () => {
  const got = await world.call('declarations', 'make', {
    ...given(),
    answers: { contact: 'no', symptoms: [] },
    extra: 1,
  } as never);
  expect(got.code).toBe('invalid_input');
  expect(JSON.parse(got.text).data.issues).toContainEqual({
    code: 'unknown_key',
    path: [],
    data: { count: 1 },
  });
});

test('issues name code and place in the language asked for, and never the value', async () => {
  const bad = given({ details: { ...details(), phone: '0912-secret' } });
  const vi = await world.call('declarations', 'make', bad);
  const en = await world.call('declarations', 'make', bad, { headers: { 'accept-language': 'en' } });
  const problem = JSON.parse(vi.text);
  expect(problem.data.issues[0].path).toEqual(['details', 'phone']);
  expect(problem.title).not.toBe(JSON.parse(en.text).title);
  expect(vi.text).not.toContain('secret');
});

test('every missing answer and consent is named at once', async () => {
  const got = await world.call('declarations', 'make', { ...given(), answers: {}, consents: [] });
  const { issues } = JSON.parse(got.text).data;
  expect(issues.map((issue: { path: string[] }) => issue.path.join('.'))).toEqual([
    'answers.contact',
    'answers.symptoms',
    'consents.epidemic-control',
  ]);
});

describe('what is no request of ours', () => {
  test.each([
    ['not JSON', '{"form":', {}, 422],
    ['an array', '[]', {}, 422],
    ['broken UTF-8 in a text', '"\ud800"', {}, 422],
    ['another media type', '<xml/>', { 'content-type': 'application/xml' }, 415],
    ['too large', JSON.stringify({ form: 'x'.repeat(70_000) }), {}, 413],
    ['no key', '{}', { 'idempotency-key': 'short' }, 422],
  ])('%s', async (_what, body, headers, status) => {
    const response = await send(body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('x-request-id')).toBeTruthy();
  });
});

test('a cookie from a foreign page, or from nowhere, changes nothing', async () => {
  for (const origin of [undefined, 'https://evil.example', 'null']) {
    const response = await send(JSON.stringify(given()), {
      cookie: 'binhan.session_token=anything',
      ...(origin === undefined ? {} : { origin }),
    });
    expect(response.status).toBe(403);
  }
  const own = await send(JSON.stringify(given()), { cookie: 'x=1', origin: 'https://binhan.example' });
  expect(own.status).toBe(200);
});

test('an unknown address and an unknown method are answered as problems', async () => {
  const response = await world.server.fetch(new Request('https://binhan.example/api/v1/nothing'));
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'not_found' });
});

describe('case 33: text that some engine might evaluate stays text', () => {
  test.each([
    '${7*7}',
    '{{7*7}}',
    '#{7*7}',
    '%n%s',
    "'||(select 49)||'",
    '$where: 49',
    '<%= 7*7 %>',
    'Robert"); drop table person;--',
  ])('%s', async (text) => {
    const name = `An ${text}`.replace(/[<>]/g, '');
    const got = await world.call(
      'declarations',
      'make',
      given({
        details: details({ name, address: { area: { code: '11239', edition: '2026-04-30' }, line: text } }),
      }),
    );
    expect(got.status).toBe(200);
    expect(got.value.receipt.name).toBe(name);
    const { id } = got.value.receipt;
    const kept = await world.database.db
      .selectFrom('declaration')
      .select('details')
      .where('id', '=', id)
      .execute();
    expect(kept).toMatchObject([{ details: { name, address: { line: text } } }]);
  });
});
