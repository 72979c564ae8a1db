import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { details } from '../../test/given';
import { ok } from '../../test/laboratory';
import { type RecordSite, given, keyed, openRecordSite, ownRecord, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let site: RecordSite;
beforeAll(async () => {
  world = await startServer();
  site = await openRecordSite(world);
});
afterAll(() => world.close());

describe('a record as its person sees it', () => {
  test('each line says on what evidence it rests, what it is called, and why it is not certified', async () => {
    const one = await vaccinee(world);
    await keyed(world, site, one.person);
    const facts = given({ ordinal: 2, givenOn: '2026-10-01' });
    ok(await world.call('doses', 'declare', { person: one.person, facts }, { token: one.token }));
    const record = await ownRecord(world, one.token);
    expect(record.lines).toMatchObject([
      { grade: 'keyed', vaccineName: 'VAX-A', programName: { vi: 'Chiến dịch' }, site: site.place },
      { grade: 'declared', notCertified: 'grade' },
    ]);
    expect(record.lines[0]).not.toHaveProperty('notCertified');
    expect(record.next).toEqual([
      expect.objectContaining({ program: 'prog', kind: 'due', type: 'booster', earliest: '2026-12-30' }),
    ]);
  });

  test('what is against the schedule is written down and found', async () => {
    const one = await vaccinee(world);
    await keyed(world, site, one.person);
    const { line } = await keyed(world, site, one.person, given({ ordinal: 2, givenOn: '2026-09-10' }));
    expect(line).toMatchObject({
      findings: [{ code: 'too_early', days: 9, minDays: 21 }],
      notCertified: 'finding',
    });
  });

  test('a program without a certificate, and a vaccine without codes, give none (second program)', async () => {
    const parent = await vaccinee(world);
    const child = ok(
      await world.call(
        'people',
        'add',
        { details: details({ name: 'Lê Bé Con', bornOn: '2025-01-01' }), relationship: 'child' },
        { token: parent.token },
      ),
    );
    const facts = given({ program: 'open-prog', vaccine: 'vax-c' });
    const { line } = await keyed(world, site, child.id, facts);
    const { records } = ok(await world.call('doses', 'mine', {}, { token: parent.token }));
    expect(records.find(({ person }) => person === child.id)?.lines).toMatchObject([
      { id: line.id, notCertified: 'not-certified-here' },
    ]);
    const got = await world.call('certificates', 'ofDose', { dose: line.id }, { token: parent.token });
    expect([got.code, JSON.parse(got.text).data]).toEqual([
      'no_certificate',
      { because: 'not-certified-here' },
    ]);
  });

  test.each([
    ['a program nobody knows', { program: 'nothing' }, 'not_an_option'],
    ['a vaccine nobody knows', { vaccine: 'nothing' }, 'not_an_option'],
    ['a day that has not come', { givenOn: '2026-12-01' }, 'in_the_future'],
  ])('%s is refused with its place', async (_, changes, code) => {
    const one = await vaccinee(world);
    const got = await world.call(
      'doses',
      'declare',
      { person: one.person, facts: given(changes) },
      { token: one.token },
    );
    expect(got.code).toBe('invalid_input');
    expect(got.text).toContain(code);
  });

  test('what somebody stated they take back themselves; what a site wrote they do not', async () => {
    const one = await vaccinee(world);
    const { line } = await keyed(world, site, one.person);
    const stated = ok(
      await world.call(
        'doses',
        'declare',
        { person: one.person, facts: given({ ordinal: 2, givenOn: '2026-10-01' }) },
        { token: one.token },
      ),
    ).lines.at(-1);
    const back = (dose: string) => world.call('doses', 'takeBack', { dose }, { token: one.token });
    expect((await back(line.id)).code).toBe('not_found');
    const after = ok(await back(stated?.id ?? ''));
    expect([after.lines.length, after.ended.map(({ state }) => state)]).toEqual([1, ['withdrawn']]);
    expect((await back(stated?.id ?? '')).code).toBe('wrong_state');
  });
});

describe('at a site', () => {
  test('a record is found by a number or a code, and its person sees who looked', async () => {
    const one = await vaccinee(world);
    await keyed(world, site, one.person);
    const find = (text: string) =>
      world.call('doses', 'find', { place: site.place, text }, { token: site.registrar });
    expect(ok(await find(one.number)).records).toMatchObject([
      { person: one.person, lines: [{ lot: 'AB123' }] },
    ]);
    const code = ok(await world.call('people', 'code', { person: one.person }, { token: one.token }));
    expect(ok(await find(code.signed)).records.map(({ person }) => person)).toEqual([one.person]);
    expect(ok(await find(code.card)).records.map(({ person }) => person)).toEqual([one.person]);
    for (const nobody of ['030099000001', 'Đặng Thị Ngọc Ươm', '0912345678', 'https://example.org'])
      expect(ok(await find(nobody)).records).toEqual([]);
    const looks = ok(await world.call('records', 'looks', {}, { token: one.token }));
    expect(looks.items.filter(({ action }) => action === 'doses.find')).toHaveLength(3);
  });

  test('a look at a record counts, and an account that goes through numbers is stopped', async () => {
    const narrow = await startServer({ looks: { points: 3, seconds: 3600 } });
    const there = await openRecordSite(narrow);
    const people = [];
    for (let number = 0; number < 6; number += 1) people.push(await vaccinee(narrow));
    const codes: (string | undefined)[] = [];
    for (const { number } of people)
      codes.push(
        (await narrow.call('doses', 'find', { place: there.place, text: number }, { token: there.registrar }))
          .code,
      );
    expect(codes.at(-1)).toBe('looks_stopped');
    await narrow.close();
  });

  test('whoever is not known yet is put down with their paper', async () => {
    const who = {
      by: 'details' as const,
      details: details({
        name: 'Lê Thị Giấy',
        identifiers: [{ kind: 'citizen-number', value: '030095099999', assurance: 'registry-matched' }],
      }),
    };
    const record = ok(
      await world.call(
        'doses',
        'key',
        { place: site.place, who, facts: given(), note: 'Giấy xác nhận ngày 1/9' },
        { token: site.registrar },
      ),
    );
    expect(record).toMatchObject({ name: 'Lê Thị Giấy', lines: [{ grade: 'keyed' }] });
    const { details: stored } = await world.database.db
      .selectFrom('person')
      .select('details')
      .where('id', '=', record.person)
      .executeTakeFirstOrThrow();
    // A site copies what it is told.
    expect(stored).toMatchObject({ identifiers: [{ assurance: 'declared' }] });
  });

  test('a line is replaced and withdrawn by its own site alone, and what it said stays readable', async () => {
    const one = await vaccinee(world);
    const { line } = await keyed(world, site, one.person);
    const other = await openRecordSite(world);
    const replace = ({ place, registrar }: RecordSite, dose: string) =>
      world.call(
        'doses',
        'replace',
        { place, dose, facts: given({ lot: 'CD456' }), note: 'Ghi nhầm số lô' },
        { token: registrar },
      );
    expect((await replace(other, line.id)).code).toBe('not_found');
    const after = ok(await replace(site, line.id));
    expect(after.lines).toMatchObject([{ lot: 'CD456', replaces: line.id }]);
    expect(after.ended).toMatchObject([
      { id: line.id, state: 'replaced', lot: 'AB123', note: 'Ghi nhầm số lô' },
    ]);
    expect((await replace(site, line.id)).code).toBe('wrong_state');
    const now = after.lines[0]?.id ?? '';
    const withdrawn = ok(
      await world.call(
        'doses',
        'withdraw',
        { place: site.place, dose: now, note: 'Ghi cho người khác' },
        { token: site.registrar },
      ),
    );
    expect([withdrawn.lines, withdrawn.ended.map(({ state }) => state)]).toEqual([
      [],
      ['replaced', 'withdrawn'],
    ]);
  });

  test('nothing is ever blanked in between: whoever reads while a line is replaced sees one line', async () => {
    const one = await vaccinee(world);
    const { line } = await keyed(world, site, one.person);
    let dose = line.id;
    const seen: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const [after] = await Promise.all([
        world.call(
          'doses',
          'replace',
          { place: site.place, dose, facts: given({ lot: `LOT${round}` }), note: 'Ghi nhầm số lô' },
          { token: site.registrar },
        ),
        ...Array.from({ length: 4 }, async () => {
          seen.push((await ownRecord(world, one.token)).lines.length);
        }),
      ]);
      dose = ok(after).lines[0]?.id ?? '';
    }
    expect(new Set(seen)).toEqual(new Set([1]));
  });
});
