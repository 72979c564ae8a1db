import { writePersonCard } from '@binhan/qr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Outbreak, openCase, somebodyNew, spread } from '../../test/outbreak';
import { standAtGate } from '../../test/gate';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let official: { token: string };
beforeAll(async () => {
  world = await startServer();
  official = await world.staff('official', { area: '31' });
});
afterAll(() => world.close());

const tracer = (area: string) => world.staff('tracer', { area });

/** A contact that was traced from a stay of yesterday. */
async function traced(): Promise<{ outbreak: Outbreak; contact: string; person: string }> {
  const stays = [
    { who: 0, place: 0, from: 20, to: 22 },
    { who: 1, place: 0, from: 20, to: 22 },
  ];
  const outbreak = await spread(world, { people: 2, places: 1, stays, began: 48 });
  await world.call('cases', 'trace', { case: outbreak.case }, official);
  const { value } = await world.call('contacts', 'search', { case: outbreak.case }, official);
  const [row] = value.items;
  if (row === undefined) throw new Error('nobody was found');
  return { outbreak, contact: row.id, person: row.person };
}

const decide = (contact: string, event: 'follow' | 'complete' | 'lose' | 'dismiss', note?: string) =>
  world.call('contacts', 'decide', { contact, event, ...(note === undefined ? {} : { note }) }, official);

describe('a contact', () => {
  test('waits to be spoken with within the hours of the rule, and says what would be asked', async () => {
    const { contact } = await traced();
    const { value } = await world.call('contacts', 'show', { contact }, official);
    expect(value).toMatchObject({ state: 'new', degree: 1, tasks: [{ kind: 'speak', late: false }] });
    expect(value.plan).toMatchObject({ says: { vi: 'apart' }, applied: false, source: 'test' });
    expect(value.exposures).toMatchObject([{ basis: 'stay', placeName: 'Nơi 0' }]);
    expect(value.diary).toEqual([]);
  });

  test('followed up, the rule is applied: quarantine one after the other, tests, diary', async () => {
    const { contact, person } = await traced();
    const got = await decide(contact, 'follow');
    expect(got.value).toMatchObject({ state: 'in-follow-up', mine: true });
    const { value } = await world.call('contacts', 'show', { contact }, official);
    const last = value.lastOn;
    const plus = (days: number) => new Date(Date.parse(last) + days * 86_400_000).toISOString().slice(0, 10);
    expect(value.quarantines.map(({ kind, state, from, to }) => [kind, state, from, to])).toEqual([
      ['home', 'ordered', last, plus(7)],
      ['self-monitoring', 'ordered', plus(7), plus(10)],
    ]);
    expect(value.tests).toMatchObject([{ on: plus(1), taken: false }]);
    // Staff ask by telephone what the person would be asked.
    expect(value.asks?.sections.flatMap(({ questions }) => questions).map(({ id }) => id)).toContain('signs');
    expect(value.followUntil).toBe(plus(10));
    // The gate asks the same question of the same record.
    const here = await standAtGate(world);
    const card = await world.database.db
      .selectFrom('person')
      .select('card')
      .where('id', '=', person)
      .executeTakeFirstOrThrow();
    const scanned = await here.scan(writePersonCard(card.card));
    expect(scanned.value.decision?.reasons.map(({ rule }) => rule)).toContain('in-quarantine');
  });

  test('who was vaccinated long enough ago is asked less, by what the record says, not by their word', async () => {
    const { contact, person } = await traced();
    const dose = (grade: 'declared' | 'keyed') =>
      world.database.db
        .insertInto('dose')
        .values({
          id: crypto.randomUUID(),
          person,
          program: 'prog',
          vaccine: 'vax-a',
          type: 'basic',
          ordinal: 1,
          givenOn: '2026-10-01',
          grade,
          state: 'recorded',
          recordedAt: world.now(),
          province: '31',
        } as never)
        .execute();
    const says = async () =>
      (await world.call('contacts', 'show', { contact }, official)).value.plan?.says.vi;
    await dose('declared');
    expect(await says()).toBe('apart');
    await dose('keyed');
    expect(await says()).toBe('vaccinated');
  });

  test('is taken by one of two at once, and given back only by who has it', async () => {
    const { contact } = await traced();
    const [one, two] = [await tracer('31'), await tracer('31')];
    const take = (who: { token: string }, to: 'me' | 'nobody') =>
      world.call('contacts', 'assign', { contacts: [contact], to }, who);
    const got = await Promise.all([take(one, 'me'), take(two, 'me')]);
    expect(got.flatMap(({ value }) => value.assigned)).toEqual([contact]);
    const [winner, loser] = got[0].value.assigned.length > 0 ? [one, two] : [two, one];
    expect((await take(loser, 'nobody')).value.assigned).toEqual([]);
    expect((await take(winner, 'nobody')).value.assigned).toEqual([contact]);
  });

  test('moves with the person: the former commune sees nothing, the new one has it as nobody’s', async () => {
    const { contact, person } = await traced();
    const [here, there] = [await tracer('11239'), await tracer('11254')];
    await world.call('contacts', 'assign', { contacts: [contact], to: 'me' }, here);
    const seen = async (who: { token: string }) =>
      (await world.call('contacts', 'show', { contact }, who)).status;
    expect([await seen(here), await seen(there)]).toEqual([200, 404]);
    const { db } = world.database;
    await db.transaction().execute(async (trx) => {
      const { saveDetails } = await import('../people/store');
      const moved = somebodyNew('Người Đã Chuyển');
      moved.address.area.code = '11254';
      await saveDetails(world.server.services, trx, person, moved, world.now());
    });
    expect([await seen(here), await seen(there)]).toEqual([404, 200]);
    expect((await world.call('contacts', 'show', { contact }, there)).value.assignee).toBeUndefined();
  });

  test('of a case that turned out to be none is cancelled with its quarantine, and begins again with the case', async () => {
    const { contact, outbreak } = await traced();
    await decide(contact, 'follow');
    const turn = (event: 'withdraw' | 'reinstate') =>
      world.call('cases', 'decide', { case: outbreak.case, event, note: 'Kết quả nhầm mẫu' }, official);
    expect((await turn('withdraw')).value.state).toBe('withdrawn');
    const shown = async () => (await world.call('contacts', 'show', { contact }, official)).value;
    expect((await shown()).state).toBe('cancelled');
    expect(new Set((await shown()).quarantines.map(({ state }) => state))).toEqual(new Set(['cancelled']));
    expect((await turn('reinstate')).value.state).toBe('open');
    expect((await shown()).state).toBe('new');
  });

  test('every state refuses the events it has no arrow for', async () => {
    const { contact } = await traced();
    expect((await decide(contact, 'complete')).code).toBe('wrong_state');
    expect((await decide(contact, 'lose')).code).toBe('invalid_input');
    expect((await decide(contact, 'lose', 'Gọi ba lần không nghe')).value.state).toBe('lost');
    expect((await decide(contact, 'follow')).value.state).toBe('in-follow-up');
    expect((await decide(contact, 'complete')).value.state).toBe('completed');
    expect((await decide(contact, 'follow')).code).toBe('wrong_state');
  });
});

