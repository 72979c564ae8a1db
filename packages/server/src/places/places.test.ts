import { decodeQr } from '@binhan/qr/decode';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import { printableOrigin } from './origin';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const market = {
  name: 'Chợ Thanh Miện',
  kind: 'public-place',
  area: '11239',
  address: 'Khu 1',
  gates: ['Cổng chính', 'Cổng sau'],
} as const;

async function registered(token: string) {
  const got = await world.call('places', 'register', { ...market, gates: [...market.gates] }, { token });
  return got.value;
}

async function confirmed() {
  const owner = await world.citizen();
  const place = await registered(owner.token);
  const official = await world.staff('official', { area: '11239' });
  await world.call('places', 'decide', { place: place.id, decision: 'confirm' }, { token: official.token });
  return { owner, official, place, gate: place.gates[0]?.id ?? '' };
}

const textOf = async (data: Uint8Array) => {
  const document = await getDocument({ data: data.slice() }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  return { document, page, text: items.map((item) => ('str' in item ? item.str : '')).join(' ') };
};

describe('a place', () => {
  test('waits for an official of its commune, and only of its commune', async () => {
    const { token } = await world.citizen();
    const place = await registered(token);
    expect(place).toMatchObject({
      state: 'registered',
      gates: [{ name: 'Cổng chính' }, { name: 'Cổng sau' }],
    });
    const elsewhere = await world.staff('official', { area: '11254' });
    const here = await world.staff('official', { area: '31' });
    const decide = { place: place.id, decision: 'confirm' } as const;
    expect((await world.call('places', 'decide', decide, { token: elsewhere.token })).code).toBe('not_found');
    expect((await world.call('places', 'decide', decide, { token: here.token })).value.state).toBe(
      'confirmed',
    );
    expect((await world.call('places', 'decide', decide, { token: here.token })).code).toBe('wrong_state');
  });

  test('needs a commune that exists', async () => {
    const { token } = await world.citizen();
    const got = await world.call('places', 'register', { ...market, gates: ['A'], area: '99999' }, { token });
    expect(JSON.parse(got.text).data.issues).toEqual([{ code: 'not_an_option', path: ['area'] }]);
  });

  test('case 30: a name that hides or turns its letters is refused, wherever it stands', async () => {
    const { owner, place } = await confirmed();
    const register = async (changes: object) => {
      const input = { ...market, gates: [...market.gates], ...changes };
      const got = await world.call('places', 'register', input, { token: owner.token });
      return got.status === 200 ? 'accepted' : JSON.parse(got.text).data.issues[0];
    };
    const hidden = (...path: (string | number)[]) => ({ code: 'forbidden_characters', path });
    expect(await register({ name: 'Chợ \u202egnp.exe' })).toEqual(hidden('name'));
    expect(await register({ name: 'Chợ\u0000' })).toEqual(hidden('name'));
    expect(await register({ address: 'Khu \u20661' })).toEqual(hidden('address'));
    expect(await register({ gates: ['A', 'B\u200f'] })).toEqual(hidden('gates', 1));
    expect(await register({ name: '   ' })).toEqual({ code: 'required', path: ['name'] });
    expect(await register({ name: '<b>Chợ</b> & "Đồng Xuân"', address: '' })).toBe('accepted');
    const gate = await world.call(
      'places',
      'addGate',
      { place: place.id, name: '\u202eA' },
      { token: owner.token },
    );
    expect(gate.code).toBe('invalid_input');
  });

  test('has fifty gates at most, and stays readable', async () => {
    const { owner, place } = await confirmed();
    const add = (name: string) =>
      world.call('places', 'addGate', { place: place.id, name }, { token: owner.token });
    for (let gate = 2; gate < 50; gate += 1) expect((await add(`Cổng ${gate}`)).status).toBe(200);
    expect((await add('Cổng 51')).code).toBe('invalid_input');
    const mine = await world.call('places', 'mine', {}, { token: owner.token });
    expect(mine.value.places[0]?.place.gates).toHaveLength(50);
  });

  test('case 15: a registration sent five times with one key is one place', async () => {
    const { token } = await world.citizen();
    const key = crypto.randomUUID();
    const send = () => world.call('places', 'register', { ...market, gates: ['A'] }, { token, key });
    const got = await Promise.all(Array.from({ length: 5 }, send));
    expect(new Set(got.map((one) => one.text)).size).toBe(1);
    expect((await world.call('places', 'mine', {}, { token })).value.places).toHaveLength(1);
  });

  test('closes and opens again, by who runs it', async () => {
    const { owner, place } = await confirmed();
    const stranger = await world.citizen();
    expect((await world.call('places', 'close', { place: place.id }, { token: stranger.token })).status).toBe(
      404,
    );
    expect((await world.call('places', 'close', { place: place.id }, { token: owner.token })).status).toBe(
      200,
    );
    expect((await world.call('places', 'close', { place: place.id }, { token: owner.token })).code).toBe(
      'wrong_state',
    );
    expect((await world.call('places', 'reopen', { place: place.id }, { token: owner.token })).status).toBe(
      200,
    );
  });

  test('gets a guard by phone, known or not alike; twice is once; taken away at once', async () => {
    const { owner, place, gate } = await confirmed();
    const add = (phone: string) =>
      world.call('places', 'addGuard', { place: place.id, phone }, { token: owner.token });
    const unknown = await add('+84987111222');
    expect(unknown.value).toEqual({ grant: expect.any(String), phoneEnds: '222', since: '2026-11-23' });
    expect((await add('+84987111222')).value).toEqual(unknown.value);
    const guard = await world.citizen('+84987111222');
    const visitor = await world.citizen();
    await world.call('declarations', 'make', given(), { token: visitor.token });
    const { value: code } = await world.call(
      'people',
      'code',
      { person: visitor.person },
      { token: visitor.token },
    );
    const scan = () =>
      world.call(
        'stays',
        'scanPerson',
        { place: place.id, gate, text: code.signed, direction: 'in' },
        { token: guard.token },
      );
    expect((await scan()).value.decision.verdict).toBe('go');
    expect((await world.call('places', 'mine', {}, { token: guard.token })).value.places).toMatchObject([
      { manages: false },
    ]);
    await world.call(
      'places',
      'removeGuard',
      { place: place.id, grant: unknown.value.grant },
      { token: owner.token },
    );
    expect((await scan()).code).toBe('not_found');
  });

  test('is found by an official without accents, waiting places first', async () => {
    const official = await world.staff('official', { area: '31' });
    const { token } = await world.citizen();
    await world.call(
      'places',
      'register',
      { ...market, name: 'Siêu thị Đồng Xuân', gates: ['A'] },
      { token },
    );
    const got = await world.call('places', 'search', { text: 'dong sieu' }, { token: official.token });
    expect(got.value.items.map((place) => place.name)).toEqual(['Siêu thị Đồng Xuân']);
    const all = await world.call('places', 'search', { limit: 100 }, { token: official.token });
    const states = all.value.items.map((place) => place.state === 'registered');
    expect(states).toEqual([...states].sort((a, b) => Number(b) - Number(a)));
  });
});

describe('a poster', () => {
  test('is a tagged A4 page in both languages with a code of at least 15 cm', async () => {
    const { owner, place, gate } = await confirmed();
    const got = await world.call('places', 'poster', { place: place.id, gate }, { token: owner.token });
    expect(got.response.headers.get('content-type')).toBe('application/pdf');
    const data = new Uint8Array(await got.response.arrayBuffer());
    const { document, page, text } = await textOf(data);
    expect(document.numPages).toBe(1);
    for (const words of [
      'Chợ Thanh Miện',
      'Cổng chính',
      'Quét mã khi vào',
      'Scan when you enter',
      '19009095',
    ]) {
      expect(text).toContain(words);
    }
    const tree = await page.getStructTree();
    expect(JSON.stringify(tree)).toContain('Figure');
    const [url] = /https:\/\/binhan\.example\/p\/[\w.-]+/.exec(text.replaceAll(' ', '')) ?? [];
    const read = await world.server.services.qrKeys.verify(url ?? '', world.now(), 'own-place');
    expect(read).toMatchObject({ value: { kind: 'own-place', place: place.id, gate } });
    expect((await codeOf(page)).size).toBeGreaterThanOrEqual((15 / 2.54) * 72);
    expect(await decodeQr((await codeOf(page)).pixels)).toEqual([url]);
  });

  test('is one page however long the names, and its code is still read', async () => {
    const { token } = await world.citizen();
    const official = await world.staff('official', { area: '11239' });
    const long = {
      ...market,
      name: 'Trung tâm văn hoá – thể thao '.repeat(7).slice(0, 200).trim(),
      gates: ['Cổng số một phía đông '.repeat(5).slice(0, 100).trim()],
    };
    const { value: place } = await world.call('places', 'register', long, { token });
    await world.call('places', 'decide', { place: place.id, decision: 'confirm' }, { token: official.token });
    const ask = { place: place.id, gate: place.gates[0]?.id ?? '' };
    const got = await world.call('places', 'poster', ask, { token });
    const { document, page, text } = await textOf(new Uint8Array(await got.response.arrayBuffer()));
    expect(document.numPages).toBe(1);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(long.name);
    const [url = ''] = await decodeQr((await codeOf(page)).pixels);
    expect((await world.call('stays', 'readPoster', { text: url })).value).toMatchObject({ name: long.name });
  });

  test('is not made before the place is confirmed, nor for somebody else', async () => {
    const owner = await world.citizen();
    const stranger = await world.citizen();
    const place = await registered(owner.token);
    const ask = { place: place.id, gate: place.gates[0]?.id ?? '' };
    expect((await world.call('places', 'poster', ask, { token: owner.token })).code).toBe('wrong_state');
    expect((await world.call('places', 'poster', ask, { token: stranger.token })).code).toBe('not_found');
  });

  test.each([
    ['https://binhan.haiphong.gov.vn', true],
    ['http://binhan.haiphong.gov.vn', false],
    ['https://localhost', false],
    ['https://localhost.', false],
    ['https://2130706433', false],
    ['https://127.0.0.1', false],
    ['https://192.168.1.5:3000', false],
    ['https://[::1]', false],
    ['https://server.local', false],
    ['https://intranet', false],
  ])('in production the origin %s is fit for print: %s', (origin, fit) =>
    expect(printableOrigin(origin)).toBe(fit),
  );

  test('is refused in production for an address only this machine has', async () => {
    const local = await startServer({ origin: 'http://localhost:3000', mode: 'production' });
    const owner = await local.citizen();
    const official = await local.staff('official', { area: '11239' });
    const { value: place } = await local.call(
      'places',
      'register',
      { ...market, gates: ['A'] },
      { token: owner.token },
    );
    await local.call('places', 'decide', { place: place.id, decision: 'confirm' }, { token: official.token });
    const ask = { place: place.id, gate: place.gates[0]?.id ?? '' };
    expect((await local.call('places', 'poster', ask, { token: owner.token })).code).toBe('unsafe_origin');
    await local.close();
  });
});

describe('visits', () => {
  test('are read by officials of the area with an audit row per person, page by page, and as a file with its taker', async () => {
    const { official, place, gate, owner } = await confirmed();
    const names = ['Lê Văn Một', '=cmd|calc', 'Bà Ba'];
    for (const name of names) {
      const visitor = await world.citizen();
      await world.call('declarations', 'make', given({ details: details({ name }) }), {
        token: visitor.token,
      });
      const { value: code } = await world.call(
        'people',
        'code',
        { person: visitor.person },
        { token: visitor.token },
      );
      await world.call('places', 'addGuard', { place: place.id, phone: owner.phone }, { token: owner.token });
      await world.call(
        'stays',
        'scanPerson',
        { place: place.id, gate, text: code.signed, direction: 'in' },
        { token: owner.token },
      );
      world.wait(0.1);
    }
    const first = await world.call(
      'places',
      'visits',
      { place: place.id, limit: 2 },
      { token: official.token },
    );
    expect(first.value.items.map((visit) => visit.name)).toEqual(['Bà Ba', '=cmd|calc']);
    const cursor = first.value.next ?? '';
    const second = await world.call(
      'places',
      'visits',
      { place: place.id, limit: 2, cursor },
      { token: official.token },
    );
    expect(second.value.items.map((visit) => visit.name)).toEqual(['Lê Văn Một']);
    const looked = await world.database.db
      .selectFrom('auditRow')
      .selectAll()
      .where('action', '=', 'places.visits')
      .execute();
    expect(looked).toHaveLength(3);

    const taken = await world.call(
      'places',
      'exportVisits',
      { place: place.id, reason: 'Truy vết ca bệnh tại chợ' },
      { token: official.token },
    );
    const lines = taken.text.trim().split('\r\n');
    expect(lines[0]).toContain('Truy vết ca bệnh tại chợ');
    expect(lines.at(-1)).toBe('"rows",3,"complete"');
    expect(taken.text).toContain(`"'=cmd|calc"`);
    const noted = await world.database.db
      .selectFrom('auditRow')
      .selectAll()
      .where('action', '=', 'places.exportVisits')
      .orderBy('id')
      .execute();
    expect(noted).toHaveLength(4);
    expect(noted[0]).toMatchObject({ note: 'Truy vết ca bệnh tại chợ', role: 'official', subject: null });
    const told = looked.map((row) => row.subject).sort();
    expect(
      noted
        .slice(1)
        .map((row) => row.subject)
        .sort(),
    ).toEqual(told);
    expect(noted.slice(1)).toMatchObject(
      told.map(() => ({ role: 'official', scope: '11239', area: '11239' })),
    );

    const elsewhere = await world.staff('official', { area: '33' });
    expect((await world.call('places', 'visits', { place: place.id }, { token: elsewhere.token })).code).toBe(
      'not_found',
    );
    const shop = await world.call('places', 'visits', { place: place.id }, { token: owner.token });
    expect(shop.code).toBe('not_found');
  });
});

/** The code as the page draws it, in points and as pixels: its rectangles are the only paths on a poster. */
async function codeOf(page: Awaited<ReturnType<typeof textOf>>['page']) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rectangles: [number, number, number, number][] = [];
  for (const [place, operation] of fnArray.entries()) {
    if (operation !== OPS.constructPath) continue;
    const path: unknown = argsArray[place][1][0];
    if (path instanceof Float32Array) rectangles.push(...rectanglesOf(path));
  }
  const left = Math.min(...rectangles.map(([x]) => x));
  const top = Math.min(...rectangles.map(([, y]) => y));
  const size = Math.max(...rectangles.map(([, , right]) => right)) - left;
  // Two pixels a point and the quiet zone around, as a scanner at arm's length would have it.
  const margin = 60;
  const width = Math.ceil(size * 2) + 2 * margin;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  const at = (value: number, origin: number) => Math.round((value - origin) * 2) + margin;
  for (const [x, y, right, bottom] of rectangles) {
    for (let row = at(y, top); row < at(bottom, top); row += 1) {
      for (let column = at(x, left); column < at(right, left); column += 1) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
  }
  return { size, pixels: { data, width, height: width } };
}

/** The closed paths of a drawing (0 move, 1 line, 4 close), each as its box. */
function rectanglesOf(path: Float32Array): [number, number, number, number][] {
  const found: [number, number, number, number][] = [];
  let [x, y]: [number[], number[]] = [[], []];
  for (let index = 0; index < path.length;) {
    const step = path[index];
    if (step === 4) {
      if (x.length > 0) found.push([Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]);
      [x, y] = [[], []];
      index += 1;
      continue;
    }
    x.push(path[index + 1] ?? 0);
    y.push(path[index + 2] ?? 0);
    index += 3;
  }
  return found;
}
