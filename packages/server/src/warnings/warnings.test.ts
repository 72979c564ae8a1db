import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type LaboratoryScene,
  collect,
  messagesTo,
  ok,
  openLaboratory,
  releaseResult,
  somebody,
} from '../../test/laboratory';
import { type Outbreak, type ToldStay, somebodyNew, spread } from '../../test/outbreak';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let scene: LaboratoryScene;
let first: { token: string };
let second: { token: string };
beforeAll(async () => {
  world = await startServer();
  scene = await openLaboratory(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  first = await world.staff('official', { area: '31' });
  second = await world.staff('official', { area: '31' });
});

/** A case with people it met: two in one place, one in another; found by a result unless it is only suspected. */
async function found({ people = 4, byResult = true, more = [] as ToldStay[], places = 2 } = {}) {
  const who = somebodyNew('Ca Dương Tính');
  const stays = [
    { who: 0, place: 0, from: 20, to: 22 },
    { who: 1, place: 0, from: 20, to: 22 },
    { who: 2, place: 0, from: 21, to: 22 },
    { who: 0, place: 1, from: 24, to: 25 },
    { who: 3, place: 1, from: 24, to: 25 },
    ...more,
  ];
  const outbreak = await spread(world, { people, places, stays, began: 48, details: who });
  const result = byResult ? await testedPositive(who) : undefined;
  return { outbreak, result };
}

async function testedPositive(who: ReturnType<typeof somebodyNew>) {
  const tube = ok(await collect(world, scene, [somebody('', { who: { by: 'details', details: who } })]));
  return releaseResult(world, scene, tube.code, 'positive');
}

const count = (outbreak: Outbreak) => world.call('warnings', 'count', { case: outbreak.case }, first);
const draft = (outbreak: Outbreak, more: object = {}) =>
  world.call('warnings', 'draft', { case: outbreak.case, ...more }, first);
const decide = (warning: string, event: 'release' | 'decline' | 'stop' | 'resume' | 'recall', as = second) =>
  world.call('warnings', 'decide', { warning, event }, as);
const send = () => world.server.run('warnings');

describe('case 34: a false alarm', () => {
  test('nothing is sent about a case no released result confirms', async () => {
    const { outbreak } = await found({ byResult: false });
    expect((await count(outbreak)).code).toBe('not_confirmed');
    expect((await draft(outbreak)).code).toBe('not_confirmed');
  });

  test('a dry run counts people and places and sends nothing', async () => {
    const { outbreak } = await found();
    expect((await count(outbreak)).value).toEqual({
      people: 3,
      reachable: 0,
      places: 2,
      tooManyPlaces: false,
      tooManyPeople: false,
      leftToday: expect.any(Number),
    });
    expect(await send()).toEqual({ warned: 0, recalled: 0 });
  });

  test('one person drafts, another releases, and people are told once', async () => {
    const { outbreak } = await found();
    const { value } = await draft(outbreak);
    expect(value).toMatchObject({ state: 'drafted', people: 3, own: true });
    expect((await decide(value.id, 'release', first)).code).toBe('second_person_needed');
    expect(await send()).toEqual({ warned: 0, recalled: 0 });
    const [one, two] = await Promise.all([decide(value.id, 'release'), decide(value.id, 'release')]);
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
    expect(await send()).toEqual({ warned: 3, recalled: 0 });
    const seen = await world.call('warnings', 'show', { warning: value.id }, second);
    expect(seen.value).toMatchObject({ state: 'released', people: 3, told: 3, read: 0, own: false });
    expect(await send()).toEqual({ warned: 0, recalled: 0 });
  });

  test('a place the case was not in cannot be named, nor a time it was not there', async () => {
    const { outbreak } = await found();
    const rival = outbreak.places[1]?.id ?? '';
    const at = (from: number, to: number) => ({ from: outbreak.at(from), to: outbreak.at(to) });
    const none = await draft(outbreak, { stretches: [{ place: randomUUID(), ...at(20, 22) }] });
    expect(none.code).toBe('invalid_input');
    expect((await draft(outbreak, { stretches: [{ place: rival, ...at(30, 40) }] })).code).toBe(
      'invalid_input',
    );
    const { value } = await draft(outbreak, { stretches: [{ place: rival, ...at(0, 48) }] });
    // Only the hour it was really there.
    expect(value.stretches).toMatchObject([{ place: rival, ...at(24, 25) }]);
    expect(value.people).toBe(1);
  });

  test('a thousand places from one case are refused', async () => {
    const more = Array.from({ length: 10 }, (_none, n) => ({
      who: 0,
      place: n + 2,
      from: 26 + n,
      to: 26.9 + n,
    }));
    const { outbreak } = await found({ more, places: 12 });
    expect((await count(outbreak)).value.tooManyPlaces).toBe(true);
    expect((await draft(outbreak)).code).toBe('warning_too_large');
  });

  test('the day has an end for all warnings together', async () => {
    const crowd = Array.from({ length: 20 }, (_none, n) => ({ who: n + 4, place: 0, from: 20, to: 22 }));
    const [one, two] = [await found({ people: 24, more: crowd }), await found({ people: 24, more: crowd })];
    const drafts = [await draft(one.outbreak), await draft(two.outbreak)];
    const released = await Promise.all(drafts.map(({ value }) => decide(value.id, 'release')));
    // Thirty a day: one of the two fits, whichever comes first.
    expect(released.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(released.find(({ status }) => status === 409)?.code).toBe('warning_too_large');
    await send();
    world.wait(24);
  });

  test('a result that was withdrawn after the draft keeps the warning from leaving', async () => {
    const { outbreak, result } = await found();
    const { value } = await draft(outbreak);
    ok(
      await world.call(
        'laboratory',
        'withdraw',
        { place: scene.laboratory, result: result?.result ?? '', note: 'Nhầm mẫu của người khác' },
        { token: scene.verifier },
      ),
    );
    expect((await decide(value.id, 'release')).code).toBe('not_confirmed');
    expect((await draft(outbreak)).code).toBe('not_confirmed');
  });

  test('stopped, nobody further is told; recalled, everybody who was told hears it in ten minutes', async () => {
    const { outbreak } = await found();
    const { value } = await draft(outbreak);
    await decide(value.id, 'release');
    await decide(value.id, 'stop', first);
    expect(await send()).toEqual({ warned: 0, recalled: 0 });
    await decide(value.id, 'resume');
    expect((await send())['warned']).toBe(3);
    await decide(value.id, 'recall', first);
    // The job runs every minute; one turn tells all.
    expect(await send()).toEqual({ warned: 0, recalled: 3 });
    expect(await send()).toEqual({ warned: 0, recalled: 0 });
    expect((await decide(value.id, 'resume')).code).toBe('wrong_state');
  });
});

describe('who is warned', () => {
  test('case 35: reads the place and the day, never the time, the case or others', async () => {
    const { outbreak } = await found();
    const citizen = await world.citizen();
    const { db } = world.database;
    const { key } = await db
      .selectFrom('person')
      .select('key')
      .where('id', '=', citizen.person)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('stay')
      .set({ personKey: key })
      .where('personKey', '=', outbreak.people[1]?.key ?? 0)
      .execute();
    const { value } = await draft(outbreak);
    await decide(value.id, 'release');
    const before = await world.call('warnings', 'mine', {}, citizen);
    expect(before.value.warnings).toEqual([]);
    await send();
    const mine = await world.call('warnings', 'mine', {}, citizen);
    expect(mine.value.warnings).toMatchObject([{ place: 'Nơi 0', read: false, person: citizen.person }]);
    for (const secret of [
      outbreak.case,
      ...outbreak.people.map(({ id }) => id),
      outbreak.at(20),
      outbreak.at(22),
    ])
      expect(mine.text).not.toContain(secret);
    expect((await messagesTo(world, citizen.phone)).at(-1)).toContain('Có cảnh báo');
    const warning = mine.value.warnings[0]?.id ?? '';
    const read = (as: { token: string }) =>
      world.call('warnings', 'read', { warning, person: citizen.person }, as);
    expect((await read(await world.citizen())).code).toBe('not_found');
    expect((await read(citizen)).status).toBe(200);
    expect((await world.call('warnings', 'mine', {}, citizen)).value.warnings).toMatchObject([
      { read: true },
    ]);
  });

  test('how long it takes from a result to a warning is for everybody to see', async () => {
    const { outbreak } = await found();
    const { value } = await draft(outbreak);
    world.wait(1.5);
    await decide(value.id, 'release');
    const { value: figures } = await world.call('warnings', 'figures', {});
    expect(figures.warnings).toBeGreaterThan(0);
    expect(figures.ninth).toBe(90);
  });
});
