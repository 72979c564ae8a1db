import { type TestingRecord, fromFhir, toFhir } from '@binhan/fhir';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type LaboratoryScene,
  collect,
  newTubeCode,
  ok,
  openLaboratory,
  releaseResult,
  somebody,
} from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';
import { everHeld } from '../catalog/by-kind';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const base = 'https://binhan.example/fhir';

/** Tubes that a laboratory has received; a pooled one has three people. */
async function received(scene: LaboratoryScene, people = 1): Promise<string> {
  const code = newTubeCode();
  const all = Array.from({ length: people }, (_, one) => somebody(`Người Thứ ${one}`));
  ok(await collect(world, scene, all, { code, ...(people > 1 ? { pool: 'household' } : {}) }));
  const { laboratory: place, technician: token } = scene;
  ok(await world.call('laboratory', 'receive', { place, code }, { token }));
  return code;
}

/** A file, once it is read. */
async function sent({ laboratory: place, technician: token }: LaboratoryScene, content: BlobPart) {
  const { id } = ok(await world.call('imports', 'upload', { place, file: new Blob([content]) }, { token }));
  const show = async () => ok(await world.call('imports', 'show', { place, import: id }, { token }));
  await expect.poll(async () => (await show()).state).not.toBe('uploaded');
  const file = await show();
  const { items } = ok(await world.call('imports', 'rows', { place, import: id }, { token }));
  return { file, items, show };
}

const recordOf = (code: string, more: Partial<TestingRecord['result'] & object> = {}): TestingRecord => ({
  tube: { code, kind: 'pcr', people: 1, state: 'tested' },
  result: { outcome: 'negative', state: 'released', testedAt: world.now(), kit: 'kit', ...more },
});

async function bundleOf(records: readonly TestingRecord[], our = base) {
  const tests = await everHeld(world.database.db, 'test', ['pcr']);
  return toFhir(records, { tests, base: our });
}

test('results a laboratory released leave as a bundle of tubes without people, which another one reads', async () => {
  const scene = await openLaboratory(world);
  const { laboratory: place, verifier: token } = scene;
  const [single, pooled, later] = [newTubeCode(), newTubeCode(), newTubeCode()];
  const three = Array.from({ length: 3 }, (_, one) => somebody(`Người Chung ${one}`));
  ok(await collect(world, scene, [somebody('Người Riêng')], { code: single }));
  ok(await collect(world, scene, three, { code: pooled, pool: 'household' }));
  ok(await collect(world, scene, [somebody()], { code: later }));
  await releaseResult(world, scene, single);
  await releaseResult(world, scene, pooled, 'positive');
  const from = world.now();
  world.wait(1);
  const until = world.now();
  await releaseResult(world, scene, later);
  const got = await world.call('laboratory', 'released', { place, from, until, as: 'fhir' }, { token });
  expect(got.response.headers.get('content-type')).toContain('application/fhir+json');
  expect(got.text).not.toContain('Người');
  const tests = await everHeld(world.database.db, 'test', ['pcr']);
  const reading = fromFhir(JSON.parse(got.text), { tests, base });
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  expect(
    reading.value.map(({ tube, result }) => [tube.code, tube.people, result?.outcome]).toSorted(),
  ).toEqual(
    [
      [single, 1, 'negative'],
      [pooled, 3, 'positive'],
    ].toSorted(),
  );
  const technician = await world.call(
    'laboratory',
    'released',
    { place, from, until, as: 'fhir' },
    { token: scene.technician },
  );
  expect(technician.code).toBe('not_found');
  const elsewhere = await openLaboratory(world);
  const other = await world.call(
    'laboratory',
    'released',
    { place, from, until, as: 'fhir' },
    { token: elsewhere.verifier },
  );
  expect(other.code).toBe('not_found');
});

