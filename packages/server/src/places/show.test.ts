import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

async function registered() {
  const { token } = await world.citizen();
  const got = await world.call(
    'places',
    'register',
    {
      name: 'Chợ Thanh Miện',
      kind: 'public-place',
      area: '11239',
      address: 'Khu 1',
      gates: ['Cổng chính', 'Cổng sau'],
    },
    { token },
  );
  return got.value;
}

test('a place is shown with its gates, as it stands in the list', async () => {
  const place = await registered();
  const { token } = await world.staff('official', { area: '11239' });
  const shown = await world.call('places', 'show', { place: place.id }, { token });
  expect(shown.value).toEqual(place);
  const list = await world.call('places', 'search', { limit: 100 }, { token });
  expect(list.value.items).toContainEqual(shown.value);
});

test('a place of another area is as unknown as one that is none', async () => {
  const place = await registered();
  const show = async (token: string, id: string) => {
    const got = await world.call('places', 'show', { place: id }, { token });
    return [got.status, got.code];
  };
  for (const area of ['11254', '33']) {
    const { token } = await world.staff('official', { area });
    expect(await show(token, place.id)).toEqual([404, 'not_found']);
    expect(await show(token, crypto.randomUUID())).toEqual([404, 'not_found']);
  }
  const country = await world.staff('administrator', { area: 'VN' });
  expect((await show(country.token, place.id))[0]).toBe(200);
});

test('an id that is none is refused by name', async () => {
  const { token } = await world.staff('official', { area: '31' });
  const got = await world.call('places', 'show', { place: 'cho' }, { token });
  expect([got.status, got.code]).toEqual([422, 'invalid_input']);
});
