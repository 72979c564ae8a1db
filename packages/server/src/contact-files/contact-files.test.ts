import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../test/laboratory';
import { openCase, somebodyNew } from '../../test/outbreak';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let official: { token: string };
let ofCase: string;
beforeAll(async () => {
  world = await startServer();
  official = await world.staff('official', { area: '31' });
});
beforeEach(async () => {
  const ill = { ...somebodyNew('Ca Bệnh Của Tệp'), phone: '+84938000999' };
  ofCase = (await openCase(world, official, { details: ill })).id;
});
afterAll(() => world.close());

const HEADER =
  'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Điện thoại,Xã phường,Địa chỉ,Gặp lần cuối,Số phút,Khoảng cách (m),Khẩu trang,Gặp ở đâu,Ghi chú';
const show = async (file: string) =>
  ok(await world.call('contactFiles', 'show', { case: ofCase, file }, official));
const settled = (file: string) =>
  expect
    .poll(async () => (await show(file)).state, { timeout: 20_000, interval: 30 })
    .not.toMatch(/^(uploaded|committing)$/);
async function send(...lines: string[]) {
  const file = new Blob([`${[HEADER, ...lines].join('\n')}\n`]);
  const { id } = ok(await world.call('contactFiles', 'upload', { case: ofCase, file }, official));
  await settled(id);
  return show(id);
}
async function commit(file: string, count: number, rest?: 'same' | 'separate' | 'skip' | 'proposed') {
  const asked = { case: ofCase, file, new: count, ...(rest === undefined ? {} : { rest }) };
  ok(await world.call('contactFiles', 'commit', asked, official));
  await settled(file);
  return show(file);
}
const rowsOf = async (file: string, matched?: true) => {
  const asked = { case: ofCase, file, limit: 100, ...(matched === undefined ? {} : { matched }) };
  return ok(await world.call('contactFiles', 'rows', asked, official)).items;
};
const contacts = async () =>
  ok(await world.call('contacts', 'search', { case: ofCase, limit: 100 }, official)).items;
const codes = (issues: readonly { code: string; path: readonly unknown[] }[]) =>
  issues.map(({ code, path }) => `${code} ${path.join('.')}`);

let used = 0;
const newPhone = () => `0938${String((used += 1)).padStart(6, '0')}`;
const newNumber = () => `0300955${String((used += 1)).padStart(5, '0')}`;
/** Somebody the records know, with a telephone. */
async function known(name: string, phone: string) {
  const citizen = await world.citizen();
  ok(
    await world.call(
      'people',
      'save',
      {
        person: citizen.person,
        details: { ...somebodyNew(name), bornOn: '1980', phone: `+84${phone.slice(1)}` },
      },
      { token: citizen.token },
    ),
  );
  return citizen.person;
}

