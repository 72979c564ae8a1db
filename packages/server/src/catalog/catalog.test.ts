import type { InputOf, contract } from '@binhan/contract';
import type { Entry } from '@binhan/domain/catalog';
import type { Form } from '@binhan/domain/declaration';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entries } from '../../test/entries';
import { given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import { entriesInForce, formInForce } from './in-force';
import { loadCatalog } from './load';

let world: TestServer;
let first: string;
let second: string;
beforeEach(async () => {
  world = await startServer();
  first = (await world.staff('administrator', { area: '31' })).token;
  second = (await world.staff('administrator', { area: '31' })).token;
});
afterEach(() => world.close());

const text = (words: string) => ({ vi: words, en: words });
const areas = ['11239', '31'];

const hotline = (phone: string, changes: Partial<Pick<Entry, 'area' | 'period' | 'id'>> = {}): Entry => ({
  kind: 'hotline',
  id: 'province',
  area: '31',
  period: { from: '2026-11-23' },
  source: 'Công văn thử',
  body: { name: text('Đường dây nóng'), phone },
  ...changes,
});

const level = (rank: number, changes: Partial<Pick<Entry, 'area' | 'period' | 'id'>> = {}): Entry => ({
  kind: 'level',
  id: 'level-1',
  area: '31',
  period: { from: '2026-11-23' },
  source: 'Quyết định thử',
  body: { rank, name: text('Cấp'), meaning: text('Nguy cơ'), colour: 'red' },
  ...changes,
});

const national = entries.find((entry) => entry.kind === 'form');

function form(
  version: number,
  changes: { area?: string; from?: string; title?: string; id?: string } = {},
): Entry {
  if (national?.kind !== 'form') throw new TypeError('the test catalogue has no form');
  const body: Form = {
    ...national.body,
    version,
    ...(changes.title === undefined ? {} : { title: text(changes.title) }),
    ...(changes.id === undefined ? {} : { id: changes.id }),
  };
  return { ...national, area: changes.area ?? '31', period: { from: changes.from ?? '2026-11-23' }, body };
}

const propose = (entry: Entry, token = first) => world.call('catalog', 'propose', { entry }, { token });
const decide = (proposal: string, decision: 'approve' | 'reject', token = second) =>
  world.call('catalog', 'decide', { proposal, decision }, { token });
const hotlines = async () =>
  (await entriesInForce(world.database.db, { kind: 'hotline', areas, on: '2026-11-23' })).map(
    (entry) => entry.kind === 'hotline' && entry.body.phone,
  );
const issues = (text: string): unknown => JSON.parse(text).data.issues;

describe('what is in force', () => {
  test('is the entry of the smallest area, and of those the one that began last', async () => {
    await loadCatalog(world.server.services, [
      hotline('111', { id: 'national', area: 'VN', period: { from: '2025-01-01' } }),
      hotline('222', { id: 'national', area: '31', period: { from: '2022-01-01' } }),
      hotline('333', { id: 'national', area: '33', period: { from: '2022-01-01' } }),
      hotline('444', { id: 'national', area: '11239', period: { from: '2022-01-01', until: '2026-11-23' } }),
      hotline('555', { id: 'other', area: '11239', period: { from: '2026-11-24' } }),
    ]);
    expect(await hotlines()).toEqual(['222']);
    const { db } = world.database;
    const on = (day: string, of: string[]) =>
      entriesInForce(db, { kind: 'hotline', areas: of, on: day }).then((found) =>
        found.map((entry) => entry.kind === 'hotline' && entry.body.phone),
      );
    expect(await on('2026-11-22', areas)).toEqual(['444']);
    expect(await on('2026-11-24', areas)).toEqual(['222', '555']);
    expect(await on('2026-11-23', [])).toEqual(['111']);
    expect(await on('2020-01-01', areas)).toEqual([]);
  });

  test('a version of a form is found whenever it held, for answers given to it then', async () => {
    await loadCatalog(world.server.services, [form(2, { area: '31', from: '2026-01-01', title: 'Bản hai' })]);
    const { db } = world.database;
    const ask = { form: 'test-form', areas, on: '2026-11-23' };
    expect((await formInForce(db, ask))?.version).toBe(2);
    expect((await formInForce(db, { ...ask, version: 1 }))?.title.vi).toBe('Khai báo');
    expect(await formInForce(db, { ...ask, version: 3 })).toBeUndefined();
    expect(await formInForce(db, { ...ask, form: 'unknown' })).toBeUndefined();
  });

  test('loading again adds what is missing and leaves alone what was edited', async () => {
    const { db } = world.database;
    await db.updateTable('catalogEntry').set({ source: 'sửa tay' }).where('kind', '=', 'hotline').execute();
    const rows = () => db.selectFrom('catalogEntry').select(['id', 'source']).orderBy('id').execute();
    const before = await rows();
    await loadCatalog(world.server.services, entries);
    expect(await rows()).toEqual(before);
    await loadCatalog(world.server.services, [...entries, hotline('777', { id: 'new-one' })]);
    expect(await rows()).toHaveLength(before.length + 1);
  });
});

describe('a change', () => {
  test('of a hotline is in force at once and ends the former one', async () => {
    const got = await propose(hotline('0220 111 111'));
    expect(got.value).toMatchObject({ state: 'approved', own: true });
    expect(await hotlines()).toEqual(['19009095', '0220 111 111']);
    world.wait(24);
    await propose(hotline('0220 222 222', { period: { from: '2026-11-24' } }));
    const rows = await world.database.db
      .selectFrom('catalogEntry')
      .select(['validFrom', 'validUntil'])
      .where('entryId', '=', 'province')
      .orderBy('validFrom')
      .execute();
    expect(rows).toEqual([
      { validFrom: '2026-11-23', validUntil: '2026-11-24' },
      { validFrom: '2026-11-24', validUntil: null },
    ]);
  });

  test('of a rule waits for a second person, who is not the first', async () => {
    const proposed = await propose(level(2));
    expect(proposed.value).toMatchObject({ state: 'proposed', own: true });
    const inForce = async () =>
      (await entriesInForce(world.database.db, { kind: 'level', areas, on: '2026-11-23' })).map(
        (entry) => entry.kind === 'level' && entry.body.rank,
      );
    expect(await inForce()).toEqual([1]);
    const own = await decide(proposed.value.id, 'approve', first);
    expect(own.code).toBe('second_person_needed');
    expect(await inForce()).toEqual([1]);
    const approved = await decide(proposed.value.id, 'approve');
    expect(approved.value).toMatchObject({ state: 'approved', own: false });
    expect(await inForce()).toEqual([2]);
    const rows = await world.database.db
      .selectFrom('auditRow')
      .select(['action', 'province'])
      .where('action', 'like', 'catalog.%')
      .where('effect', '=', 'write')
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { action: 'catalog.propose', province: '31' },
      { action: 'catalog.decide', province: '31' },
    ]);
  });

  test.each([
    ['approve', 'approve'],
    ['approve', 'reject'],
    ['reject', 'approve'],
    ['reject', 'reject'],
  ] as const)('once decided (%s) it cannot be decided again (%s)', async (once, again) => {
    const proposed = await propose(level(2));
    expect((await decide(proposed.value.id, once)).status).toBe(200);
    expect((await decide(proposed.value.id, again)).code).toBe('wrong_state');
  });

  test('of two persons who approve at once one does', async () => {
    const proposed = await propose(level(2));
    const third = (await world.staff('administrator', { area: '31' })).token;
    const got = await Promise.all(
      [second, third].map((token) => decide(proposed.value.id, 'approve', token)),
    );
    expect(got.map((one) => one.status).sort()).toEqual([200, 409]);
  });

  test('case 15: the same proposal sent five times with one key is one proposal', async () => {
    const key = crypto.randomUUID();
    const send = () => world.call('catalog', 'propose', { entry: level(3) }, { token: first, key });
    const got = await Promise.all(Array.from({ length: 5 }, send));
    expect(new Set(got.map((one) => one.text)).size).toBe(1);
    expect(await world.database.db.selectFrom('catalogProposal').select('id').execute()).toHaveLength(1);
  });
});

