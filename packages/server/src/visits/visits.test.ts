import { instantPlus } from '@binhan/domain/time';
import { compactVerify, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesTo, ok } from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';
import { giveDose, healthy, openVaccination, screenVisit, vaccinated } from '../../test/visits';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const dataOf = ({ text }: { text: string }) => JSON.parse(text).data;
const doseRow = (booking: string) =>
  world.database.db.selectFrom('dose').selectAll().where('booking', '=', booking).executeTakeFirstOrThrow();

describe('a visit', () => {
  test('goes from the queue over screening and the dose to the end of observation', async () => {
    const scene = await openVaccination(world);
    const { place, session } = scene;
    const visitor = await scene.arrived({ name: 'Trần Thị Đi' });
    const list = async () =>
      ok(await world.call('visits', 'people', { place, session }, { token: scene.screener })).items[0];
    expect(await list()).toMatchObject({
      booking: visitor.booking,
      stage: 'to-screen',
      name: 'Trần Thị Đi',
      bornOn: '1995-01-02',
      due: { kind: 'due', type: 'basic', ordinal: 1 },
      history: { pregnant: 'unknown' },
      before: [],
    });
    ok(await screenVisit(world, scene, visitor));
    expect(await list()).toMatchObject({ stage: 'to-vaccinate', screening: { conclusion: 'eligible' } });
    const given = ok(await giveDose(world, scene, visitor));
    expect(given).toMatchObject({
      stage: 'observing',
      dose: {
        type: 'basic',
        ordinal: 1,
        observeUntil: instantPlus(world.now(), 0.5),
        conflict: false,
      },
    });
    const leave = (more: object = {}) =>
      world.call(
        'visits',
        'leave',
        { place, booking: visitor.booking, ...more },
        { token: scene.vaccinator },
      );
    expect(dataOf(await leave()).issues).toMatchObject([{ code: 'required', path: ['note'] }]);
    world.wait(0.51);
    expect(ok(await leave()).stage).toBe('left');
    expect(dataOf(await leave())).toEqual({ state: 'left' });
  });

  test('what was given is in the record, signed; the registration and the booking are done', async () => {
    const scene = await openVaccination(world);
    const visitor = await vaccinated(world, scene);
    const { db } = world.database;
    const row = await doseRow(visitor.booking);
    expect(row).toMatchObject({
      program: 'prog',
      vaccine: 'vax-a',
      lot: scene.lotNumber,
      lotExpiresOn: '2027-06-30',
      bodySite: 'left-arm',
      grade: 'signed',
      givenOn: '2026-11-23',
      registration: visitor.registration,
    });
    const trust = ok(await world.call('certificates', 'trust', {}));
    const jwk = trust.keys.find(({ kid }) => kid === row.kid)?.jwk;
    const { payload } = await compactVerify(row.signature ?? '', await importJWK(jwk ?? {}, 'ES256'));
    const signed = JSON.parse(new TextDecoder().decode(payload));
    expect(signed).toMatchObject({ person: visitor.person, site: scene.place, lot: scene.lotNumber });
    expect(JSON.stringify(signed)).not.toContain('Tiêm');
    const registration = await db
      .selectFrom('registration')
      .select('state')
      .where('id', '=', visitor.registration)
      .executeTakeFirstOrThrow();
    const booking = await db
      .selectFrom('booking')
      .select('state')
      .where('id', '=', visitor.booking)
      .executeTakeFirstOrThrow();
    expect([registration.state, booking.state]).toEqual(['done', 'done']);
  });

  test('the message says that there is something to read, and neither the product nor a name', async () => {
    const scene = await openVaccination(world);
    const { phone } = await vaccinated(world, scene, { name: 'Hoàng Văn Kín' });
    const last = (await messagesTo(world, phone)).at(-1) ?? '';
    expect(last).toContain('/sau-tiem');
    expect(last).not.toMatch(/VAX|Kín|Chiến dịch|tiêm chủng/);
  });

  test('two presses are one dose', async () => {
    const scene = await openVaccination(world);
    const visitor = await scene.arrived();
    ok(await screenVisit(world, scene, visitor));
    const both = await Promise.all([giveDose(world, scene, visitor), giveDose(world, scene, visitor)]);
    expect(both.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, 'given_already']);
  });
});

