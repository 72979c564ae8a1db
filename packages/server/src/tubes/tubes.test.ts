import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standAtGate } from '../../test/gate';
import { collect, newTubeCode, ok, openLaboratory, somebody } from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';
import { openSession } from '../../test/sessions';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const issuesOf = (got: { value: unknown; text: string }) => {
  const { data } = JSON.parse(got.text) as { data: { issues: { code: string; path: unknown[] }[] } };
  return data.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('a tube at its site', () => {
  test('is closed with its people, listed, handed over once, and its chain names each step', async () => {
    const scene = await openLaboratory(world);
    const made = ok(await collect(world, scene, [somebody('Trần Văn Một')]));
    expect(made).toMatchObject({
      state: 'collected',
      people: 1,
      mine: true,
      members: [{ name: 'Trần Văn Một' }],
    });
    const { site: place, sampler: token } = scene;
    const listed = ok(await world.call('tubes', 'atSite', { place }, { token }));
    expect(listed.items.map(({ code }) => code)).toEqual([made.code]);
    const codes = [made.code, 'CHUA-CO'];
    const gone = ok(await world.call('tubes', 'handOver', { place, codes, carrier: '34A-12345' }, { token }));
    expect(gone).toEqual({ sent: 1, problems: [{ code: 'CHUA-CO', why: 'unknown' }] });
    const again = ok(await world.call('tubes', 'handOver', { place, codes: [made.code] }, { token }));
    expect(again).toEqual({ sent: 0, problems: [{ code: made.code, why: 'wrong-state' }] });
  });

  test('case 15: sent five times at once under one key it is one tube; under other keys its code is used', async () => {
    const scene = await openLaboratory(world);
    const [code, person] = [newTubeCode(), somebody()];
    const same = await Promise.all(
      Array.from({ length: 5 }, () => collect(world, scene, [person], { code }, { key: `key-${code}` })),
    );
    expect(new Set(same.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(same[0]?.status).toBe(200);
    expect((await collect(world, scene, [somebody()], { code })).code).toBe('tube_used');
    const { rows } = await countOf(code);
    expect(rows).toBe(1);
  });

  test('two sites that close a tube of one code in the same moment get one of them', async () => {
    const [one, other] = [await openLaboratory(world), await openLaboratory(world)];
    const code = newTubeCode();
    const both = await Promise.all(
      [one, other].map((scene) => collect(world, scene, [somebody()], { code })),
    );
    expect(both.map((got) => got.code ?? 'kept').toSorted()).toEqual(['kept', 'tube_used']);
  });

  test('case 21: one of a minute before midnight stays on its day, whatever the zone of the machine', async () => {
    const scene = await openLaboratory(world);
    const { site: place, sampler: token } = scene;
    const before = ok(await collect(world, scene, [somebody()], { collectedAt: '2026-11-22T16:59:00.000Z' }));
    const after = ok(await collect(world, scene, [somebody()], { collectedAt: '2026-11-22T17:00:00.000Z' }));
    const on = async (day: string) =>
      ok(await world.call('tubes', 'atSite', { place, on: day }, { token })).items.map(({ id }) => id);
    expect(await on('2026-11-22')).toEqual([before.id]);
    expect(await on('2026-11-23')).toEqual([after.id]);
  });

  test('may be undone for a minute by whoever closed it, and its code and people are free again', async () => {
    const scene = await openLaboratory(world);
    const { site: place, sampler: token } = scene;
    const code = newTubeCode();
    const first = ok(await collect(world, scene, [somebody()], { code }));
    const { token: other } = await world.staff('sampler', { place });
    expect((await world.call('tubes', 'undo', { place, tube: first.id }, { token: other })).code).toBe(
      'not_found',
    );
    ok(await world.call('tubes', 'undo', { place, tube: first.id }, { token }));
    const second = ok(await collect(world, scene, [somebody()], { code }));
    world.wait(61 / 3600);
    const late = await world.call('tubes', 'undo', { place, tube: second.id }, { token });
    expect([late.code, late.text]).toEqual(['wrong_state', expect.stringContaining('too-late')]);
  });

  test.each([
    [
      'nobody named by a code',
      { who: { by: 'code', text: 'không có ai' } },
      'unknown_person people.0.who.text',
    ],
    ['a reason nobody has', { reason: 'no-such' }, 'not_an_option people.0.reason'],
    ['no reason at all', { reason: undefined }, 'not_an_option people.0.reason'],
    [
      'a code with a wrong check character',
      { ticket: { code: 'AAAAAAAAB', token: 'A'.repeat(22) } },
      'wrong_format people.0.ticket.code',
    ],
  ])('is refused as a whole with the place: %s', async (_, wrong, issue) => {
    const scene = await openLaboratory(world);
    const person = { ...somebody(), ...wrong } as ReturnType<typeof somebody>;
    const got = await collect(world, scene, [person]);
    expect([got.code, issuesOf(got)]).toEqual(['invalid_input', [issue]]);
  });

  test('a kind or specimen the catalogue does not have, and a moment out of reach, are refused', async () => {
    const scene = await openLaboratory(world);
    const send = (more: object) => collect(world, scene, [somebody()], more);
    expect(issuesOf(await send({ kind: 'no-such' }))).toEqual(['not_an_option kind']);
    expect(issuesOf(await send({ specimen: 'no-such' }))).toEqual(['not_an_option specimen']);
    expect(issuesOf(await send({ collectedAt: '2026-11-19T00:00:00.000Z' }))).toEqual([
      'too_old collectedAt',
    ]);
    expect(issuesOf(await send({ collectedAt: '2027-01-01T00:00:00.000Z' }))).toEqual([
      'in_the_future collectedAt',
    ]);
  });
});

describe('a tube that several people share', () => {
  test('needs a reason, keeps its size, has nobody twice and nobody with symptoms', async () => {
    const scene = await openLaboratory(world);
    const [one, two, three, four] = [somebody('A'), somebody('B'), somebody('C'), somebody('D')];
    expect(issuesOf(await collect(world, scene, [one, two]))).toEqual(['pool_without_reason people']);
    expect(issuesOf(await collect(world, scene, [one, two], { pool: 'work' }))).toEqual([
      'not_an_option pool',
      'pool_without_reason people',
    ]);
    expect(issuesOf(await collect(world, scene, [one, two, three, four], { pool: 'household' }))).toEqual([
      'pool_too_large people',
    ]);
    const ill = somebody('E', { reason: 'symptoms' });
    expect(issuesOf(await collect(world, scene, [one, ill], { pool: 'household' }))).toEqual([
      'not_poolable people.1.reason',
    ]);
    expect((await collect(world, scene, [ill])).status).toBe(200);
    const visitor = await world.citizen();
    const { card } = ok(
      await world.call('people', 'code', { person: visitor.person }, { token: visitor.token }),
    );
    const byCard = () => somebody('', { who: { by: 'code', text: card } });
    expect(issuesOf(await collect(world, scene, [byCard(), byCard()], { pool: 'household' }))).toEqual([
      'person_twice people.1',
    ]);
    const kept = ok(await collect(world, scene, [one, two, three], { pool: 'household' }));
    expect(kept).toMatchObject({ people: 3, pool: 'household' });
  });
});

describe('somebody with a booking', () => {
  test('is on the list once they arrived, named by code, appointment or name, and off it when sampled', async () => {
    const site = await openSession(world, { inHours: 1 });
    const { token: sampler } = await world.staff('sampler', { place: site.place });
    const { place, session, registrar, slots } = site;
    const visitor = await world.citizen();
    const { token, person } = visitor;
    const [slot = ''] = slots;
    const held = ok(await world.call('bookings', 'hold', { slot, person }, { token }));
    const booked = ok(
      await world.call('bookings', 'book', { booking: held.id, reason: 'own-wish' }, { token }),
    );
    const who = (text: string) => world.call('tubes', 'who', { place, text }, { token: sampler });
    expect(ok(await who(booked.qr ?? '')).booking).toBe(booked.id);
    expect(ok(await who(booked.code)).booking).toBe(booked.id);
    expect((await who('AAAAAAAA')).code).toBe('not_found');
    const expected = () => world.call('tubes', 'expected', { place, session }, { token: sampler });
    expect(ok(await expected()).items).toEqual([]);
    ok(await world.call('bookings', 'arrive', { place, session, booking: booked.id }, { token: registrar }));
    expect(ok(await expected()).items).toMatchObject([
      { booking: booked.id, queueNumber: 1, reason: 'own-wish' },
    ]);
    const input = { place, session, code: newTubeCode(), kind: 'pcr', specimen: 'swab' };
    const { ticket } = somebody();
    const people = [{ who: { by: 'code' as const, text: booked.qr ?? '' }, ticket }];
    ok(await world.call('tubes', 'collect', { ...input, people }, { token: sampler }));
    expect(ok(await expected()).items).toEqual([]);
    const mine = ok(await world.call('bookings', 'mine', {}, { token }));
    expect(mine.items).toMatchObject([{ id: booked.id, state: 'done' }]);
    const results = ok(await world.call('results', 'mine', {}, { token }));
    expect(results.items).toMatchObject([
      { stage: 'collected', timeline: [{ stage: 'booked' }, { stage: 'collected' }] },
    ]);
  });

  test('who booked with symptoms is in no pool, whatever reason the device gives', async () => {
    const site = await openSession(world, { inHours: 1 });
    const { token: sampler } = await world.staff('sampler', { place: site.place });
    const { place, slots } = site;
    const { token, person } = await world.citizen();
    const held = ok(await world.call('bookings', 'hold', { slot: slots[0] ?? '', person }, { token }));
    const input = { booking: held.id, reason: 'own-wish' };
    ok(await world.call('bookings', 'book', input, { token }));
    await world.database.db
      .updateTable('booking')
      .set({ reason: 'symptoms' })
      .where('id', '=', held.id)
      .execute();
    const ill = somebody('', { who: { by: 'booking', booking: held.id } });
    const tube = { place, code: newTubeCode(), kind: 'pcr', specimen: 'swab', pool: 'household' };
    const got = await world.call(
      'tubes',
      'collect',
      { ...tube, people: [somebody(), ill] },
      { token: sampler },
    );
    expect(issuesOf(got)).toEqual(['not_poolable people.1.who']);
  });

  test('of another site is nobody here', async () => {
    const [site, other] = [await openSession(world, { inHours: 1 }), await standAtGate(world)];
    const { token: sampler } = await world.staff('sampler', { place: other.place });
    const { token, person } = await world.citizen();
    const held = ok(await world.call('bookings', 'hold', { slot: site.slots[0] ?? '', person }, { token }));
    const { place } = other;
    expect((await world.call('tubes', 'who', { place, text: held.code }, { token: sampler })).code).toBe(
      'not_found',
    );
  });
});

test('labels are a PDF of codes nobody has had, as many as were asked for', async () => {
  const { site: place, sampler: token } = await openLaboratory(world);
  for (const [paper, pages] of [
    ['a4', 2],
    ['roll', 66],
  ] as const) {
    const { response } = await world.call('tubes', 'labels', { place, count: 66, paper }, { token });
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const pdf = await getDocument({ data: new Uint8Array(await response.arrayBuffer()) }).promise;
    expect(pdf.numPages).toBe(pages);
    const words = await Promise.all(
      Array.from({ length: pages }, async (_none, page) => {
        const { items } = await (await pdf.getPage(page + 1)).getTextContent();
        return items.flatMap((item) => ('str' in item ? item.str.trim() : [])).filter((text) => text !== '');
      }),
    );
    const codes = words.flat().join('').match(/.{9}/g) ?? [];
    expect([codes.length, new Set(codes).size]).toEqual([66, 66]);
  }
});

async function countOf(code: string) {
  const { count } = await world.database.db
    .selectFrom('tube')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return { rows: Number(count) };
}
