import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type LaboratoryScene,
  collect,
  ok,
  openLaboratory,
  releaseResult,
  somebody,
} from '../../test/laboratory';
import { openCase, somebodyNew, spread } from '../../test/outbreak';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let scene: LaboratoryScene;
let official: { token: string };
beforeAll(async () => {
  world = await startServer();
  scene = await openLaboratory(world);
  official = await world.staff('official', { area: '31' });
});
afterAll(() => world.close());

async function tested(who: ReturnType<typeof somebodyNew>, outcome: string, pool = 1) {
  const people = [somebody('', { who: { by: 'details', details: who } })];
  for (let n = 1; n < pool; n += 1) people.push(somebody(`Người Cùng Ống ${n}`));
  const tube = ok(await collect(world, scene, people, pool === 1 ? {} : { pool: 'household' }));
  return { code: tube.code, ...(await releaseResult(world, scene, tube.code, outcome)) };
}

const casesOf = async (text: string) => (await world.call('cases', 'search', { text }, official)).value.items;

describe('a released result', () => {
  test('that finds a traced disease opens a case of the person’s commune, with its days', async () => {
    await tested(somebodyNew('Đỗ Thị Ca Mới'), 'positive');
    expect(await casesOf('ca moi')).toMatchObject([
      {
        name: 'Đỗ Thị Ca Mới',
        class: 'confirmed',
        state: 'open',
        area: '11239',
        dates: { sampledOn: '2026-11-23', resultOn: '2026-11-23', reportedOn: '2026-11-23' },
      },
    ]);
  });

  test('of the same illness again, or that finds nothing, opens none; a suspected case becomes confirmed', async () => {
    const who = somebodyNew('Vũ Thị Hai Lần');
    await tested(who, 'positive');
    await tested(who, 'positive');
    await tested(somebodyNew('Vũ Thị Âm Tính'), 'negative');
    expect(await casesOf('hai lan')).toHaveLength(1);
    expect(await casesOf('am tinh')).toHaveLength(0);
    const suspected = somebodyNew('Vũ Văn Nghi Ngờ');
    await openCase(world, official, { details: suspected, class: 'suspected' });
    await tested(suspected, 'positive');
    expect(await casesOf('nghi ngo')).toMatchObject([
      { class: 'confirmed', dates: { onsetOn: '2026-11-23' } },
    ]);
  });

  test('that is withdrawn withdraws its case, unless another one that stands says the same', async () => {
    const [once, twice] = [somebodyNew('Lý Văn Nhầm'), somebodyNew('Lý Văn Thật')];
    const wrong = await tested(once, 'positive');
    const first = await tested(twice, 'positive');
    await tested(twice, 'positive');
    for (const { result } of [wrong, first])
      ok(
        await world.call(
          'laboratory',
          'withdraw',
          { place: scene.laboratory, result, note: 'Nhầm mẫu của người khác' },
          { token: scene.verifier },
        ),
      );
    expect(await casesOf('nham')).toMatchObject([{ state: 'withdrawn' }]);
    expect(await casesOf('that')).toMatchObject([{ state: 'open' }]);
  });
});