describe('a dose is not given', () => {
  test('without a screening, by one of another product, of another day, or after the dose', async () => {
    const scene = await openVaccination(world);
    const visitor = await scene.arrived();
    const refused = async (more: Parameters<typeof giveDose>[3] = {}) =>
      (await giveDose(world, scene, visitor, more)).code;
    expect(await refused()).toBe('screening_not_cleared');
    ok(await screenVisit(world, scene, visitor, healthy, { vaccine: 'vax-b' }));
    expect(await refused()).toBe('screening_not_cleared');
    ok(await screenVisit(world, scene, visitor, healthy, { at: instantPlus(world.now(), -20) }));
    expect(await refused()).toBe('screening_not_cleared');
    ok(await screenVisit(world, scene, visitor));
    expect(await refused({ at: instantPlus(world.now(), -1) })).toBe('screening_not_cleared');
    expect(await refused()).toBeUndefined();
  });

  test.each([
    ['fever', { ...healthy, temperature: 38 }, 'postpone'],
    ['cold', { ...healthy, temperature: 35.4 }, 'postpone'],
    ['a caution', { ...healthy, pregnant: 'yes' }, 'caution'],
    ['a contraindication of this product', { ...healthy, anaphylaxis: 'yes' }, 'contraindicated'],
    ['the gravest of several', { anaphylaxis: 'yes', pregnant: 'yes', temperature: 39 }, 'contraindicated'],
  ])('while screening says otherwise: %s', async (_, answers, conclusion) => {
    const scene = await openVaccination(world);
    const visitor = await scene.arrived();
    const screened = ok(await screenVisit(world, scene, visitor, answers));
    expect(screened).toMatchObject({ stage: 'to-screen', screening: { conclusion } });
    expect((await giveDose(world, scene, visitor)).code).toBe('screening_not_cleared');
  });

  test('of a caution until a doctor clears it, with a reason, and not before that moment', async () => {
    const scene = await openVaccination(world);
    const { place } = scene;
    const visitor = await scene.arrived();
    ok(await screenVisit(world, scene, visitor, { ...healthy, pregnant: 'yes' }));
    const clear = (vaccine = 'vax-a') =>
      world.call(
        'visits',
        'clear',
        { place, booking: visitor.booking, vaccine, note: 'Thai 20 tuần' },
        { token: scene.screener },
      );
    expect(dataOf(await clear('vax-b'))).toEqual({ state: 'not-screened' });
    const screenedAt = world.now();
    world.wait(0.1);
    ok(await clear());
    expect(dataOf(await clear())).toEqual({ state: 'cleared' });
    expect((await giveDose(world, scene, visitor, { at: screenedAt })).code).toBe('screening_not_cleared');
    expect((await giveDose(world, scene, visitor)).status).toBe(200);
  });

  test('of what may not be cleared, nobody clears it', async () => {
    const scene = await openVaccination(world);
    const visitor = await scene.arrived();
    ok(await screenVisit(world, scene, visitor, { ...healthy, temperature: 39 }));
    const got = await world.call(
      'visits',
      'clear',
      { place: scene.place, booking: visitor.booking, vaccine: 'vax-a', note: 'Cứ tiêm' },
      { token: scene.screener },
    );
    expect(dataOf(got)).toEqual({ state: 'postpone' });
  });

  test('with answers that are missing or out of reach', async () => {
    const scene = await openVaccination(world);
    const visitor = await scene.arrived();
    const { temperature: _left, ...rest } = healthy;
    const got = await screenVisit(world, scene, visitor, rest);
    expect(dataOf(got).issues).toMatchObject([{ code: 'required', path: ['answers', 'temperature'] }]);
    const far = await screenVisit(world, scene, visitor, { ...healthy, temperature: 50 });
    expect(dataOf(far).issues).toMatchObject([{ code: 'out_of_range' }]);
  });

  test('of a lot that is held, too old, of another product, or not here', async () => {
    const scene = await openVaccination(world);
    const old = await openVaccination(world, { expiresOn: '2026-11-22' });
    const visitor = await scene.arrived();
    ok(await screenVisit(world, scene, visitor));
    const late = await old.arrived();
    ok(await screenVisit(world, old, late));
    expect((await giveDose(world, old, late)).code).toBe('lot_not_usable');
    const elsewhere = await openVaccination(world);
    expect((await giveDose(world, scene, visitor, { lot: elsewhere.lot })).code).toBe('not_in_stock');
    const { token } = await world.staff('official', { area: '31' });
    ok(await world.call('lots', 'decide', { lot: scene.lot, event: 'hold', note: 'Chờ' }, { token }));
    expect((await giveDose(world, scene, visitor)).code).toBe('lot_not_usable');
  });

  test('that differs from the schedule, until whoever gives it says so', async () => {
    const scene = await openVaccination(world);
    const first = await vaccinated(world, scene);
    const again = await openVaccination(world);
    const second = await again.arrived();
    await world.database.db
      .updateTable('booking')
      .set({ person: first.person })
      .where('id', '=', second.booking)
      .execute();
    ok(await screenVisit(world, again, second));
    const refused = await giveDose(world, again, second);
    expect(dataOf(refused).issues).toMatchObject([
      { code: 'not_acknowledged', data: { finding: 'too_early', days: 0, minDays: 21 } },
    ]);
    const given = ok(await giveDose(world, again, second, { acknowledge: ['too_early'] }));
    expect(given.dose).toMatchObject({ type: 'basic', ordinal: 2 });
  });
});

