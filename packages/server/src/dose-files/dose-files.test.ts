import { readSpreadsheet } from '@binhan/validation/rows';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes, doseFilesOf, line, newNumber } from '../../test/dose-files';
import { type RecordSite, keyed, openRecordSite, ownRecord, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';
import { doseColumns } from './columns';

let world: TestServer;
let site: RecordSite;
let files: ReturnType<typeof doseFilesOf>;
beforeAll(async () => {
  world = await startServer();
  site = await openRecordSite(world);
  files = doseFilesOf(world);
});
afterAll(() => world.close());

describe('a file of doses', () => {
  test('is read, looked at and recorded as imported, for whom is known and for whom is new; nothing before', async () => {
    const known = await vaccinee(world);
    const { name, bornOn } = known.details;
    const other = newNumber();
    const file = await files.send(site, [
      line({ name, born: bornOn, number: known.number, vaccine: 'vắc xin vax a', ordinal: 'Mũi 1' }),
      line({ name: name.toUpperCase(), born: bornOn, number: known.number, ordinal: '2', on: '29/09/2026' }),
      line({ number: other, ordinal: 'Nhắc lại lần 1', on: '2026-09-01', lot: '' }),
      line({
        name: 'Trần Bé Con',
        born: '2024',
        number: '',
        commune: 'Thanh Miện',
        program: 'Tiêm cho trẻ',
        vaccine: 'VAX-C',
      }),
    ]);
    expect(file).toMatchObject({
      state: 'read',
      rows: 4,
      counts: { new: 4, duplicate: 0, invalid: 0 },
      program: { id: 'prog' },
    });
    expect(await files.doses(file.id)).toEqual([]);
    const rows = await files.rowsOf(site, file.id);
    expect(rows.flatMap(({ issues }) => codes(issues))).toEqual([]);
    const { place, registrar: token } = site;
    const stale = await world.call('doseFiles', 'commit', { place, file: file.id, new: 3 }, { token });
    expect(stale.code).toBe('changed_meanwhile');
    expect(await files.commit(site, file.id, 4)).toMatchObject({
      state: 'committed',
      counts: { done: 4, new: 0, failed: 0 },
    });
    const doses = await files.doses(file.id);
    expect(doses.map(({ source }) => source)).toEqual(
      [2, 3, 4, 5].map((row) => ({ changeSet: file.id, row: String(row) })),
    );
    const shared = { grade: 'imported', place, state: 'recorded', signature: null };
    expect(doses).toMatchObject([
      { ...shared, person: known.person, vaccine: 'vax-a', ordinal: 1, givenOn: '2026-09-01', lot: 'AB123' },
      { ...shared, person: known.person, ordinal: 2, givenOn: '2026-09-29' },
      { ...shared, type: 'booster', ordinal: 1, lot: null, area: null, province: '31' },
      { ...shared, program: 'open-prog', vaccine: 'vax-c', area: '11239' },
    ]);
    const record = await ownRecord(world, known.token);
    expect(record.lines).toMatchObject([
      { grade: 'imported', notCertified: 'grade', findings: [] },
      { grade: 'imported' },
    ]);
    const audit = await world.database.db
      .selectFrom('auditRow')
      .select('action')
      .where('subject', '=', known.person)
      .where('action', '=', 'doseFiles.commit')
      .execute();
    expect(audit.length).toBeGreaterThan(0);
  });

  test('names what is wrong in each row; case 12: what looks like a formula starts none in the file to repair, which is read back', async () => {
    const known = await vaccinee(world);
    const twice = newNumber();
    const file = await files.send(site, [
      line({ number: twice }),
      line({ number: twice }),
      line({ number: known.number, name: 'Phạm Văn Khác', born: '1995-05-06' }),
      line({ number: '', commune: '' }),
      line({ vaccine: 'Vắc xin lạ', ordinal: 'hai', lot: '???' }),
      line({ on: '12/11/2027' }),
      line({ on: '01/12/2026' }),
      line({ on: '05/17/2026', born: '31/02/1990' }),
      line({ on: '01/01/1990' }),
      line({ name: "=cmd|' /C calc'!A0", vaccine: '@SUM(1)', number: '+84912345678' }),
      line({ program: 'Chương trình lạ', type: 'nửa mũi' }),
    ]);
    expect(file.counts).toMatchObject({ new: 1, invalid: 10 });
    const rows = await files.rowsOf(site, file.id);
    expect(rows.map(({ number, issues }) => [number, codes(issues)])).toEqual([
      [2, []],
      [3, ['dose_twice vaccine']],
      [4, ['number_of_another number']],
      [5, ['number_or_commune number']],
      [6, ['not_one_of vaccine', 'out_of_range ordinal', 'wrong_format lot']],
      [7, ['in_the_future givenOn']],
      [8, ['in_the_future givenOn', 'day_month_maybe_swapped givenOn']],
      [9, ['no_such_day bornOn', 'day_month_swapped givenOn']],
      [10, ['dose_before_birth givenOn']],
      [11, ['looks_like_phone number', 'not_one_of vaccine']],
      [12, ['not_one_of program', 'not_one_of type']],
    ]);
    const { place, registrar: token } = site;
    const got = await world.call('doseFiles', 'problems', { place, file: file.id }, { token });
    const bytes = new Uint8Array(await got.response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    for (const cell of text.split(/\r\n|,/)) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/);
    expect(text).toContain(`"'=cmd`);
    const back = await readSpreadsheet(bytes, { columns: doseColumns });
    if ('issues' in back) throw new Error('the file to repair is not read again');
    const again: unknown[] = [];
    for await (const part of back.value.rows) if ('row' in part) again.push(part.row.cells);
    expect(again).toEqual(rows.slice(1).map(({ cells }) => cells));
  });

  test('what is against the schedule is said, taken, and found in the record; a contradiction is kept for somebody', async () => {
    const one = await vaccinee(world);
    await keyed(world, site, one.person);
    const { name, bornOn: born } = one.details;
    const of = { name, born, number: one.number };
    const file = await files.send(site, [
      line({ ...of, ordinal: '2', on: '10/09/2026' }),
      line({ ...of, on: '03/09/2026', lot: 'ZZ9' }),
    ]);
    expect((await files.rowsOf(site, file.id)).map(({ state, issues }) => [state, ...codes(issues)])).toEqual(
      [
        ['new', 'dose_too_early givenOn', 'day_month_maybe_swapped givenOn'],
        ['new', 'dose_wrong_number ordinal', 'day_month_maybe_swapped givenOn'],
      ],
    );
    await files.commit(site, file.id, 2);
    const record = await ownRecord(world, one.token);
    expect(record.lines.map(({ grade }) => grade)).toEqual(['keyed', 'imported', 'imported']);
    expect(record.lines[1]?.conflicts).toMatchObject([{ kind: 'duplicate', with: record.lines[0]?.id }]);
  });

  test('doses of one person that lie far apart in a file are judged together, whichever comes first', async () => {
    const at = await openRecordSite(world);
    const [below, above] = [newNumber(), newNumber()];
    const lines = Array.from({ length: 1200 }, () => line({ number: newNumber() }));
    // The second dose in the first block of rows, the first in the third; and the other way round.
    lines[0] = line({ number: below, ordinal: '2', on: '29/09/2026' });
    lines[1199] = line({ number: below });
    lines[1] = line({ number: above });
    lines[1198] = line({ number: above, ordinal: '2', on: '29/09/2026' });
    // Somebody without a first dose anywhere is still warned of.
    lines[2] = line({ number: newNumber(), ordinal: '2', on: '29/09/2026' });
    const file = await files.send(at, lines);
    expect(file.counts).toMatchObject({ new: 1200, invalid: 0 });
    const warned = await world.database.db
      .selectFrom('changeRow')
      .select(['number', 'issues'])
      .where('changeSet', '=', file.id)
      .where(sql<boolean>`issues <> '[]'::jsonb`)
      .orderBy('number')
      .execute();
    expect(warned.map(({ number, issues }) => [number, ...issues.map(({ code }) => code)])).toEqual([
      [4, 'dose_wrong_number'],
    ]);
  });

  test('case 15: sent twice is one file; its doses are there already in another, and no person is made twice', async () => {
    const at = await openRecordSite(world);
    const lines = [
      line({ number: newNumber() }),
      line({ name: 'Lê Văn Không', number: '', commune: 'Thanh Miện' }),
      line({ name: 'Lê Văn Không', number: '', commune: 'xã thanh mien', ordinal: '2', on: '29/09/2026' }),
      // A twin: another mark, another person.
      line({ name: 'Lê Văn Khống', number: '', commune: 'Thanh Miện' }),
    ];
    const first = await files.send(at, lines);
    expect((await files.send(at, lines)).repeated).toBe(true);
    expect((await files.send(at, lines, 'open-prog')).id).not.toBe(first.id);
    await files.commit(at, first.id, 4);
    const people = new Set((await files.doses(first.id)).map(({ person }) => person));
    expect(people.size).toBe(3);
    const again = await files.send(at, [...lines, '']);
    expect(again.counts).toEqual({ new: 0, duplicate: 4, invalid: 0, done: 0, failed: 0 });
    expect((await files.rowsOf(at, again.id))[0]?.issues).toEqual([
      { code: 'dose_known', path: ['vaccine'] },
    ]);
  });

  test('a row that another file recorded meanwhile, or whose number became somebody else’s, fails by itself', async () => {
    const [at, other] = [await openRecordSite(world), await openRecordSite(world)];
    const [one, two, three] = [newNumber(), newNumber(), newNumber()];
    const file = await files.send(at, [
      line({ number: one }),
      line({ number: two }),
      line({ number: three }),
    ]);
    await files.commit(other, (await files.send(other, [line({ number: one })])).id, 1);
    await vaccinee(world, {
      name: 'Phạm Văn Khác',
      identifiers: [{ kind: 'citizen-number', value: two, assurance: 'declared' }],
    });
    expect(await files.commit(at, file.id, 3)).toMatchObject({ counts: { done: 1, failed: 2 } });
    expect((await files.rowsOf(at, file.id)).map(({ issues }) => codes(issues))).toEqual([
      ['dose_known vaccine'],
      ['number_of_another number'],
      [],
    ]);
  });
});

test('another site finds no file, and who does not keep records none at all', async () => {
  const other = await openRecordSite(world);
  const { id } = await files.send(site, [line()]);
  const { token: sampler } = await world.staff('sampler', { place: site.place });
  for (const token of [other.registrar, sampler]) {
    const got = await world.call('doseFiles', 'show', { place: site.place, file: id }, { token });
    expect(got.code).toBe('not_found');
  }
});

test('the template has the columns that are read', async () => {
  const { place, registrar: token } = site;
  const got = await world.call('doseFiles', 'template', { place }, { token });
  const text = (await got.response.text()).trim();
  const file = await files.send(site, new TextEncoder().encode(`${text}\n${line()}\n`));
  expect(file).toMatchObject({ counts: { new: 1 }, unknownColumns: [] });
});