describe('a file of contacts', () => {
  test('is read, looked at, and its rows become contacts with when they met', async () => {
    const file = await send(
      `Trần Văn Gặp,1975,,,${newPhone()},11239,Thôn 2,22/11/2026 18:30,90,"1,5",Không,Ăn cơm cùng bàn,Gọi sau 17 giờ`,
      `Lê Thị Xa,12/03/2001,Nữ,${newNumber()},,,,21/11/2026,,,,,`,
    );
    expect(file).toMatchObject({ state: 'read', counts: { new: 2 }, matched: 0, undecided: 0 });
    expect(await contacts()).toEqual([]);
    expect((await commit(file.id, 2)).counts).toMatchObject({ done: 2, failed: 0 });
    const made = await contacts();
    expect(
      made.map(({ name, bornOn, degree, state, lastOn }) => [name, bornOn, degree, state, lastOn]),
    ).toEqual(
      expect.arrayContaining([
        ['Trần Văn Gặp', '1975', 1, 'new', '2026-11-22'],
        ['Lê Thị Xa', '2001-03-12', 1, 'new', expect.stringMatching(/^2026-11-2[12]$/)],
      ]),
    );
    const contact = made.find(({ name }) => name === 'Trần Văn Gặp')?.id ?? '';
    const shown = ok(await world.call('contacts', 'show', { contact }, official));
    expect(shown.exposures).toMatchObject([
      {
        basis: 'named',
        from: '2026-11-22T10:00:00.000Z',
        to: '2026-11-22T11:30:00.000Z',
        metres: 1.5,
        mask: 'none',
        meeting: 'Ăn cơm cùng bàn',
      },
    ]);
  });

  test('says of each row what is wrong at its cell, and gives those back', async () => {
    const number = newNumber();
    const file = await send(
      '=cmd,1990,,,,,,22/11/2099,ba,500,Mũ,,',
      `Ngô Văn Hai,1990,,${number},,,,22/11/2026,,,,,`,
      `Ngô Văn Hai,1990,,${number},,,,23/11/2026,,,,,`,
      'Thiếu Ngày,,,,,,,,,,,,',
      `Ngày Khó Đọc,1990,,${newNumber()},,,,hôm kia,,,,,`,
    );
    const rows = await rowsOf(file.id);
    expect(rows.map(({ state, issues }) => [state, codes(issues)])).toEqual([
      [
        'invalid',
        expect.arrayContaining([
          'out_of_range minutes',
          'out_of_range metres',
          'not_one_of mask',
          'in_the_future lastMet',
        ]),
      ],
      ['new', []],
      ['invalid', ['listed_twice number']],
      ['invalid', ['required bornOn', 'required lastMet']],
      ['invalid', ['not_a_meeting lastMet']],
    ]);
    const { text } = await world.call('contactFiles', 'problems', { case: ofCase, file: file.id }, official);
    expect(text.trim().split('\r\n')).toHaveLength(5);
    expect(text).toContain(`"'=cmd"`);
  });

  test('takes a meeting outside the days the case may have infected others, and says so', async () => {
    const file = await send(
      `Người Gặp Sớm,1990,,${newNumber()},,,,20/11/2026,,,,,`,
      `Người Gặp Sau,1990,,${newNumber()},,,,21/11/2026 00:10,5,,,,`,
      `Người Gặp Trước,1990,,${newNumber()},,,,20/11/2026 23:50,5,,,,`,
    );
    const rows = await rowsOf(file.id);
    expect(rows.map(({ state, issues }) => [state, issues])).toEqual([
      [
        'new',
        [{ code: 'outside_window', path: ['lastMet'], data: { from: '2026-11-21', to: '2026-11-28' } }],
      ],
      ['new', []],
      ['new', [expect.objectContaining({ code: 'outside_window' })]],
    ]);
    expect((await commit(file.id, 3)).counts).toMatchObject({ done: 3, failed: 0 });
    const made = (await contacts()).find(({ name }) => name === 'Người Gặp Sớm')?.id ?? '';
    const { exposures } = ok(await world.call('contacts', 'show', { contact: made }, official));
    expect(exposures).toMatchObject([{ outsideWindow: true }]);
  });

  test('marks those who may be known, and takes nobody for somebody without a choice', async () => {
    const [phone, shared] = [newPhone(), newPhone()];
    const person = await known('Phạm Thị Quen', phone);
    await known('Người Giữ Máy', shared);
    const file = await send(
      `Phạm Thị Quen,1980,,,${phone},,,22/11/2026,,,,,`,
      `Cháu Dùng Chung,2015,,,${shared},,,22/11/2026,,,,,`,
      `Hoàn Toàn Mới,1999,,,${newPhone()},,,22/11/2026,,,,,`,
    );
    expect(file).toMatchObject({ counts: { new: 3 }, matched: 2, undecided: 2 });
    const rows = await rowsOf(file.id, true);
    expect(rows.map(({ match, issues }) => [match, codes(issues)])).toEqual([
      [{ by: 'phone', contact: false, proposed: 'same' }, ['person_of_phone phone']],
      [{ by: 'phone', contact: false, proposed: 'separate' }, ['person_of_phone_differs phone']],
    ]);
    // Nothing of whoever holds the telephone.
    expect(JSON.stringify(rows)).not.toMatch(/Người Giữ Máy|"person"/);
    const early = await world.call(
      'contactFiles',
      'commit',
      { case: ofCase, file: file.id, new: 3 },
      official,
    );
    expect(early.code).toBe('invalid_input');
    const chosen = ok(
      await world.call(
        'contactFiles',
        'choose',
        {
          case: ofCase,
          file: file.id,
          choices: [
            { row: 3, choice: 'skip' },
            { row: 4, choice: 'skip' },
          ],
        },
        official,
      ),
    );
    // Of a row that may be nobody known there is nothing to choose.
    expect(chosen.undecided).toBe(1);
    const done = await commit(file.id, 3, 'proposed');
    expect(done.counts).toMatchObject({ done: 2, duplicate: 1, failed: 0 });
    const made = await contacts();
    expect(made.map(({ name }) => name).toSorted()).toEqual(['Hoàn Toàn Mới', 'Phạm Thị Quen']);
    expect(made.find(({ name }) => name === 'Phạm Thị Quen')?.person).toBe(person);
  });

  test('one choice for all makes somebody else of a shared telephone, and never of a number', async () => {
    const [phone, number] = [newPhone(), newNumber()];
    const person = await known('Chủ Máy', phone);
    const first = await send(`Có Số,1970,,${number},,,,20/11/2026,,,,,`);
    await commit(first.id, 1);
    const [before] = await contacts();
    const second = await send(
      `Chủ Máy,1980,,,${phone},,,22/11/2026,,,,,`,
      `Có Số,1970,,${number},,,,22/11/2026,,,,,`,
      `Có Số,1970,,,,,,23/11/2026,,,,,`,
    );
    const rows = await rowsOf(second.id, true);
    expect(rows.map(({ match }) => match)).toEqual([
      { by: 'phone', contact: false, proposed: 'same' },
      { by: 'number', contact: true, proposed: 'same' },
      { by: 'name', contact: true, proposed: 'same' },
    ]);
    expect((await commit(second.id, 3, 'separate')).counts).toMatchObject({ done: 3 });
    const made = await contacts();
    expect(made).toHaveLength(3);
    expect(made.map((one) => one.person)).not.toContain(person);
    expect(made.filter(({ id }) => id === before?.id)).toHaveLength(1);
    const { exposures } = ok(await world.call('contacts', 'show', { contact: before?.id ?? '' }, official));
    expect(exposures).toHaveLength(2);
    // The same meeting again is there already.
    const third = await send(`Có Số,1970,,${number},,,,22/11/2026,,,,,Lần nữa`);
    expect((await rowsOf(third.id)).map(({ state, issues }) => [state, codes(issues)])).toEqual([
      ['duplicate', ['contact_known lastMet']],
    ]);
  });

  test('keeps nothing with a case that was closed meanwhile, and is nobody’s of another area', async () => {
    const file = await send(`Ai Đó,1990,,,${newPhone()},,,22/11/2026,,,,,`);
    const elsewhere = await world.staff('tracer', { area: '11254' });
    const got = await world.call('contactFiles', 'show', { case: ofCase, file: file.id }, elsewhere);
    expect(got.code).toBe('not_found');
    await world.database.db
      .updateTable('tracedCase')
      .set({ state: 'withdrawn' })
      .where('id', '=', ofCase)
      .execute();
    expect((await commit(file.id, 1)).counts).toMatchObject({ done: 0, failed: 1 });
    const again = await world.call(
      'contactFiles',
      'upload',
      { case: ofCase, file: new Blob([`${HEADER}\nA,1990,,,,,,22/11/2026,,,,,\n`]) },
      official,
    );
    expect(again.code).toBe('wrong_state');
  });
});
