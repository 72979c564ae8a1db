import type { AdverseEventInput } from '@binhan/domain/vaccination';
import { instantPlus } from '@binhan/domain/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesTo, ok } from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';
import { openVaccination, vaccinated } from '../../test/visits';

let world: TestServer;
let official: { token: string; userId: string };
beforeAll(async () => {
  world = await startServer();
  official = await world.staff('official', { area: '11239' });
});
afterAll(() => world.close());

const dataOf = ({ text }: { text: string }) => JSON.parse(text).data;
const event = (more: Partial<AdverseEventInput> = {}): AdverseEventInput => ({
  startedOn: world.now().slice(0, 10),
  reactions: ['fever'],
  seriousness: [],
  outcome: 'recovering',
  ...more,
});
const mailsToOfficials = async () =>
  world.database.db
    .selectFrom('outboxMessage')
    .select('text')
    .where('channel', '=', 'email')
    .where('subject', 'like', 'Phản ứng nặng%')
    .execute();

describe('a report', () => {
  test('of a severe reaction is serious, has a clock, and officials hear of it without a name', async () => {
    const scene = await openVaccination(world);
    const taker = await vaccinated(world, scene, { name: 'Vũ Thị Nặng' });
    const before = (await mailsToOfficials()).length;
    const made = ok(
      await world.call(
        'reactions',
        'report',
        { dose: taker.dose, event: event({ reactions: ['anaphylaxis'] }) },
        taker,
      ),
    );
    expect(made).toMatchObject({ serious: true, advice: [{ vi: 'Đi cấp cứu' }] });
    const mails = await mailsToOfficials();
    expect(mails).toHaveLength(before + 1);
    expect(mails.at(-1)?.text).not.toMatch(/Nặng|VAX|Phản vệ/);
    const list = ok(await world.call('reactions', 'search', { serious: true }, official));
    expect(list.items.find(({ id }) => id === made.id)).toMatchObject({
      dueAt: instantPlus(world.now(), 24),
      late: false,
      byPerson: true,
    });
    expect(JSON.stringify(list)).not.toContain('Vũ Thị');
    const shown = ok(await world.call('reactions', 'show', { reaction: made.id }, official));
    expect(shown).toMatchObject({ person: { name: 'Vũ Thị Nặng' }, steps: [{ event: 'report' }] });
    const looks = ok(await world.call('records', 'looks', {}, taker));
    expect(looks.items.map(({ action }) => action)).toContain('reactions.show');
  });

  test('is looked into, told to the authority, closed and opened again, each step once', async () => {
    const scene = await openVaccination(world);
    const taker = await vaccinated(world, scene);
    const { id: reaction } = ok(
      await world.call(
        'reactions',
        'reportAtSite',
        { place: scene.place, dose: taker.dose, event: event({ seriousness: ['hospitalised'] }) },
        { token: scene.screener },
      ),
    );
    world.wait(25);
    const late = ok(await world.call('reactions', 'search', { late: true }, official));
    expect(late.items.map(({ id }) => id)).toContain(reaction);
    ok(await world.call('reactions', 'investigate', { reaction }, official));
    const told = ok(await world.call('reactions', 'notify', { reaction, reference: 'BC-7' }, official));
    expect(told).toMatchObject({ state: 'investigating', late: false });
    ok(await world.call('reactions', 'close', { reaction, note: 'Trùng hợp' }, official));
    const again = await world.call('reactions', 'close', { reaction, note: 'Trùng hợp' }, official);
    expect(dataOf(again)).toEqual({ state: 'closed' });
    expect(ok(await world.call('reactions', 'reopen', { reaction, note: 'Tin mới' }, official)).state).toBe(
      'investigating',
    );
    const shown = ok(await world.call('reactions', 'show', { reaction }, official));
    expect(shown.steps.map((step) => step.event)).toEqual([
      'report',
      'investigate',
      'notify',
      'close',
      'reopen',
    ]);
    expect(shown.reference).toBe('BC-7');
  });

  test('says what the WHO form asks, and more is put down later without losing what it said', async () => {
    const scene = await openVaccination(world);
    const taker = await vaccinated(world, scene);
    const at = { place: scene.place, dose: taker.dose };
    const facts = { startedTime: '14:30', history: 'Hen', diluentLot: 'DM-1', witness: 'Y sĩ trực' };
    const { id: reaction, serious } = ok(
      await world.call(
        'reactions',
        'reportAtSite',
        { ...at, event: event({ facts }) },
        { token: scene.screener },
      ),
    );
    expect(serious).toBe(false);
    const show = async () => ok(await world.call('reactions', 'show', { reaction }, official));
    const first = await show();
    expect(first).toMatchObject({
      facts,
      manufacturer: 'Nhà sản xuất',
      lot: scene.lotNumber,
      lotExpiresOn: '2027-06-30',
      type: 'basic',
      ordinal: 1,
      byPerson: false,
    });
    expect(first.reporter).toBeDefined();
    expect(first.givenAt).toBeDefined();
    const before = (await mailsToOfficials()).length;
    const more = { ...facts, treatment: 'Adrenalin', hospital: 'Bệnh viện huyện' };
    const now = { reaction, seriousness: ['hospitalised' as const], outcome: 'recovering' as const };
    const done = ok(await world.call('reactions', 'complete', { ...now, facts: more }, official));
    // It turned out serious: the clock begins, and officials hear of it.
    expect(done).toMatchObject({ serious: true, dueAt: instantPlus(world.now(), 24) });
    expect(await mailsToOfficials()).toHaveLength(before + 1);
    const shown = await show();
    expect(shown).toMatchObject({ facts: more, seriousness: ['hospitalised'] });
    expect(shown.steps.at(-1)).toMatchObject({
      event: 'complete',
      before: { facts, seriousness: [], outcome: 'recovering' },
    });
    world.wait(2);
    ok(await world.call('reactions', 'complete', { ...now, seriousness: [], facts: more }, official));
    expect(await show()).toMatchObject({ serious: true, dueAt: done.dueAt });
    for (const [diedOn, outcome, code] of [
      ['2026-11-01', 'died', 'before_dose'],
      ['2027-11-01', 'died', 'in_the_future'],
      [world.now().slice(0, 10), 'recovering', 'not_an_option'],
    ] as const) {
      const asked = { ...now, outcome, facts: { diedOn } };
      const got = await world.call('reactions', 'complete', asked, official);
      expect(dataOf(got).issues).toMatchObject([{ code, path: ['facts', 'diedOn'] }]);
    }
  });

  test('by the person says what they know, which stays as they said it whatever staff put down', async () => {
    const taker = await vaccinated(world, await openVaccination(world));
    const told = {
      startedTime: '21:15',
      history: 'Dị ứng hải sản',
      hospital: 'Trạm y tế',
      pregnancy: 'neither',
    } as const;
    const asked = { dose: taker.dose, event: { ...event(), facts: told } };
    const { id: reaction } = ok(await world.call('reactions', 'report', asked, taker));
    const show = async () => ok(await world.call('reactions', 'show', { reaction }, official));
    expect(await show()).toMatchObject({ told, facts: told, byPerson: true });
    const put = { startedTime: '20:00', treatment: 'Adrenalin' };
    const now = { reaction, seriousness: [], outcome: 'recovered' as const };
    ok(await world.call('reactions', 'complete', { ...now, facts: put }, official));
    ok(await world.call('reactions', 'complete', { ...now, facts: { ...put, witness: 'Y sĩ' } }, official));
    expect(await show()).toMatchObject({ told, facts: { ...put, witness: 'Y sĩ' } });
    // What only staff can know is not the person's to say, and nothing of it is kept.
    for (const facts of [{ diluentLot: 'DM-1' }, { autopsy: 'done' }, { witness: 'Bà Ba' }]) {
      const got = await world.call(
        'reactions',
        'report',
        { ...asked, event: { ...event(), facts: { ...told, ...facts } } },
        taker,
      );
      expect(got.code).toBe('invalid_input');
    }
    const diedOn = world.now().slice(0, 10);
    const died = { dose: taker.dose, event: event({ facts: { diedOn } }) };
    expect(dataOf(await world.call('reactions', 'report', died, taker)).issues).toMatchObject([
      { code: 'not_an_option', path: ['event', 'facts', 'diedOn'] },
    ]);
    const silent = ok(await world.call('reactions', 'report', { dose: taker.dose, event: event() }, taker));
    expect(ok(await world.call('reactions', 'show', { reaction: silent.id }, official))).not.toHaveProperty(
      'told',
    );
  });

  test('whoever died is a serious event, whatever else is said', async () => {
    const scene = await openVaccination(world);
    const taker = await vaccinated(world, scene);
    const input = { place: scene.place, dose: taker.dose, event: event({ outcome: 'died', reactions: [] }) };
    const made = ok(await world.call('reactions', 'reportAtSite', input, { token: scene.screener }));
    expect(made.serious).toBe(true);
  });

  test('is judged by a class of the catalogue, for the province, as often as there is reason; nothing is lost', async () => {
    const scene = await openVaccination(world);
    const taker = await vaccinated(world, scene);
    const { id: reaction } = ok(
      await world.call('reactions', 'report', { dose: taker.dose, event: event() }, taker),
    );
    const province = await world.staff('official', { area: '31' });
    const assess = (causality: string, as: { token: string } = province) =>
      world.call('reactions', 'assess', { reaction, causality, note: `Biên bản về ${causality}` }, as);
    expect(dataOf(await assess('cause-c'))).toEqual({ state: 'received' });
    ok(await world.call('reactions', 'investigate', { reaction }, official));
    expect((await assess('cause-c', official)).code).toBe('not_found');
    expect((await assess('cause-c', { token: scene.screener })).code).toBe('not_found');
    expect(dataOf(await assess('fever')).issues).toMatchObject([{ code: 'not_an_option' }]);
    expect(ok(await assess('cause-c')).causality).toMatchObject({ id: 'cause-c', code: 'C' });
    ok(await assess('cause-a1'));
    ok(await world.call('reactions', 'close', { reaction, note: 'Xong' }, official));
    expect(dataOf(await assess('cause-c'))).toEqual({ state: 'closed' });
    const shown = ok(await world.call('reactions', 'show', { reaction }, official));
    expect(shown.causality).toMatchObject({ code: 'A1' });
    expect(shown.classes.map(({ code }) => code)).toEqual(['A1', 'C']);
    expect(
      shown.steps.flatMap(({ event: what, causality, note, by }) =>
        what === 'assess' ? [[causality?.code, note, by !== undefined]] : [],
      ),
    ).toEqual([
      ['C', 'Biên bản về cause-c', true],
      ['A1', 'Biên bản về cause-a1', true],
    ]);
    const list = ok(await world.call('reactions', 'search', { state: 'closed' }, official));
    expect(list.items.find(({ id }) => id === reaction)?.causality?.code).toBe('A1');
  });

  test('of a day before the dose or after today, or of what nobody knows, is refused', async () => {
    const taker = await vaccinated(world, await openVaccination(world));
    const send = (more: Partial<AdverseEventInput>) =>
      world.call('reactions', 'report', { dose: taker.dose, event: event(more) }, taker);
    expect(dataOf(await send({ startedOn: '2026-11-01' })).issues).toMatchObject([{ code: 'before_dose' }]);
    expect(dataOf(await send({ startedOn: '2027-11-01' })).issues).toMatchObject([{ code: 'in_the_future' }]);
    expect(dataOf(await send({ reactions: ['no-such'] })).issues).toMatchObject([{ code: 'not_an_option' }]);
  });

  test('of somebody else’s dose finds nothing, nor does a site that did not give it', async () => {
    const [one, other] = [await openVaccination(world), await openVaccination(world)];
    const taker = await vaccinated(world, one);
    const stranger = await world.citizen();
    const asked = { dose: taker.dose, event: event() };
    expect((await world.call('reactions', 'report', asked, stranger)).code).toBe('not_found');
    const at = { ...asked, place: other.place };
    expect((await world.call('reactions', 'reportAtSite', at, { token: other.screener })).code).toBe(
      'not_found',
    );
  });

  test('at the end of observation goes with it', async () => {
    const scene = await openVaccination(world);
    const taker = await vaccinated(world, scene);
    const input = { place: scene.place, booking: taker.booking, event: event() };
    ok(await world.call('visits', 'leave', input, { token: scene.vaccinator }));
    const portal = ok(await world.call('reactions', 'followed', {}, taker));
    expect(portal.doses[0]?.events).toMatchObject([{ state: 'received', reactions: ['fever'] }]);
    expect(portal.doses[0]).not.toHaveProperty('observeUntil');
  });
});

