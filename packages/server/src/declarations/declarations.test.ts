import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

describe('a citizen', () => {
  test('C19: declares without an account and opens the receipt again by its token only', async () => {
    const made = await world.call('declarations', 'make', given({ symptoms: ['fever'] }));
    expect(made.value.receipt).toMatchObject({
      state: 'current',
      name: 'Nguyễn Văn An',
      redFlags: [{ id: 'fever' }],
    });
    expect(made.value.personalCode).toMatch(/^BAP1:/);
    const receipt = await world.call('declarations', 'receipt', { token: made.value.token });
    expect(receipt.value).toEqual(made.value.receipt);
    expect(JSON.stringify(receipt.value)).not.toContain('symptoms');
    expect((await world.call('declarations', 'receipt', { token: 'A'.repeat(32) })).status).toBe(404);
  });

  test('is valid for 24 hours; a later declaration replaces the former', async () => {
    const { token } = await world.citizen();
    const first = await world.call('declarations', 'make', given(), { token });
    const hours =
      (Date.parse(first.value.receipt.validUntil) - Date.parse(first.value.receipt.declaredAt)) / 3_600_000;
    expect(hours).toBe(24);
    await world.call('declarations', 'make', given(), { token });
    const mine = await world.call('declarations', 'mine', {}, { token });
    expect(mine.value.items.map((item) => item.state).sort()).toEqual(['current', 'replaced']);
  });

  test('changes a declaration before use; the former answers are kept', async () => {
    const { token } = await world.citizen();
    const made = await world.call('declarations', 'make', given(), { token });
    const id = made.value.receipt.id;
    const changed = await world.call(
      'declarations',
      'change',
      { ...given({ symptoms: ['cough', 'fever'] }), declaration: id },
      { token },
    );
    expect(changed.value.receipt.redFlags).toHaveLength(1);
    const kept = await world.database.db
      .selectFrom('declarationVersion')
      .selectAll()
      .where('declaration', '=', id)
      .execute();
    expect(kept).toMatchObject([{ version: 1, answers: { symptoms: [] } }]);
    world.wait(25);
    const late = await world.call('declarations', 'change', { ...given(), declaration: id }, { token });
    expect(late.code).toBe('declaration_closed');
    world.wait(-25);
  });

  test('C17: declares for a member of the household, for nobody else', async () => {
    const mother = await world.citizen();
    const stranger = await world.citizen();
    const child = await world.call(
      'people',
      'add',
      { details: details({ name: 'Nguyễn Thị Chi', bornOn: '2018' }), relationship: 'child' },
      { token: mother.token },
    );
    const made = await world.call(
      'declarations',
      'make',
      { ...given({ details: details({ name: 'Nguyễn Thị Chi', bornOn: '2018' }) }), person: child.value.id },
      { token: mother.token },
    );
    expect(made.status).toBe(200);
    const foreign = await world.call(
      'declarations',
      'make',
      { ...given(), person: child.value.id },
      { token: stranger.token },
    );
    expect(foreign.code).toBe('not_found');
    const ended = await world.call(
      'people',
      'endProxy',
      { proxy: child.value.proxy ?? '' },
      { token: mother.token },
    );
    expect(ended.status).toBe(200);
    expect(
      (
        await world.call(
          'declarations',
          'make',
          { ...given(), person: child.value.id },
          { token: mother.token },
        )
      ).code,
    ).toBe('not_found');
    const mine = await world.call('declarations', 'mine', {}, { token: mother.token });
    expect(mine.value.items).toEqual([]);
  });

  test('sends what was filled in without a network, with its own moment, for two days', async () => {
    const { token } = await world.citizen();
    const at = (hours: number) => new Date(Date.parse(world.now()) + hours * 3_600_000).toISOString();
    const made = await world.call('declarations', 'make', { ...given(), filledAt: at(-5) }, { token });
    expect(made.value.receipt.declaredAt).toBe(at(-5));
    expect(
      (await world.call('declarations', 'make', { ...given(), filledAt: at(-49) }, { token })).code,
    ).toBe('invalid_input');
    expect((await world.call('declarations', 'make', { ...given(), filledAt: at(1) }, { token })).code).toBe(
      'invalid_input',
    );
  });

  test('withdraws, and the receipt closes with it', async () => {
    const { token } = await world.citizen();
    const made = await world.call('declarations', 'make', given(), { token });
    await world.call('declarations', 'withdraw', { declaration: made.value.receipt.id }, { token });
    expect((await world.call('declarations', 'receipt', { token: made.value.token })).status).toBe(404);
    const twice = await world.call(
      'declarations',
      'withdraw',
      { declaration: made.value.receipt.id },
      { token },
    );
    expect(twice.code).toBe('wrong_state');
  });

  test('consents are kept as evidence: wording version, given or not, moment, language', async () => {
    const { token } = await world.citizen();
    await world.call('declarations', 'make', given(), { token, headers: { 'accept-language': 'en' } });
    const consents = await world.call('records', 'consents', {}, { token });
    expect(consents.value.items).toMatchObject([
      { purpose: 'epidemic-control', version: 1, given: true, language: 'en', at: world.now() },
    ]);
  });
});

