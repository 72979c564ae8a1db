import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect, ok, openLaboratory, releaseResult, somebody } from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const official = async (area = '11239') => ({ token: (await world.staff('official', { area })).token });
const cases = async (token: { token: string }, input: object = {}) =>
  ok(await world.call('notifications', 'search', { limit: 100, ...input }, token)).items;
const caseOf = async (code: string) => (await cases(await official())).filter(({ tube }) => tube === code);

async function found(people = 1, outcome = 'positive', person = somebody()) {
  const scene = await openLaboratory(world);
  const others = Array.from({ length: people - 1 }, (_, one) => somebody(`Người Thứ ${one}`));
  const { code } = ok(
    await collect(world, scene, [person, ...others], people > 1 ? { pool: 'household' } : {}),
  );
  const released = await releaseResult(world, scene, code, outcome);
  return { scene, code, ...released };
}

describe('a case of a notifiable disease', () => {
  test('is due within the hours of its rule, is told under a number, and its way is kept', async () => {
    const { code } = await found();
    const as = await official();
    const [one] = await caseOf(code);
    expect(one).toMatchObject({ state: 'due', disease: 'sample', late: false });
    expect(Date.parse(one?.dueAt ?? '') - Date.parse(one?.foundAt ?? '')).toBe(24 * 3_600_000);
    const notification = one?.id ?? '';
    world.wait(25);
    expect((await cases(as, { late: true })).map(({ id }) => id)).toContain(notification);
    const told = ok(await world.call('notifications', 'notify', { notification, reference: 'BC-17' }, as));
    expect(told).toMatchObject({ state: 'notified', reference: 'BC-17', late: false });
    const again = await world.call('notifications', 'notify', { notification, reference: 'BC-18' }, as);
    expect([again.status, again.code]).toEqual([409, 'wrong_state']);
    const shown = ok(await world.call('notifications', 'show', { notification }, as));
    expect(shown).toMatchObject({
      person: { name: 'Lê Thị Mẫu' },
      outcome: { vi: 'Dương tính' },
      reference: 'BC-17',
      steps: [{ event: 'found' }, { event: 'notify' }],
    });
  });

  test.each([
    ['nothing was found', 1, 'negative'],
    ['it is not decided', 1, 'unclear'],
    ['it was found in a pool', 3, 'positive'],
  ])('is none where %s', async (_, people, outcome) => {
    expect(await caseOf((await found(people, outcome)).code)).toEqual([]);
  });

  test('that was due is dropped when its result does not hold, and one that was told has to be taken back', async () => {
    const as = await official();
    for (const told of [false, true]) {
      const { scene, code, result } = await found();
      const notification = (await caseOf(code))[0]?.id ?? '';
      if (told) ok(await world.call('notifications', 'notify', { notification, reference: 'BC-2' }, as));
      const { laboratory: place, verifier: token } = scene;
      ok(await world.call('laboratory', 'withdraw', { place, result, note: 'Nhầm ống' }, { token }));
      expect((await caseOf(code))[0]?.state).toBe(told ? 'to-take-back' : 'dropped');
      const back = await world.call('notifications', 'takeBack', { notification, note: 'Đã báo lại' }, as);
      expect(back.status).toBe(told ? 200 : 409);
    }
  });

  test('follows the correction: found late it opens, corrected away it goes, found again it stays one', async () => {
    const wrong = await found(1, 'negative');
    await releaseResult(world, wrong.scene, wrong.code, 'positive', {
      replaces: wrong.result,
      note: 'Nhầm giếng',
    });
    expect(await caseOf(wrong.code)).toMatchObject([{ state: 'due' }]);
    const right = await found();
    const second = await releaseResult(world, right.scene, right.code, 'positive', {
      replaces: right.result,
      note: 'Sửa Ct',
    });
    expect(await caseOf(right.code)).toMatchObject([{ state: 'due' }]);
    await releaseResult(world, right.scene, right.code, 'negative', {
      replaces: second.result,
      note: 'Nhầm',
    });
    expect(await caseOf(right.code)).toMatchObject([{ state: 'dropped' }]);
  });

  test('of one person is told once: a second tube is the same case, and keeps it when the first falls', async () => {
    const citizen = await world.citizen();
    const scene = await openLaboratory(world);
    const codes: string[] = [];
    const results: string[] = [];
    for (let tube = 0; tube < 2; tube += 1) {
      const one = { ...somebody(), who: { by: 'code' as const, text: await codeOf(citizen) } };
      const { code } = ok(await collect(world, scene, [one]));
      codes.push(code);
      results.push((await releaseResult(world, scene, code, 'positive')).result);
    }
    const [first = '', second = ''] = codes;
    expect(await caseOf(first)).toHaveLength(1);
    expect(await caseOf(second)).toEqual([]);
    const { laboratory: place, verifier: token } = scene;
    const withdrawn = { place, result: results[0] ?? '', note: 'Nhầm ống' };
    ok(await world.call('laboratory', 'withdraw', withdrawn, { token }));
    expect(await caseOf(second)).toMatchObject([{ state: 'due' }]);
  });

  test('lies in the area of its site: an official of another sees nothing', async () => {
    const { code } = await found();
    const id = (await caseOf(code))[0]?.id ?? '';
    const far = await official('11953');
    expect(await cases(far)).toEqual([]);
    const dropped = await world.call(
      'notifications',
      'drop',
      { notification: id, note: 'Không phải ca' },
      far,
    );
    expect([dropped.status, dropped.code]).toEqual([404, 'not_found']);
  });
});

async function codeOf(citizen: { token: string; person: string }): Promise<string> {
  const { signed } = ok(await world.call('people', 'code', { person: citizen.person }, citizen));
  return signed;
}