describe('a named contact', () => {
  const exposure = {
    basis: 'named' as const,
    from: '2026-11-22T04:00:00.000Z',
    to: '2026-11-22T05:00:00.000Z',
    meeting: 'Ăn cùng bàn',
    metres: 1,
    mask: 'none' as const,
  };

  test('is the same person by number, named twice is one edge', async () => {
    const opened = await openCase(world, official);
    const who = somebodyNew('Người Được Kể');
    const name = (more: object = {}) =>
      world.call(
        'contacts',
        'name',
        { case: opened.id, details: who, exposure: { ...exposure, ...more } },
        official,
      );
    const one = await name();
    const two = await name({ meeting: 'Đi chung xe' });
    expect([one.status, two.value.id]).toEqual([200, one.value.id]);
    const { value } = await world.call('contacts', 'show', { contact: one.value.id }, official);
    expect(value.exposures.map(({ meeting }) => meeting).toSorted()).toEqual(
      ['Đi chung xe', 'Ăn cùng bàn'].toSorted(),
    );
  });

  test('outside the days the case may have infected others is kept, and says so (a file does alike)', async () => {
    const opened = await openCase(world, official);
    const name = (day: string) =>
      world.call(
        'contacts',
        'name',
        {
          case: opened.id,
          details: somebodyNew('Người Gặp Sớm'),
          exposure: { ...exposure, from: `${day}T04:00:00.000Z`, to: `${day}T05:00:00.000Z` },
        },
        official,
      );
    // The day of onset is 23 November here, and the rule reaches back two days.
    const outside = await Promise.all(
      ['2026-11-20', '2026-11-21'].map(async (day) => {
        const { value: made } = await name(day);
        const { value } = await world.call('contacts', 'show', { contact: made.id }, official);
        return value.exposures.map(({ outsideWindow }) => outsideWindow);
      }),
    );
    expect(outside).toEqual([[true], [undefined]]);
  });

  test('that is the case itself, in the future or ends before it began is refused with its place', async () => {
    const who = somebodyNew('Chính Ca Bệnh');
    const opened = await openCase(world, official, { details: who });
    const name = (input: object) =>
      world.call(
        'contacts',
        'name',
        { case: opened.id, details: somebodyNew('Ai Đó'), exposure, ...input },
        official,
      );
    expect((await name({ details: who })).text).toContain('same_person');
    expect((await name({ exposure: { ...exposure, to: '2026-11-30T05:00:00.000Z' } })).text).toContain(
      'in_the_future',
    );
    expect((await name({ exposure: { ...exposure, to: '2026-11-22T03:00:00.000Z' } })).text).toContain(
      'before_other',
    );
  });
});