describe('a form', () => {
  test('is changed by a new version on a day of its own; the old one stays for its answers', async () => {
    const got = await propose(form(2, { title: 'Bản hai' }));
    await decide(got.value.id, 'approve');
    const { db } = world.database;
    const ask = { form: 'test-form', areas, on: '2026-11-23' };
    expect((await formInForce(db, ask))?.title.vi).toBe('Bản hai');
    expect((await formInForce(db, { ...ask, version: 1 }))?.title.vi).toBe('Khai báo');
    expect((await world.call('declarations', 'make', given())).code).toBe('form_not_in_force');
    expect((await world.call('declarations', 'make', { ...given(), formVersion: 2 })).status).toBe(200);
    // The same day again would overwrite the wording that was answered this morning.
    const again = await propose(form(3));
    expect(issues(again.text)).toMatchObject([{ path: ['entry', 'period', 'from'] }]);
    const tomorrow = await propose(form(3, { from: '2026-11-24' }));
    expect((await decide(tomorrow.value.id, 'approve')).status).toBe(200);
  });

  test('of two proposals with one version only the first is approved', async () => {
    const one = await propose(form(2));
    const other = await propose(form(2, { from: '2026-11-24' }), second);
    expect((await decide(one.value.id, 'approve', second)).status).toBe(200);
    const got = await decide(other.value.id, 'approve', first);
    expect([got.status, issues(got.text)]).toEqual([
      422,
      [expect.objectContaining({ code: 'version_not_new', path: ['entry', 'body', 'version'] })],
    ]);
  });

  test.each<[string, Entry, (string | number)[]]>([
    ['with the version in force', form(1), ['entry', 'body', 'version']],
    ['under another name than its own', form(2, { id: 'other-form' }), ['entry', 'body', 'id']],
    [
      'that ends before it begins',
      { ...form(2), period: { from: '2026-11-23', until: '2026-11-22' } },
      ['entry', 'period', 'until'],
    ],
  ])('%s is refused', async (_what, entry, path) => {
    const got = await propose(entry);
    expect([got.status, issues(got.text)]).toEqual([422, [expect.objectContaining({ path })]]);
  });
});