describe('case 18: two sites that give the same person dose 2', () => {
  test('at once keep both, and both are marked', async () => {
    const [one, other] = [await openVaccination(world), await openVaccination(world)];
    const person = await one.arrived();
    const twin = await other.arrived();
    await world.database.db
      .updateTable('booking')
      // A seat at one site only: the other was offline, and its session is over.
      .set({ person: person.person, state: 'done' })
      .where('id', '=', twin.booking)
      .execute();
    ok(await screenVisit(world, one, person));
    ok(await screenVisit(world, other, twin));
    const dose = { type: 'basic', ordinal: 2 } as const;
    const both = await Promise.all([
      giveDose(world, one, person, { dose, acknowledge: ['wrong_number'] }),
      giveDose(world, other, twin, { dose, acknowledge: ['wrong_number', 'too_early'] }),
    ]);
    // Whoever comes second is told by the schedule; the dose was given, so it is sent again with that known.
    const again = both.map(async (got, place) =>
      got.status === 200
        ? got
        : giveDose(world, place === 0 ? one : other, place === 0 ? person : twin, {
            dose,
            acknowledge: ['wrong_number', 'too_early'],
          }),
    );
    expect((await Promise.all(again)).map(({ status }) => status)).toEqual([200, 200]);
    const rows = await world.database.db
      .selectFrom('dose')
      .select(['id', 'state'])
      .where('person', '=', person.person)
      .execute();
    expect(rows.map(({ state }) => state)).toEqual(['recorded', 'recorded']);
    const conflicts = await world.database.db
      .selectFrom('doseConflict')
      .select(['first', 'second'])
      .where('person', '=', person.person)
      .execute();
    expect(conflicts.flatMap(({ first, second }) => [first, second]).toSorted()).toEqual(
      rows.map(({ id }) => id).toSorted(),
    );
  });
});