describe('helpers and guards', () => {
  test('declare for someone without a phone; who typed is recorded, and only own entries of the day are seen', async () => {
    const helper = await world.staff('helper', { area: '11239' });
    const other = await world.staff('helper', { area: '11239' });
    const made = await world.call(
      'declarations',
      'makeForOther',
      given({ details: details({ name: 'Bà Phạm Thị Năm', bornOn: '1941' }) }),
      { token: helper.token },
    );
    expect(made.value.card).toMatch(/^BAC1:/);
    const own = await world.call('declarations', 'entries', {}, { token: helper.token });
    expect(own.value.items).toMatchObject([{ name: 'Bà Phạm Thị Năm', bornOn: '1941', declarant: 'helper' }]);
    expect((await world.call('declarations', 'entries', {}, { token: other.token })).value.items).toEqual([]);
    world.wait(24);
    expect((await world.call('declarations', 'entries', {}, { token: helper.token })).value.items).toEqual(
      [],
    );
    world.wait(-24);
    expect((await world.call('declarations', 'search', {}, { token: helper.token })).status).toBe(404);
  });

  test('case 28: an assurance nobody proved is never taken from who posts it', async () => {
    const claimed = (assurance: 'signature-verified' | 'document-scanned') =>
      given({
        details: details({ identifiers: [{ kind: 'citizen-number', value: '030095000042', assurance }] }),
      });
    const helper = await world.staff('helper', { area: '11239' });
    const { token, person } = await world.citizen();
    await world.call('declarations', 'make', claimed('signature-verified'), { token });
    await world.call('declarations', 'makeForOther', claimed('signature-verified'), { token: helper.token });
    await world.call('people', 'save', { person, details: claimed('document-scanned').details }, { token });
    const rows = await world.database.db.selectFrom('declaration').select('details').execute();
    const people = await world.database.db.selectFrom('person').select('details').execute();
    expect(JSON.stringify([rows, people])).not.toMatch(/signature-verified|document-scanned/);
  });

  test('never overwrite the details of somebody with an account', async () => {
    const owner = await world.citizen();
    const number = { kind: 'citizen-number', value: '030095000077', assurance: 'declared' } as const;
    await world.call(
      'people',
      'save',
      { person: owner.person, details: details({ name: 'Đỗ Văn Chủ', identifiers: [number] }) },
      { token: owner.token },
    );
    const helper = await world.staff('helper', { area: '11239' });
    await world.call(
      'declarations',
      'makeForOther',
      given({ details: details({ name: 'Kẻ Khác', identifiers: [number] }) }),
      { token: helper.token },
    );
    const mine = await world.call('people', 'mine', {}, { token: owner.token });
    expect(mine.value.people[0]?.details?.name).toBe('Đỗ Văn Chủ');
  });
});