describe('a FHIR bundle of results', () => {
  test('is a file like any other: read, looked at row by row, repaired, and only then carried out', async () => {
    const scene = await openLaboratory(world);
    const { laboratory: place, technician: token } = scene;
    const [one, two, wrong, unkitted] = [
      await received(scene),
      await received(scene),
      await received(scene),
      await received(scene),
    ];
    const { kit: _none, ...bare } = recordOf(unkitted).result ?? { testedAt: '' };
    const bundle = await bundleOf([
      recordOf(one, { lot: 'L1' }),
      recordOf(two, { outcome: 'positive', cycleThresholds: [{ target: 'N', cycles: 24.5 }] }),
      recordOf(newTubeCode()),
      recordOf(wrong, { state: 'withdrawn' }),
      { ...recordOf(unkitted), result: { outcome: 'negative', state: 'released', testedAt: bare.testedAt } },
    ]);
    const { file, items, show } = await sent(scene, `\ufeff ${JSON.stringify(bundle)}`);
    expect(file).toMatchObject({ state: 'read', rows: 5, counts: { new: 2, invalid: 3 } });
    expect(
      items.map(({ state, issues }) => [state, ...issues.map(({ code, path }) => `${code} ${path}`)]),
    ).toEqual([
      ['new'],
      ['new'],
      ['invalid', 'unknown_tube code'],
      ['invalid', 'required outcome', 'required kit'],
      ['invalid', 'required kit'],
    ]);
    const problems = await world.call('imports', 'problems', { place, import: file.id }, { token });
    expect(problems.text).toContain(unkitted);
    ok(await world.call('imports', 'commit', { place, import: file.id, new: 2 }, { token }));
    await expect.poll(async () => (await show()).state).toBe('committed');
    const results = await world.database.db
      .selectFrom('result')
      .innerJoin('tube', 'tube.id', 'result.tube')
      .select(['tube.code', 'result.outcome', 'result.lot', 'result.cycleThresholds', 'result.testedAt'])
      .where('tube.code', 'in', [one, two])
      .execute();
    expect(results.find(({ code }) => code === one)).toMatchObject({
      outcome: 'negative',
      lot: 'L1',
      testedAt: new Date(world.now()),
    });
    expect(results.find(({ code }) => code === two)).toMatchObject({
      outcome: 'positive',
      cycleThresholds: [{ target: 'N', cycles: 24.5 }],
    });
  });

  test('names a shared tube once, whatever its people, and two results of a tube as a row twice', async () => {
    const scene = await openLaboratory(world);
    const pooled = await received(scene, 3);
    const shared = Array.from({ length: 3 }, (_, place): TestingRecord => ({
      ...recordOf(pooled),
      tube: { code: pooled, kind: 'pcr', people: 3, state: 'tested', pool: 'household' },
      specimen: { id: crypto.randomUUID(), position: place + 1 },
    }));
    const read = await sent(scene, JSON.stringify(await bundleOf(shared)));
    expect(read.items).toMatchObject([{ state: 'new', cells: { code: pooled } }]);
    const single = await received(scene);
    const twice = await sent(
      scene,
      JSON.stringify({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [
          ...(await bundleOf([recordOf(single)])).entry,
          // Of another report, under ids of its own.
          ...JSON.parse(
            JSON.stringify((await bundleOf([recordOf(single, { outcome: 'positive' })])).entry).replaceAll(
              /("id":"|\/)([\w-]{9,})"/g,
              '$1$2-2"',
            ),
          ),
        ],
      }),
    );
    expect(twice.items.map(({ issues }) => issues.map(({ code }) => code))).toEqual([[], ['row_twice']]);
  });

  test.each([
    ['no bundle', '{"resourceType":"Patient"}', 'not_fhir'],
    ['no JSON after its first sign', '{"resourceType":', 'not_fhir'],
    ['a bundle without a result', '{"resourceType":"Bundle","entry":[]}', 'not_fhir'],
    [
      'a result without a tube',
      '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Observation","status":"final"}}]}',
      'not_readable_in_bundle',
    ],
  ])('that is %s is refused whole, and says why', async (_what, content, code) => {
    const scene = await openLaboratory(world);
    const { file, items } = await sent(scene, content);
    expect(file).toMatchObject({ state: 'refused', faults: [{ code }] });
    expect(items).toEqual([]);
  });
});
