import { afterAll, beforeAll, expect, test } from 'vitest';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const everything = async () => {
  const tables = await world.database.db.introspection.getTables();
  const all: Record<string, unknown> = {};
  for (const table of tables) {
    const rows = await world.database.db
      .selectFrom(table.name as never)
      .selectAll()
      .execute();
    all[table.name] = rows;
  }
  return JSON.stringify(all, (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
};

test('an erasure reaches every table and leaves counts as its proof', async () => {
  const official = await world.staff('official', { area: '11239' });
  const { token, phone, person } = await world.citizen('+84977123987');
  const marked = details({
    name: 'Hồ Thị Xoáhết',
    identifiers: [{ kind: 'citizen-number', value: '030195123987', assurance: 'declared' }],
    phone,
  });
  await world.call('people', 'save', { person, details: marked }, { token });
  await world.call('declarations', 'make', given({ details: marked, symptoms: ['cough'] }), { token });
  const asked = await world.call(
    'records',
    'ask',
    { kind: 'erase', note: 'Xoá giúp tôi, Xoáhết' },
    { token },
  );
  expect(asked.value).toMatchObject({ state: 'received', kind: 'erase' });
  const photo = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], { type: 'image/jpeg' });
  expect(
    (await world.call('records', 'attach', { request: asked.value.id, file: photo }, { token })).status,
  ).toBe(200);
  expect(await everything()).toContain('Xoáhết');

  const list = await world.call('records', 'search', { state: 'received' }, { token: official.token });
  expect(list.value.items).toMatchObject([{ name: 'Hồ Thị Xoáhết', hasEvidence: true }]);
  const done = await world.call(
    'records',
    'decide',
    { request: asked.value.id, decision: 'complete' },
    { token: official.token },
  );
  expect(done.value).toMatchObject({
    state: 'done',
    proof: { declaration: 1, consent: 1, loginUser: 1, person: 1 },
  });

  const left = await everything();
  for (const trace of ['Xoáhết', 'xoahet', '977123987', '030195123987']) expect(left).not.toContain(trace);
  expect((await world.call('logins', 'current', {}, { token })).value).toEqual({ who: 'anonymous' });
});

test('a request has its clocks: an answer in two days, done in ten or fifteen', async () => {
  const { token } = await world.citizen();
  const see = await world.call('records', 'ask', { kind: 'see' }, { token });
  const days = (until: string) => (Date.parse(until) - Date.parse(see.value.receivedAt)) / 86_400_000;
  expect([days(see.value.answerBy), days(see.value.doneBy)]).toEqual([2, 10]);
});

test('a request is seen only by officials of the person’s area, and cannot be decided twice', async () => {
  const elsewhere = await world.staff('official', { area: '33' });
  const here = await world.staff('official', { area: '31' });
  const { token, person } = await world.citizen();
  await world.call('people', 'save', { person, details: details() }, { token });
  const asked = await world.call('records', 'ask', { kind: 'see' }, { token });
  const decide = { request: asked.value.id, decision: 'decline' as const, reply: 'Không rõ người yêu cầu' };
  expect((await world.call('records', 'decide', decide, { token: elsewhere.token })).status).toBe(404);
  expect((await world.call('records', 'decide', decide, { token: here.token })).status).toBe(200);
  expect((await world.call('records', 'decide', decide, { token: here.token })).code).toBe('wrong_state');
});

test('evidence is what its bytes say, whatever its name says', async () => {
  const { token } = await world.citizen();
  const asked = await world.call('records', 'ask', { kind: 'correct' }, { token });
  const page = new Blob(['<script>alert(1)</script>'], { type: 'image/png' });
  expect(
    (await world.call('records', 'attach', { request: asked.value.id, file: page }, { token })).status,
  ).toBe(415);
});

test('a copy holds what is kept, and nothing of anybody else', async () => {
  const { token, person } = await world.citizen();
  await world.call('people', 'save', { person, details: details({ name: 'Bùi Thị Riêng' }) }, { token });
  await world.call('declarations', 'make', given({ details: details({ name: 'Bùi Thị Riêng' }) }), { token });
  const copy = await world.call('records', 'copy', {}, { token });
  expect(copy.value.tables['declaration']).toHaveLength(1);
  expect(copy.text).toContain('Bùi Thị Riêng');
  expect(copy.text).not.toContain('Xoáhết');
});
