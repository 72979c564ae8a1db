import { readSpreadsheet } from '@binhan/validation/rows';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type LaboratoryScene,
  collect,
  ok,
  openLaboratory,
  releaseResult,
  somebody,
} from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

/** Goes on to the next time the clock of Viet Nam shows an hour. */
function waitFor(hour: number) {
  const local = Date.parse(world.now()) + 7 * 3_600_000;
  const hours = (local % 86_400_000) / 3_600_000;
  world.wait((hour - hours + 24) % 24 || 24);
}
// Every test begins in the morning of a day of its own.
beforeEach(() => waitFor(8));

const official = async (area = '11239') => ({ token: (await world.staff('official', { area })).token });
const today = () => new Date(Date.parse(world.now()) + 7 * 3_600_000).toISOString().slice(0, 10);
const plus = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** A site and a laboratory, a household pool in which something was found, one positive and one negative tube, one rejected, one that waits. */
async function aDay(): Promise<LaboratoryScene> {
  const scene = await openLaboratory(world);
  await world.database.db
    .updateTable('place')
    .set({ kind: 'testing-site' })
    .where('id', '=', scene.site)
    .execute();
  const one = async (people = 1) =>
    ok(
      await collect(
        world,
        scene,
        Array.from({ length: people }, (_, number) => somebody(`Người Số ${number}`)),
        people > 1 ? { pool: 'household' } : {},
      ),
    ).code;
  const [positive, negative, pool, rejected] = [await one(), await one(), await one(3), await one()];
  await one(2);
  world.wait(2);
  await releaseResult(world, scene, positive, 'positive');
  world.wait(1);
  await releaseResult(world, scene, negative, 'negative');
  await releaseResult(world, scene, pool, 'positive');
  const reject = { place: scene.laboratory, code: rejected, reason: 'broken' };
  ok(await world.call('laboratory', 'reject', reject, { token: scene.technician }));
  return scene;
}

const expected = {
  tubes: 5,
  single: 3,
  pooled: 2,
  people: 8,
  rejected: 1,
  pending: 1,
  found: [{ test: 'pcr', tubes: 3, positive: 1, negative: 1, undecided: 0, takeAgain: 0, positivePools: 1 }],
  turnaround: { median: 180, ninth: 180, inTime: 3 },
};

describe('figures', () => {
  test('count tubes, people and findings by the day of the sample, per site; the total is their sum', async () => {
    const { site } = await aDay();
    const asked = { from: today(), until: plus(today(), 1), by: 'sampled', per: 'site' } as const;
    const { rows, total, tests } = ok(await world.call('reports', 'figures', asked, await official()));
    const mine = rows.filter(({ unit }) => unit === site);
    expect(mine).toMatchObject([{ day: today(), figures: expected }]);
    const sum = (pick: 'tubes' | 'people' | 'pending') =>
      rows.reduce((all, { figures }) => all + figures[pick], 0);
    expect(total).toMatchObject({ tubes: sum('tubes'), people: sum('people'), pending: sum('pending') });
    const far = ok(await world.call('reports', 'figures', asked, await official('11953')));
    expect(far).toMatchObject({ rows: [], total: { tubes: 0, found: [] }, tests: [] });
    expect(tests.map(({ id }) => id)).toEqual(total.found.map(({ test }) => test));
    expect(tests.find(({ id }) => id === 'pcr')?.name.vi).not.toBe('pcr');
  });

  test('by the day of the release hold what left the laboratory that day, not what waits or was refused', async () => {
    const { laboratory } = await aDay();
    world.wait(24);
    const asked = { from: plus(today(), -1), until: today(), by: 'released', per: 'laboratory' } as const;
    const { rows } = ok(await world.call('reports', 'figures', asked, await official()));
    const { figures } = rows.find(({ unit }) => unit === laboratory) ?? {};
    expect(figures).toMatchObject({ tubes: 3, people: 5, pending: 0, rejected: 0, found: expected.found });
  });

  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-23', '2026-11-20'],
    ['2026-01-01', '2026-11-23'],
  ])('from %s until %s are refused with their place', async (from, until) => {
    const answer = await world.call(
      'reports',
      'figures',
      { from, until, by: 'sampled', per: 'area' },
      await official(),
    );
    expect([answer.status, answer.code]).toEqual([422, 'invalid_input']);
    expect(answer.text).toContain('"until"');
  });

  test('as a workbook say who took them, hold the same numbers, and start no formula', async () => {
    const { site } = await aDay();
    const name = '=HYPERLINK("https://example.org")';
    await world.database.db.updateTable('place').set({ name }).where('id', '=', site).execute();
    const asked = { from: today(), until: plus(today(), 1), by: 'sampled', per: 'site' } as const;
    const answer = await world.call('reports', 'figuresFile', asked, await official());
    const data = new Uint8Array(await answer.response.arrayBuffer());
    const columns = ['Ngày', 'Điểm lấy mẫu', 'Số ống', 'Lượt người', 'Chưa có kết quả'];
    const sheet = await readSpreadsheet(data, {
      columns: columns.map((header, place) => ({
        key: `c${place}`,
        names: [header] as const,
        required: true,
      })),
    });
    if ('issues' in sheet) throw new Error(JSON.stringify(sheet.issues));
    const rows: Record<string, string>[] = [];
    for await (const part of sheet.value.rows) if ('row' in part) rows.push(part.row.cells);
    // What begins like a formula is the text it was.
    expect(rows.find(({ c1 }) => c1 === name)).toEqual({ c0: today(), c1: name, c2: '5', c3: '8', c4: '1' });
    expect(rows.at(-1)).toMatchObject({ c0: 'Tổng' });
  });
});