describe('a case', () => {
  test('one open a person and disease, whoever opens it and however often', async () => {
    const who = somebodyNew('Mai Thị Một Ca');
    const input = {
      details: who,
      disease: 'sample',
      class: 'suspected' as const,
      dates: { reportedOn: '2026-11-23' },
      note: 'Trạm y tế báo',
    };
    const got = await Promise.all([1, 2, 3].map(() => world.call('cases', 'open', input, official)));
    expect(got.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(got.find(({ status }) => status === 409)?.code).toBe('case_open');
  });

  test('moves its infectious days with the day of its first symptoms', async () => {
    const { id } = await openCase(world, official);
    const window = async () => (await world.call('cases', 'show', { case: id }, official)).value.infectious;
    expect(await window()).toEqual({ from: '2026-11-21', to: '2026-11-28', by: 'onset' });
    const dates = { onsetOn: '2026-11-19', reportedOn: '2026-11-23' };
    await world.call('cases', 'change', { case: id, class: 'confirmed', dates }, official);
    expect(await window()).toEqual({ from: '2026-11-17', to: '2026-11-24', by: 'onset' });
    await world.call(
      'cases',
      'change',
      { case: id, class: 'confirmed', dates: { reportedOn: '2026-11-23' } },
      official,
    );
    expect(await window()).toEqual({ from: '2026-11-21', to: '2026-11-28', by: 'report' });
  });

  test('closed as recovered it is a fact that rules know; in two tabs at once it is closed once', async () => {
    const { id, person } = await openCase(world, official);
    const close = (more: object = {}) =>
      world.call(
        'cases',
        'decide',
        {
          case: id,
          event: 'close',
          outcome: 'recovered',
          endedOn: '2026-11-23',
          note: 'Hai lần âm tính',
          ...more,
        },
        official,
      );
    expect((await close({ endedOn: '2026-12-24' })).code).toBe('invalid_input');
    const [one, two] = await Promise.all([close(), close()]);
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
    const { personFacts } = await import('../facts/person-facts');
    const facts = await personFacts(
      world.database.db,
      { person, now: world.now(), today: '2026-11-23' },
      new Set(['days-since-recovery:sample']),
    );
    expect(facts).toEqual([{ kind: 'recovery', disease: 'sample', on: '2026-11-23', evidence: 'record' }]);
  });

  test('of another commune is unknown to a tracer, byte for byte', async () => {
    const { id } = await openCase(world, official);
    const tracer = await world.staff('tracer', { area: '11254' });
    const show = (one: string) => world.call('cases', 'show', { case: one }, tracer);
    const [other, unknown] = [await show(id), await show(crypto.randomUUID())];
    expect(other.status).toBe(404);
    expect(other.text.replace(/"requestId":"[^"]+"/, '')).toBe(
      unknown.text.replace(/"requestId":"[^"]+"/, ''),
    );
  });
});

test('the diseases that are traced come with their rules, and whether communes get a level by them', async () => {
  const { value } = await world.call('cases', 'diseases', {}, official);
  expect(value.diseases).toMatchObject([{ id: 'sample', source: 'test', levels: true }]);
  expect(value.diseases[0]?.minutes).toBeGreaterThan(0);
});

test('chain, places and curve say what the edges say', async () => {
  const stays = [
    { who: 0, place: 0, from: 20, to: 22 },
    { who: 1, place: 0, from: 20, to: 22 },
    { who: 2, place: 0, from: 20, to: 22 },
    { who: 0, place: 1, from: 24, to: 26 },
    { who: 1, place: 2, from: 36, to: 40 },
    { who: 3, place: 2, from: 36, to: 40 },
  ];
  const outbreak = await spread(world, { people: 4, places: 3, stays, began: 48 });
  await world.call('cases', 'trace', { case: outbreak.case }, official);
  const places = await world.call('cases', 'places', { case: outbreak.case }, official);
  expect(places.value.places.map(({ name, people }) => [name, people])).toEqual([
    ['Nơi 0', 2],
    ['Nơi 1', 0],
  ]);
  const { value: chain } = await world.call('cases', 'chain', { case: outbreak.case }, official);
  expect(chain.nodes.map(({ degree }) => degree).toSorted()).toEqual([0, 1, 1, 2]);
  expect(chain.edges).toHaveLength(3);
  expect(chain.cut).toBe(false);
  // Before they were found nobody had a degree; the case itself was known.
  world.wait(2);
  const asOf = new Date(Date.parse(world.now()) - 3 * 3_600_000).toISOString();
  const before = await world.call('cases', 'chain', { case: outbreak.case, asOf }, official);
  expect([before.value.nodes, before.value.edges, before.value.at]).toEqual([[], [], asOf]);
  // One of the contacts falls ill: the chain goes on with their case.
  const next = await openCase(world, official);
  await world.database.db
    .updateTable('tracedCase')
    .set({ person: outbreak.people[1]?.id ?? '' })
    .where('id', '=', next.id)
    .execute();
  const { value: longer } = await world.call('cases', 'chain', { case: next.id }, official);
  expect(longer.nodes.filter((node) => node.case)).toHaveLength(2);
  const { value: curve } = await world.call(
    'cases',
    'curve',
    { disease: 'sample', by: 'onsetOn', from: '2026-11-20', to: '2026-11-24' },
    official,
  );
  const total = curve.days.reduce((sum, { cases }) => sum + cases, 0);
  expect(curve.days).toHaveLength(5);
  expect(total).toBeGreaterThan(1);
  expect(curve.areas[0]?.name).toBe('Thanh Miện');
});