describe('how people are', () => {
  test('is asked on the days of the program, once each, and an answer is one tap', async () => {
    const taker = await vaccinated(world, await openVaccination(world));
    const ask = () => world.server.run('reactions');
    const asked = async () =>
      ok(await world.call('reactions', 'followed', {}, taker)).doses[0]?.questions.map(({ day }) => day);
    await ask();
    expect(await asked()).toEqual([]);
    world.wait(24);
    await ask();
    await ask();
    expect(await asked()).toEqual([1]);
    const sent = (await messagesTo(world, taker.phone)).filter((text) => text.includes('thế nào'));
    expect(sent).toHaveLength(1);
    ok(await world.call('reactions', 'answer', { dose: taker.dose, day: 1, fine: true }, taker));
    const never = await world.call('reactions', 'answer', { dose: taker.dose, day: 3, fine: true }, taker);
    expect(never.code).toBe('not_found');
    world.wait(48);
    await ask();
    const [dose] = ok(await world.call('reactions', 'followed', {}, taker)).doses;
    expect(dose?.questions).toMatchObject([{ day: 1, fine: true }, { day: 3 }]);
    expect(dose?.questions[1]).not.toHaveProperty('fine');
  });

  test('figures by product and lot are numbers only', async () => {
    const scene = await openVaccination(world);
    const taker = await vaccinated(world, scene);
    await vaccinated(world, scene);
    ok(
      await world.call(
        'reactions',
        'report',
        { dose: taker.dose, event: event({ reactions: ['anaphylaxis'] }) },
        taker,
      ),
    );
    const got = ok(
      await world.call('reactions', 'figures', { from: '2026-11-01', until: '2027-01-01' }, official),
    );
    expect(got.rows.find(({ lot }) => lot === scene.lotNumber)).toEqual({
      vaccine: 'VAX-A',
      lot: scene.lotNumber,
      doses: 2,
      events: 1,
      serious: 1,
    });
  });
});