describe('areas', () => {
  test('case 1: nobody proposes, sees or decides for an area beyond their own; unknown is the same answer', async () => {
    const commune = (await world.staff('administrator', { area: '11239' })).token;
    const elsewhere = (await world.staff('administrator', { area: '33' })).token;
    for (const area of ['VN', '33', '11953', '99999'])
      expect((await propose(level(2, { area }))).status).toBe(404);
    for (const area of ['31', '11254']) expect((await propose(level(2, { area }), commune)).status).toBe(404);
    const proposed = await propose(level(2));
    const forbidden = await decide(proposed.value.id, 'approve', elsewhere);
    const unknown = await decide(crypto.randomUUID(), 'approve', elsewhere);
    expect([forbidden.status, forbidden.code]).toEqual([unknown.status, unknown.code]);
    expect((await decide(proposed.value.id, 'approve', commune)).status).toBe(404);
    const list = await world.call('catalog', 'proposals', {}, { token: elsewhere });
    expect(list.value.items).toEqual([]);
  });

  test('a province reads and decides what its communes propose; a commune reads its own and the country’s', async () => {
    const commune = (await world.staff('official', { area: '11239' })).token;
    const neighbour = (await world.staff('official', { area: '11254' })).token;
    const proposed = await propose(level(2, { area: '11239' }), commune);
    const seen = async (token: string) =>
      (await world.call('catalog', 'proposals', { state: 'proposed' }, { token })).value.items.map((item) => [
        item.id,
        item.own,
      ]);
    expect(await seen(second)).toEqual([[proposed.value.id, false]]);
    expect(await seen(commune)).toEqual([[proposed.value.id, true]]);
    expect(await seen(neighbour)).toEqual([]);
    await decide(proposed.value.id, 'approve');
    const inAreas = async (token: string) =>
      (await world.call('catalog', 'entries', { kind: 'level' }, { token })).value.items.map(
        (item) => item.entry.area,
      );
    expect(await inAreas(second)).toEqual(['11239', 'VN']);
    expect(await inAreas(commune)).toEqual(['11239', 'VN']);
    expect(await inAreas(neighbour)).toEqual(['VN']);
  });

  test('pages of entries hold every entry once, the newest of an id first', async () => {
    await loadCatalog(
      world.server.services,
      ['2026-11-01', '2026-11-03', '2026-11-02'].flatMap((from, index) =>
        ['31', '11239'].map((area) => hotline(`0220 00${index}`, { area, period: { from } })),
      ),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const input: InputOf<(typeof contract)['catalog']['entries']> = {
        limit: 2,
        kind: 'hotline',
        ...(cursor === undefined ? {} : { cursor }),
      };
      const got = await world.call('catalog', 'entries', input, { token: first });
      seen.push(...got.value.items.map((item) => `${item.entry.id} ${item.entry.period.from}`));
      cursor = got.value.next;
    } while (cursor !== undefined);
    expect(seen).toEqual([
      'national 2021-01-01',
      'province 2026-11-03',
      'province 2026-11-03',
      'province 2026-11-02',
      'province 2026-11-02',
      'province 2026-11-01',
      'province 2026-11-01',
    ]);
  });
});