describe('a diary', () => {
  test('is said by the person, once a day, and its red flags are seen by who follows up', async () => {
    const citizen = await world.citizen();
    const who = somebodyNew('Người Ghi Nhật Ký');
    await world.call('people', 'save', { person: citizen.person, details: who }, citizen);
    const opened = await openCase(world, official);
    await world.call(
      'contacts',
      'name',
      {
        case: opened.id,
        details: who,
        exposure: { basis: 'named', from: '2026-11-22T04:00:00.000Z', to: '2026-11-22T05:00:00.000Z' },
      },
      official,
    );
    const { value: rows } = await world.call('contacts', 'search', { case: opened.id }, official);
    const contact = rows.items[0]?.id ?? '';
    const say = (answers: Record<string, string[]>) =>
      world.call('followUps', 'say', { person: citizen.person, answers }, citizen);
    expect((await say({ signs: [] })).code).toBe('not_found');
    await decide(contact, 'follow');
    const mine = await world.call('followUps', 'mine', {}, citizen);
    expect(mine.value.followUps).toMatchObject([{ says: { vi: 'apart' }, saidToday: false }]);
    expect(mine.value.diary?.id).toBe('diary');
    // Nothing of whom they met, where or when: only the day from which days are counted.
    expect(mine.text).not.toContain(opened.person);
    expect(mine.text).not.toContain('Ca Bệnh');
    expect((await say({ signs: ['fever'] })).value.flags).toMatchObject([{ reason: { vi: 'Có sốt' } }]);
    const shown = async () => (await world.call('contacts', 'show', { contact }, official)).value;
    expect(await shown()).toMatchObject({ flagged: true, diary: [{ flagged: true }] });
    expect((await say({ signs: [] })).value.flags).toEqual([]);
    expect((await shown()).diary).toMatchObject([{ flagged: false, answers: { signs: [] } }]);
    expect((await say({ signs: ['lạ'] })).code).toBe('invalid_input');
    const stranger = await world.citizen();
    const other = await world.call(
      'followUps',
      'say',
      { person: citizen.person, answers: { signs: [] } },
      stranger,
    );
    expect(other.code).toBe('not_found');
  });
});

describe('a quarantine', () => {
  test('begins, is extended with its former end kept, and is completed not before its last day; then there is a paper', async () => {
    const { contact } = await traced();
    await decide(contact, 'follow');
    const { value } = await world.call('contacts', 'show', { contact }, official);
    const [home] = value.quarantines;
    if (home === undefined) throw new Error('no quarantine');
    const act = (event: 'begin' | 'complete' | 'extend' | 'lift', more: object = {}) =>
      world.call('quarantines', 'decide', { quarantine: home.id, event, ...more }, official);
    expect((await act('complete')).code).toBe('wrong_state');
    expect((await act('begin')).value.state).toBe('running');
    expect((await act('complete')).code).toBe('too_early');
    expect((await act('lift')).code).toBe('invalid_input');
    const later = '2026-12-10';
    expect((await act('extend', { to: '2026-11-01', note: 'Có người trong nhà mắc' })).code).toBe(
      'invalid_input',
    );
    expect((await act('extend', { to: later, note: 'Có người trong nhà mắc' })).value.to).toBe(later);
    const { value: shown } = await world.call('quarantines', 'show', { quarantine: home.id }, official);
    expect(shown).toMatchObject({ contact, to: later, state: 'running' });
    expect(shown.steps.map(({ event, endedOn, note }) => [event, endedOn, note])).toEqual([
      ['order', undefined, undefined],
      ['begin', undefined, undefined],
      ['extend', home.to, 'Có người trong nhà mắc'],
    ]);
    const [one, two] = await Promise.all([
      act('lift', { note: 'Nhập viện' }),
      act('lift', { note: 'Nhập viện' }),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
  });
});
