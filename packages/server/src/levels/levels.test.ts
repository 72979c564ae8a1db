import type { Entry } from '@binhan/domain/catalog';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCase } from '../../test/outbreak';
import { standAtGate, declaredVisitor } from '../../test/gate';
import { type TestServer, startServer } from '../../test/server';
import { loadCatalog } from '../catalog/load';

const words = (text: string) => ({ vi: text, en: text });

let world: TestServer;
let official: { token: string };
let local: { token: string };
beforeAll(async () => {
  world = await startServer();
  official = await world.staff('official', { area: '31' });
  local = await world.staff('official', { area: '11254' });
  await loadCatalog(world.server.services, [2, 3, 4].map(level));
});
afterAll(() => world.close());

const level = (rank: number): Entry => ({
  kind: 'level',
  id: `level-${rank}`,
  area: 'VN',
  period: { from: '2021-10-11' },
  source: 'test',
  body: {
    rank,
    name: words(`Cấp ${rank}`),
    meaning: words('Ý nghĩa'),
    colour: rank === 2 ? 'yellow' : 'red',
  },
});

const figures = (area: string, population: number, more: object = {}, as = official) =>
  world.call('levels', 'figures', { area, asOf: '2026-11-23', population, ...more }, as);
const decide = (rank: number, more: object = {}, as = official) =>
  world.call('levels', 'decide', { area: '11239', disease: 'sample', rank, ...more }, as);
const rows = async (more: object = {}, as = official) =>
  (await world.call('levels', 'propose', { disease: 'sample', ...more }, as)).value.rows;
const thanhMien = async (more: object = {}) => (await rows(more)).find(({ area }) => area === '11239');

describe('levels of communes', () => {
  test('nothing is proposed where nobody said how many people live there', async () => {
    expect(await thanhMien()).toEqual({ area: '11239', name: 'Thanh Miện', cases: 0, held: false });
  });

  test('figures and cases of a week make a proposal; with other bands it says what would change', async () => {
    expect((await figures('11239', 10_000, { coverage: 0.5 })).status).toBe(200);
    for (let n = 0; n < 6; n += 1) await openCase(world, official);
    await openCase(world, official, { class: 'suspected' });
    expect(await thanhMien()).toMatchObject({
      cases: 6,
      rate: 60,
      proposed: 3,
      figuresOf: '2026-11-23',
      held: false,
    });
    const bands = [
      { from: 0, covered: 1, uncovered: 1 },
      { from: 100, covered: 3, uncovered: 4 },
    ];
    expect(await thanhMien({ bands })).toMatchObject({ proposed: 1, inForce: 3 });
  });

  test('an official decides; another level than the proposed one needs a reason; everybody reads it and its history', async () => {
    expect((await decide(2)).code).toBe('reason_needed');
    expect((await decide(9)).code).toBe('invalid_input');
    expect((await decide(3)).value).toMatchObject({ area: '11239', rank: 3, source: 'test' });
    const published = await world.call('levels', 'published', {});
    expect(published.value.levels).toMatchObject([{ area: '11239', name: 'Thanh Miện', rank: 3 }]);
    expect(published.value.measures).toMatchObject([{ name: { vi: 'Khẩu trang' } }]);
    world.wait(1);
    expect((await decide(4, { note: 'Ổ dịch mới ở chợ, chờ kết quả' })).status).toBe(200);
    const history = await world.call('levels', 'history', { area: '11239' });
    expect(history.value.levels.map(({ rank }) => rank)).toEqual([4, 3]);
    expect((await world.call('levels', 'history', { area: '99999' })).code).toBe('not_found');
  });

  test('a level falls only where treatment is ready', async () => {
    await figures('11239', 1_000_000, { coverage: 0.9 });
    expect(await thanhMien()).toMatchObject({ now: 4, proposed: 4, held: true });
    await figures('11239', 1_000_000, { coverage: 0.9, treatmentReady: true });
    expect(await thanhMien()).toMatchObject({ now: 4, proposed: 1, held: false });
  });

  test('one decided for tomorrow holds tomorrow', async () => {
    const holdsFrom = new Date(Date.parse(world.now()) + 86_400_000).toISOString();
    await decide(1, { holdsFrom });
    const rank = async () => (await world.call('levels', 'published', {})).value.levels[0]?.rank;
    expect(await rank()).toBe(4);
    world.wait(25);
    expect(await rank()).toBe(1);
    expect((await decide(1, { holdsFrom: '2026-11-20T00:00:00.000Z' })).code).toBe('invalid_input');
  });

  test('an official of another commune sees and decides only their own', async () => {
    expect((await decide(1, {}, local)).code).toBe('not_found');
    expect((await figures('11239', 5, {}, local)).code).toBe('not_found');
    expect((await rows({}, local)).map(({ area }) => area)).toEqual(['11254']);
  });

  test('a rule of entry that names levels holds where the level does', async () => {
    const here = await standAtGate(world);
    const scan = async () =>
      (await here.scan((await declaredVisitor(world)).code.signed)).value.decision?.reasons.map(
        ({ rule }) => rule,
      );
    expect(await scan()).toEqual([undefined]);
    await decide(4, { note: 'Ổ dịch mới ở chợ' });
    world.wait(0.1);
    expect(await scan()).toEqual(['dose-at-level-4']);
  });
});
