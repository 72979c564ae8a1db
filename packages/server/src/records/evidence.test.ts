import { afterAll, beforeAll, expect, test } from 'vitest';
import { details } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const bytes = {
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0, 1, 2],
  'application/pdf': [...Buffer.from('%PDF-1.7\n')],
};

/** A citizen of Thanh Miện with a request, and the evidence of it where one is given. */
async function asked(type?: keyof typeof bytes) {
  const { token, person } = await world.citizen();
  await world.call('people', 'save', { person, details: details() }, { token });
  const { value } = await world.call('records', 'ask', { kind: 'correct' }, { token });
  if (type !== undefined) {
    const file = new Blob([new Uint8Array(bytes[type])], { type });
    await world.call('records', 'attach', { request: value.id, file }, { token });
  }
  return { token, person, request: value.id };
}

const evidence = (request: string, token: string) =>
  world.call('records', 'evidence', { request }, { token });

test.each([
  ['image/jpeg', 'evidence.jpg'],
  ['application/pdf', 'evidence.pdf'],
] as const)('is given as the %s it is, to keep and never to show', async (type, name) => {
  const official = await world.staff('official', { area: '11239' });
  const { request } = await asked(type);
  const got = await evidence(request, official.token);
  expect(got.status).toBe(200);
  expect(got.response.headers.get('content-type')).toBe(type);
  expect(got.response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  expect(got.response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(got.response.headers.get('cache-control')).toBe('no-store');
  expect([...new Uint8Array(await got.response.arrayBuffer())]).toEqual(bytes[type]);
});

test('is for officials of the area in which the person lives, as long as they live there', async () => {
  const { request, token, person } = await asked('image/jpeg');
  const commune = await world.staff('official', { area: '11239' });
  const province = await world.staff('official', { area: '31' });
  const elsewhere = await world.staff('official', { area: '33' });
  const administrator = await world.staff('administrator', { area: '31' });
  const status = async (of: { token: string }) => (await evidence(request, of.token)).status;
  expect(await status(commune)).toBe(200);
  expect(await status(province)).toBe(200);
  expect(await status(elsewhere)).toBe(404);
  expect(await status(administrator)).toBe(404);
  expect(await status({ token })).toBe(404);
  await world.database.db
    .updateTable('person')
    .set({ area: '11953', province: '33' })
    .where('id', '=', person)
    .execute();
  expect(await status(commune)).toBe(404);
  expect(await status(elsewhere)).toBe(200);
});

test('is not found where none was attached, and none is left once the request is closed', async () => {
  const official = await world.staff('official', { area: '11239' });
  const without = await asked();
  expect((await evidence(without.request, official.token)).code).toBe('not_found');
  const { request } = await asked('image/jpeg');
  await world.call('records', 'decide', { request, decision: 'complete' }, { token: official.token });
  expect((await evidence(request, official.token)).code).toBe('not_found');
});

test('the person sees who looked at it; a look that found nothing is none', async () => {
  const official = await world.staff('official', { area: '11239' });
  const elsewhere = await world.staff('official', { area: '33' });
  const { request, token } = await asked('image/jpeg');
  await evidence(request, elsewhere.token);
  await evidence(request, official.token);
  const looks = await world.call('records', 'looks', {}, { token });
  expect(looks.value.items.filter((look) => look.action === 'records.evidence')).toMatchObject([
    { effect: 'read', role: 'official', scope: '11239' },
  ]);
});
