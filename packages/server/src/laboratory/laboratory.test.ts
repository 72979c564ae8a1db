import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type LaboratoryScene,
  collect,
  messagesTo,
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

let phones = 0;
const newPhone = () => `+8493${String(1_000_000 + (phones += 1))}`;

const inLab = async (scene: LaboratoryScene, people = [somebody()], more = {}) => {
  const { code } = ok(await collect(world, scene, people, more));
  ok(await receive(scene, code));
  return code;
};
const receive = ({ laboratory: place, technician }: LaboratoryScene, code: string) =>
  world.call('laboratory', 'receive', { place, code }, { token: technician });
const enter = (
  { laboratory: place, technician }: LaboratoryScene,
  code: string,
  more: {
    outcome?: string;
    kit?: string;
    replaces?: string;
    note?: string;
    cycleThresholds?: { target: string; cycles: number }[];
  } = {},
  token = technician,
) => world.call('laboratory', 'enter', { place, code, outcome: 'negative', kit: 'kit', ...more }, { token });
const decide = (
  { laboratory: place, verifier }: LaboratoryScene,
  action: 'verify',
  result: string,
  token = verifier,
) => world.call('laboratory', action, { place, result }, { token });
const release = ({ laboratory: place, verifier }: LaboratoryScene, ...results: string[]) =>
  world.call('laboratory', 'release', { place, results }, { token: verifier });