describe('officials', () => {
  test('A04: find by words without accents in any order, or last digits; red flags first; page by page', async () => {
    const official = await world.staff('official', { area: '11239' });
    const { token } = await world.citizen();
    await world.call(
      'declarations',
      'make',
      given({
        details: details({ name: 'Đặng Thị Ngọc Thủy', bornOn: '1960', phone: '+84987654321' }),
        symptoms: ['fever'],
      }),
      { token },
    );
    for (const text of ['dang thuy 1960', 'Thuỷ', 'thủy đặng', '4321']) {
      const got = await world.call('declarations', 'search', { text }, { token: official.token });
      expect(got.value.items.map((item) => item.name)).toContain('Đặng Thị Ngọc Thủy');
    }
    const seen: boolean[] = [];
    let cursor: string | undefined;
    do {
      const got = await world.call(
        'declarations',
        'search',
        { limit: 3, ...(cursor === undefined ? {} : { cursor }) },
        { token: official.token },
      );
      seen.push(...got.value.items.map((item) => item.redFlags.length > 0));
      cursor = got.value.next;
    } while (cursor !== undefined);
    expect(seen).toEqual([...seen].sort((a, b) => Number(b) - Number(a)));
    expect(seen.length).toBeGreaterThan(6);
  });

  test('case 2: a person who moves to another commune is lost to the former one at once, by list and by address', async () => {
    const here = await world.staff('official', { area: '11239' });
    const there = await world.staff('official', { area: '11254' });
    const { token, person } = await world.citizen();
    const made = await world.call(
      'declarations',
      'make',
      given({ details: details({ name: 'Vũ Văn Chuyển' }) }),
      { token },
    );
    const { id } = made.value.receipt;
    const page = await world.call('declarations', 'search', { limit: 1 }, { token: here.token });
    expect(
      (await world.call('declarations', 'show', { declaration: id }, { token: here.token })).status,
    ).toBe(200);
    const moved = details({
      name: 'Vũ Văn Chuyển',
      address: { area: { code: '11254', edition: '2026-04-30' } },
    });
    await world.call('people', 'save', { person, details: moved }, { token });
    expect(
      (await world.call('declarations', 'show', { declaration: id }, { token: here.token })).status,
    ).toBe(404);
    expect(
      (await world.call('declarations', 'search', { text: 'chuyen' }, { token: here.token })).value.items,
    ).toEqual([]);
    const rest = await world.call(
      'declarations',
      'search',
      { limit: 100, ...(page.value.next === undefined ? {} : { cursor: page.value.next }) },
      { token: here.token },
    );
    expect(rest.value.items.map((item) => item.id)).not.toContain(id);
    expect(
      (await world.call('declarations', 'show', { declaration: id }, { token: there.token })).status,
    ).toBe(200);
  });

  test('what cannot be converted to a commune falls to the province', async () => {
    const commune = await world.staff('official', { area: '11239' });
    const province = await world.staff('official', { area: '31' });
    const { token } = await world.citizen();
    const made = await world.call(
      'declarations',
      'make',
      given({ details: details({ address: { area: { code: '10001', edition: '2021-11-01' } } }) }),
      { token },
    );
    const ask = { declaration: made.value.receipt.id };
    expect((await world.call('declarations', 'show', ask, { token: commune.token })).status).toBe(404);
    expect((await world.call('declarations', 'show', ask, { token: province.token })).status).toBe(200);
  });

  test('a citizen sees who looked: role and area, never a name', async () => {
    const official = await world.staff('official', { area: '11239' });
    const { token } = await world.citizen();
    const made = await world.call('declarations', 'make', given(), { token });
    await world.call(
      'declarations',
      'show',
      { declaration: made.value.receipt.id },
      { token: official.token },
    );
    const looks = await world.call('records', 'looks', {}, { token });
    expect(looks.value.items[0]).toEqual({
      at: world.now(),
      effect: 'read',
      action: 'declarations.show',
      actor: 'staff',
      role: 'official',
      scope: '11239',
    });
    expect(looks.value.items[1]).toMatchObject({ action: 'declarations.make', actor: 'self' });
  });
});