describe('the report of a day', () => {
  const own = async ({ place, token }: { place: string; token: string }) =>
    ok(await world.call('reports', 'own', { place }, { token })).reports;
  const send = (
    unit: { place: string; token: string },
    day: string,
    seen: { tubes: number; people: number },
  ) =>
    world.call('reports', 'send', { place: unit.place, rule: 'daily', day, ...seen }, { token: unit.token });
  const unitOf = async ({ site }: LaboratoryScene) => ({
    place: site,
    token: (await world.staff('place-manager', { place: site })).token,
  });

  test('is owed for days that are over, sent as it was seen, and says when the records changed', async () => {
    const scene = await aDay();
    const unit = await unitOf(scene);
    const day = today();
    expect((await own(unit)).map((report) => report.day)).not.toContain(day);
    const early = await send(unit, day, { tubes: 5, people: 8 });
    expect([early.status, early.code]).toEqual([409, 'wrong_state']);
    waitFor(1);
    const [owed] = await own(unit);
    expect(owed).toMatchObject({ day, standing: 'open', by: 'sampled', figures: { tubes: 5, people: 8 } });
    const other = await send(unit, day, { tubes: 4, people: 8 });
    expect([other.status, other.code]).toEqual([409, 'changed_meanwhile']);
    const sent = ok(await send(unit, day, { tubes: 5, people: 8 }));
    expect(sent).toMatchObject({ standing: 'in-time', sent: { differs: false, figures: expected } });
    // A result that comes later changes what the records say of the day; what was sent stays as it was.
    const { db } = world.database;
    const { code } = await db
      .selectFrom('tube')
      .select('code')
      .where('place', '=', scene.site)
      .where('state', '=', 'collected')
      .executeTakeFirstOrThrow();
    await releaseResult(world, scene, code, 'negative');
    const { place } = unit;
    const { tests } = ok(await world.call('reports', 'own', { place }, { token: unit.token }));
    expect(tests.map(({ id }) => id)).toEqual(['pcr']);
    const [changed] = await own(unit);
    expect(changed).toMatchObject({
      sent: { differs: true, figures: { pending: 1 } },
      figures: { pending: 0 },
    });
    ok(await send(unit, day, { tubes: 5, people: 8 }));
    expect((await own(unit))[0]).toMatchObject({ standing: 'in-time', sent: { differs: false } });
    const versions = await db
      .selectFrom('report')
      .select('replacedAt')
      .where('place', '=', unit.place)
      .execute();
    expect(versions.map(({ replacedAt }) => replacedAt === null)).toEqual([false, true]);
  });

  test('is missing after its hour; the authority sees who, asks them once an hour, and a zero report ends it late', async () => {
    const scene = await openLaboratory(world);
    await world.database.db
      .updateTable('place')
      .set({ kind: 'testing-site' })
      .where('id', '=', scene.site)
      .execute();
    const unit = await unitOf(scene);
    const day = today();
    waitFor(1);
    waitFor(9);
    const as = await official();
    const units = async (standing?: 'missing' | 'late') =>
      ok(
        await world.call(
          'reports',
          'units',
          { rule: 'daily', day, limit: 100, ...(standing === undefined ? {} : { standing }) },
          as,
        ),
      ).items;
    const counts = async () => {
      const days = { from: day, until: plus(day, 1) };
      return ok(await world.call('reports', 'completeness', days, as)).days[0];
    };
    const before = await counts();
    expect((await units('missing')).map(({ place }) => place)).toContain(unit.place);
    expect(before?.missing).toBe((await units('missing')).length);
    const ask = () => world.call('reports', 'ask', { rule: 'daily', day, places: [unit.place] }, as);
    expect(ok(await ask())).toEqual({ asked: 1, nobody: [] });
    expect(ok(await ask())).toEqual({ asked: 0, nobody: [] });
    const { text } = await world.database.db
      .selectFrom('outboxMessage')
      .select('text')
      .where('channel', '=', 'email')
      .orderBy('createdAt', 'desc')
      .executeTakeFirstOrThrow();
    expect(text).toContain('Báo cáo ngày');
    expect((await own(unit)).find((report) => report.day === day)?.askedAt).toBeDefined();
    ok(await send(unit, day, { tubes: 0, people: 0 }));
    expect((await units('late')).map(({ place }) => place)).toContain(unit.place);
    const after = await counts();
    expect([after?.missing, after?.late]).toEqual([(before?.missing ?? 0) - 1, (before?.late ?? 0) + 1]);
    expect(after?.expected).toBe(before?.expected);
  });

  test('two who send it at once leave one that counts', async () => {
    const scene = await openLaboratory(world);
    const unit = { place: scene.laboratory, token: scene.verifier };
    const day = today();
    world.wait(24);
    const answers = await Promise.all([0, 1, 2].map(() => send(unit, day, { tubes: 0, people: 0 })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const current = await world.database.db
      .selectFrom('report')
      .select('id')
      .where('place', '=', unit.place)
      .where('replacedAt', 'is', null)
      .execute();
    expect(current).toHaveLength(1);
  });
});
