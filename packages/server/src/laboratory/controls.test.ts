import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaboratoryScene, collect, ok, openLaboratory, somebody } from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const entered = async (scene: LaboratoryScene, outcome = 'negative', lot = 'A1') => {
  const { laboratory: place, technician: token, verifier } = scene;
  const { code } = ok(await collect(world, scene, [somebody()]));
  ok(await world.call('laboratory', 'receive', { place, code }, { token }));
  const tube = ok(
    await world.call('laboratory', 'enter', { place, code, outcome, kit: 'kit', lot }, { token }),
  );
  const result = tube.result?.id ?? '';
  if (tube.result?.state === 'entered')
    ok(await world.call('laboratory', 'verify', { place, result }, { token: verifier }));
  return result;
};
const release = async ({ laboratory: place, verifier: token }: LaboratoryScene, ...results: string[]) =>
  ok(await world.call('laboratory', 'release', { place, results }, { token }));
const control = (
  { laboratory: place, technician: token }: LaboratoryScene,
  given: {
    control?: string;
    outcome?: string;
    kit?: string;
    lot?: string;
    test?: string;
    testedAt?: string;
  } = {},
) =>
  world.call(
    'laboratory',
    'addControl',
    { place, test: 'pcr', control: 'negative', outcome: 'negative', kit: 'kit', ...given },
    { token },
  );

test('a control that failed holds back what was tested near it, and only of its kit and lot, until one passes', async () => {
  const scene = await openLaboratory(world);
  const [same, other] = [await entered(scene), await entered(scene, 'negative', 'B2')];
  expect(ok(await control(scene, { outcome: 'positive', lot: 'A1' }))).toMatchObject({
    passed: false,
    means: 'detected',
  });
  expect(await release(scene, same, other)).toMatchObject({
    released: 1,
    problems: [{ result: same, state: 'verified', controls: 'failed' }],
  });
  expect(ok(await control(scene, { lot: 'A1' }))).toMatchObject({ passed: true });
  expect(await release(scene, same)).toMatchObject({ released: 1, problems: [] });
});

test('a control of another laboratory holds nothing back, nor one beyond its hours', async () => {
  const [scene, other] = [await openLaboratory(world), await openLaboratory(world)];
  ok(await control(other, { outcome: 'positive' }));
  ok(await control(scene, { outcome: 'positive' }));
  world.wait(25);
  expect((await release(scene, await entered(scene))).released).toBe(1);
});

test('a test that did not work calls people in again whatever the controls say', async () => {
  const scene = await openLaboratory(world);
  ok(await control(scene, { outcome: 'positive' }));
  expect((await release(scene, await entered(scene, 'invalid'))).released).toBe(1);
});

test('where controls are required, results wait for one of each kind', async () => {
  const set = (required: boolean) =>
    sql`update catalog_entry set body = jsonb_set(body, '{controls,required}', ${JSON.stringify(required)}::jsonb)
      where kind = 'test' and entry_id = 'pcr'`.execute(world.database.db);
  await set(true);
  try {
    const scene = await openLaboratory(world);
    const result = await entered(scene);
    const missing = { released: 0, problems: [{ result, state: 'verified', controls: 'missing' }] };
    expect(await release(scene, result)).toMatchObject(missing);
    ok(await control(scene));
    expect(await release(scene, result)).toMatchObject(missing);
    ok(await control(scene, { control: 'positive', outcome: 'positive' }));
    expect(await release(scene, result)).toMatchObject({ released: 1, problems: [] });
  } finally {
    await set(false);
  }
});

test('what is no option of the catalogue is named by its place, and a kit must be approved', async () => {
  const scene = await openLaboratory(world);
  for (const [field, given] of [
    ['test', { test: 'no-such' }],
    ['control', { control: 'no-such' }],
    ['outcome', { outcome: 'no-such' }],
  ] as const)
    expect((await control(scene, given)).text).toContain(`"path":["${field}"]`);
  for (const kit of ['kit-of-2021', 'no-such'])
    expect((await control(scene, { kit })).code).toBe('kit_not_approved');
  const future = new Date(Date.parse(world.now()) + 3_600_000).toISOString();
  expect((await control(scene, { testedAt: future })).code).toBe('invalid_input');
});

test('they are listed newest first, all or those that failed', async () => {
  const scene = await openLaboratory(world);
  const { laboratory: place, technician: token } = scene;
  const outcomes = ['negative', 'positive', 'negative', 'unclear'];
  for (const outcome of outcomes) ok(await control(scene, { outcome }));
  const page = async (input: object) =>
    ok(await world.call('laboratory', 'controls', { place, limit: 3, ...input }, { token }));
  const first = await page({});
  expect(first.items.map(({ outcome }) => outcome)).toEqual(['unclear', 'negative', 'positive']);
  const rest = await page({ cursor: first.next });
  expect(rest.items.map(({ outcome }) => outcome)).toEqual(['negative']);
  expect((await page({ failed: true })).items.map(({ outcome }) => outcome)).toEqual(['unclear', 'positive']);
});