describe('a laboratory', () => {
  test('sees a tube once it has it in hand, without anybody’s name, and nobody else sees it then', async () => {
    const [scene, other] = [await openLaboratory(world), await openLaboratory(world)];
    const { laboratory: place, technician: token } = scene;
    const { code } = ok(await collect(world, scene, [somebody('Ngô Thị Kín')]));
    expect(ok(await world.call('laboratory', 'worklist', { place }, { token })).items).toEqual([]);
    const tube = ok(await receive(scene, code));
    expect(tube).toMatchObject({ code, state: 'received', people: 1, late: false, old: false });
    expect((await receive(scene, code)).code).toBe('wrong_state');
    expect((await receive(other, code)).code).toBe('not_found');
    expect((await enter(other, code)).code).toBe('not_found');
    const list = await world.call('laboratory', 'worklist', { place, waitsFor: 'test' }, { token });
    const whole = await world.call('laboratory', 'tube', { place, tube: tube.id }, { token });
    expect(ok(list).items).toHaveLength(1);
    expect(ok(whole).custody.map(({ event }) => event)).toEqual(['collect', 'receive']);
    for (const { text } of [list, whole]) expect(text).not.toContain('Kín');
  });

  test('is warned of tubes that are late or old', async () => {
    const scene = await openLaboratory(world);
    const { laboratory: place, technician: token } = scene;
    await inLab(scene, [somebody()], {
      collectedAt: new Date(Date.parse(world.now()) - 30 * 3_600_000).toISOString(),
    });
    const ask = async () => ok(await world.call('laboratory', 'worklist', { place }, { token })).items;
    expect(await ask()).toMatchObject([{ late: true, old: false }]);
    world.wait(20);
    expect(await ask()).toMatchObject([{ late: true, old: true }]);
  });

  test('a place that is no laboratory is none, whatever its staff may', async () => {
    const scene = await openLaboratory(world);
    const { token } = await world.staff('technician', { place: scene.site });
    const { code } = ok(await collect(world, scene, [somebody()]));
    const got = await world.call('laboratory', 'receive', { place: scene.site, code }, { token });
    expect(got.code).toBe('not_found');
  });

  test('rejects a tube with a reason of the catalogue, and calls in everybody who has a phone', async () => {
    const scene = await openLaboratory(world);
    const { laboratory: place, technician: token } = scene;
    const phone = newPhone();
    const { code } = ok(
      await collect(world, scene, [somebody('A', { phone }), somebody('B')], { pool: 'household' }),
    );
    const reject = (reason: string) => world.call('laboratory', 'reject', { place, code, reason }, { token });
    expect((await reject('no-such')).code).toBe('invalid_input');
    expect(ok(await reject('broken'))).toMatchObject({ state: 'rejected', rejection: 'broken' });
    expect((await reject('broken')).code).toBe('wrong_state');
    expect((await enter(scene, code)).code).toBe('wrong_state');
    const [message] = await messagesTo(world, phone);
    expect(message).toMatch(/cần được lấy lại[\s\S]*\/xem-ket-qua#[\w-]{32}$/);
  });
});

describe('a result', () => {
  test('needs a kit whose approval holds, for this test, on the day', async () => {
    const scene = await openLaboratory(world);
    const code = await inLab(scene);
    for (const kit of ['kit-of-2021', 'no-such'])
      expect((await enter(scene, code, { kit })).code).toBe('kit_not_approved');
    expect((await enter(scene, code, { outcome: 'no-such' })).code).toBe('invalid_input');
    expect((await enter(scene, code, { cycleThresholds: [{ target: 'E', cycles: 24.5 }] })).status).toBe(200);
  });

  test('that names a kit whose approval has ended since stays readable', async () => {
    const scene = await openLaboratory(world);
    const { token, person } = await world.citizen();
    const { card } = ok(await world.call('people', 'code', { person }, { token }));
    const who = somebody('', { who: { by: 'code', text: card } });
    const { code } = ok(await collect(world, scene, [who]));
    await releaseResult(world, scene, code);
    const ended = { validUntil: world.now().slice(0, 10) };
    await world.database.db.updateTable('catalogEntry').set(ended).where('entryId', '=', 'kit').execute();
    const next = await inLab(scene);
    expect((await enter(scene, next)).code).toBe('kit_not_approved');
    const { items } = ok(await world.call('results', 'mine', {}, { token }));
    expect(items).toMatchObject([{ stage: 'ready', result: { kit: { id: 'kit', name: { vi: 'kit' } } } }]);
    await world.database.db
      .updateTable('catalogEntry')
      .set({ validUntil: null })
      .where('entryId', '=', 'kit')
      .execute();
  });

  test('of one person’s word leaves by release; a positive one waits for a second person', async () => {
    const scene = await openLaboratory(world);
    const { token: both } = await world.staff('verifier', { place: scene.laboratory });
    const negative = ok(await enter(scene, await inLab(scene)));
    expect(negative.result).toMatchObject({ state: 'verified', personsNeeded: 1 });
    const positive = ok(await enter(scene, await inLab(scene), { outcome: 'positive' }, both));
    const id = positive.result?.id ?? '';
    expect(positive.result).toMatchObject({ state: 'entered', personsNeeded: 2, mine: true });
    expect(ok(await release(scene, id))).toMatchObject({
      released: 0,
      problems: [{ result: id, state: 'entered' }],
    });
    expect((await decide(scene, 'verify', id, both)).code).toBe('second_person_needed');
    expect(ok(await decide(scene, 'verify', id)).result).toMatchObject({ state: 'verified', mine: false });
    expect((await decide(scene, 'verify', id)).code).toBe('wrong_state');
    const both1 = ok(await release(scene, id, negative.result?.id ?? '', id));
    expect(both1).toMatchObject({ released: 2, problems: [] });
    expect((await release(scene, id)).value).toMatchObject({
      released: 0,
      problems: [{ state: 'released' }],
    });
  });

  test('two who enter one for a tube at once make one of them', async () => {
    const scene = await openLaboratory(world);
    const code = await inLab(scene);
    const got = await Promise.all([enter(scene, code), enter(scene, code, { outcome: 'positive' })]);
    expect(got.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('that is sent back leaves its tube to be tested again, with the note in the chain', async () => {
    const scene = await openLaboratory(world);
    const { laboratory: place, verifier: token } = scene;
    const code = await inLab(scene);
    const { id: tube, result } = ok(await enter(scene, code, { outcome: 'positive' }));
    const back = { place, result: result?.id ?? '', note: 'Chứng dương không đạt' };
    expect(ok(await world.call('laboratory', 'sendBack', back, { token }))).toMatchObject({
      state: 'received',
    });
    ok(await enter(scene, code));
    const whole = ok(await world.call('laboratory', 'tube', { place, tube }, { token }));
    expect(whole.results.map(({ state, note }) => [state, note])).toEqual([
      ['returned', 'Chứng dương không đạt'],
      ['verified', undefined],
    ]);
    expect(whole.custody.map(({ event }) => event)).toEqual([
      'collect',
      'receive',
      'test',
      'test-again',
      'test',
    ]);
  });
});

describe('a result that was released', () => {
  test('is corrected by another that two agreed to; the chain stays and everybody told is told again', async () => {
    const scene = await openLaboratory(world);
    const { laboratory: place, verifier: token } = scene;
    const phone = newPhone();
    const { code } = ok(await collect(world, scene, [somebody('Lê Thị Đính', { phone })]));
    const { tube, result } = await releaseResult(world, scene, code, 'positive');
    expect((await enter(scene, code)).code).toBe('wrong_state');
    expect((await enter(scene, code, { replaces: result })).code).toBe('invalid_input');
    const fixed = ok(await enter(scene, code, { replaces: result, note: 'Nhầm giếng' }));
    expect(fixed.result).toMatchObject({ state: 'entered', personsNeeded: 2, replaces: result });
    const next = fixed.result?.id ?? '';
    expect(ok(await release(scene, next)).released).toBe(0);
    ok(await decide(scene, 'verify', next));
    expect(ok(await release(scene, next))).toMatchObject({ released: 1, told: 1 });
    const whole = ok(await world.call('laboratory', 'tube', { place, tube }, { token }));
    expect(whole.results.map(({ state, outcome, replaces }) => [state, outcome, replaces])).toEqual([
      ['replaced', 'positive', undefined],
      ['released', 'negative', result],
    ]);
    const messages = await messagesTo(world, phone);
    expect(messages.map((text) => /thông tin mới|đính chính/.exec(text)?.[0])).toEqual([
      'thông tin mới',
      'đính chính',
    ]);
  });

  test('is withdrawn: everybody told is told, and the tube waits for a test again', async () => {
    const scene = await openLaboratory(world);
    const { laboratory: place, verifier: token } = scene;
    const phone = newPhone();
    const { code } = ok(await collect(world, scene, [somebody('Lê Thị Thu', { phone })]));
    const { result } = await releaseResult(world, scene, code);
    const input = { place, result, note: 'Nhầm ống' };
    ok(await world.call('laboratory', 'withdraw', input, { token }));
    expect((await world.call('laboratory', 'withdraw', input, { token })).code).toBe('wrong_state');
    const waiting = ok(await world.call('laboratory', 'worklist', { place, waitsFor: 'test' }, { token }));
    expect(waiting.items).toMatchObject([{ code, state: 'received' }]);
    expect((await messagesTo(world, phone)).at(-1)).toMatch(/thu hồi/);
  });

  test('C22: no message says what was found, of whom or for what', async () => {
    const rows = await world.database.db.selectFrom('outboxMessage').select('text').execute();
    expect(rows.length).toBeGreaterThan(5);
    for (const { text } of rows)
      expect(text).not.toMatch(/dương|âm tính|positive|negative|PCR|Lê Thị|Chưa rõ/i);
  });
});

describe('case 28: the truth of a result is never taken from who sends it', () => {
  test('state, role, persons, times and scope in a body are unknown keys', async () => {
    const scene = await openLaboratory(world);
    const code = await inLab(scene);
    const { laboratory: place, technician: token } = scene;
    const extra = {
      state: 'released',
      personsNeeded: 1,
      verifiedBy: '00000000-0000-4000-8000-000000000001',
      enteredBy: '00000000-0000-4000-8000-000000000001',
      releasedAt: world.now(),
      means: 'not-detected',
      area: '31',
      role: 'verifier',
      laboratory: place,
    };
    for (const [key, value] of Object.entries(extra)) {
      const body = { place, code, outcome: 'positive', kit: 'kit', [key]: value };
      const got = await world.send('laboratory.enter', body, { token });
      expect([key, got.code]).toEqual([key, 'invalid_input']);
    }
    expect(ok(await enter(scene, code, { outcome: 'positive' })).result?.state).toBe('entered');
  });
});

test('a worklist pages oldest first and names each tube once, by what it waits for', async () => {
  const scene = await openLaboratory(world);
  const { laboratory: place, technician: token } = scene;
  const codes: string[] = [];
  for (let number = 0; number < 5; number += 1) {
    const collectedAt = new Date(Date.parse(world.now()) - (10 - number) * 3_600_000).toISOString();
    codes.push(await inLab(scene, [somebody()], { collectedAt }));
  }
  ok(await enter(scene, codes[4] ?? '', { outcome: 'positive' }));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = ok(
      await world.call(
        'laboratory',
        'worklist',
        { place, waitsFor: 'test', limit: 2, ...(cursor === undefined ? {} : { cursor }) },
        { token },
      ),
    );
    seen.push(...page.items.map(({ code }) => code));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(seen).toEqual(codes.slice(0, 4));
  const choices = ok(await world.call('laboratory', 'choices', { place }, { token }));
  expect(choices.waiting).toEqual({ test: 4, verification: 1, release: 0 });
});
