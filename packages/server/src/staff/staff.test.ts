import type { InputOf, contract } from '@binhan/contract';
import type { Role } from '@binhan/domain/access';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totp } from '../../test/authenticator';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let admin: { token: string; userId: string };
beforeAll(async () => {
  world = await startServer();
  admin = await world.staff('administrator', { area: '31' });
});
afterAll(() => world.close());

const official = (area: string, name = 'Trần Thị Bình', email = `${crypto.randomUUID()}@binhan.example`) => ({
  name,
  email,
  role: 'official' as const,
  scope: { kind: 'area' as const, area },
  period: { from: '2026-11-01' },
});

const create = (input: InputOf<(typeof contract)['staff']['create']>) =>
  world.call('staff', 'create', input, { token: admin.token });

const issues = (text: string): unknown => JSON.parse(text).data.issues;

async function signIn(email: string, password: string) {
  const first = await world.call('sessions', 'signInStaff', { email, password }, { address: email });
  if (first.status !== 200) return { status: first.status, token: '' };
  const code = totp(first.value.totpUri ?? '');
  const second = await world.call('sessions', 'secondFactor', { challenge: first.value.challenge, code });
  return { status: second.status, token: second.value.token };
}

async function openPlace(area: string, province: string) {
  const id = crypto.randomUUID();
  await world.database.db
    .insertInto('place')
    .values({
      id,
      name: 'Chợ',
      searchKey: ' cho ',
      kind: 'public-place',
      area,
      province,
      address: '',
      state: 'confirmed',
      registeredBy: crypto.randomUUID(),
      registeredAt: world.now(),
    })
    .execute();
  await world.database.db
    .insertInto('gate')
    .values({ id: crypto.randomUUID(), place: id, name: 'Cổng chính', createdAt: world.now() })
    .execute();
  return id;
}

describe('accounts', () => {
  test('an administrator makes an account; its holder signs in with the first password and enrols', async () => {
    const made = await create(official('11239', 'Trần Thị Bình', 'Binh.1@binhan.example'));
    expect(made.value.member).toMatchObject({
      name: 'Trần Thị Bình',
      email: 'binh.1@binhan.example',
      enrolled: false,
      grants: [{ role: 'official', scope: { kind: 'area', area: '11239' }, period: { from: '2026-11-01' } }],
    });
    const session = await signIn('binh.1@binhan.example', made.value.password);
    const current = await world.call('sessions', 'current', {}, { token: session.token });
    expect(current.value).toMatchObject({ who: 'staff', name: 'Trần Thị Bình' });
    expect((await world.call('declarations', 'search', {}, { token: session.token })).status).toBe(200);
    const rows = await world.database.db
      .selectFrom('auditRow')
      .selectAll()
      .where('subject', '=', made.value.member.id)
      .execute();
    expect(rows).toMatchObject([
      { action: 'staff.create', effect: 'write', actorId: admin.userId, area: '11239' },
    ]);
  });

  test('an e-mail names one account, in any case, also when two arrive at once', async () => {
    const all = await Promise.all(
      ['Two@binhan.example', 'two@binhan.example', 'TWO@binhan.example'].map((email) =>
        create(official('11239', 'Hai', email)),
      ),
    );
    expect(all.map((got) => got.status).sort()).toEqual([200, 422, 422]);
    const refused = all.find((got) => got.status !== 200);
    expect(issues(refused?.text ?? '')).toMatchObject([{ code: 'email_taken', path: ['email'] }]);
  });

  test.each<[string, Partial<InputOf<(typeof contract)['staff']['create']>>, number]>([
    ['another province', { scope: { kind: 'area', area: '33' } }, 404],
    ['a commune of another province', { scope: { kind: 'area', area: '11953' } }, 404],
    ['the country', { scope: { kind: 'area', area: 'VN' } }, 404],
    ['an area nobody knows', { scope: { kind: 'area', area: '99999' } }, 404],
    ['a place nobody knows', { role: 'guard', scope: { kind: 'place', place: crypto.randomUUID() } }, 404],
    ['a role of places in an area', { role: 'guard' }, 422],
    ['a key as a person', { role: 'integrator' }, 422],
    ['a period that never is', { period: { from: '2026-11-02', until: '2026-11-02' } }, 422],
  ])('refuses %s', async (_what, changes, status) => {
    const got = await create({ ...official('11239'), ...changes });
    expect(got.status).toBe(status);
  });

  test('a reset ends every session, the password and the second factor', async () => {
    const email = 'reset@binhan.example';
    const made = await create(official('11239', 'Đặt Lại', email));
    const member = made.value.member.id;
    const session = await signIn(email, made.value.password);
    const got = await world.call('staff', 'reset', { member }, { token: admin.token });
    expect(got.status).toBe(200);
    const current = await world.call('sessions', 'current', {}, { token: session.token });
    expect(current.value).toEqual({ who: 'anonymous' });
    expect((await signIn(email, made.value.password)).status).not.toBe(200);
    const again = await signIn(email, got.value.password);
    expect((await world.call('declarations', 'search', {}, { token: again.token })).status).toBe(200);
  });

  test('a commune cannot take over an account that also holds for the province', async () => {
    const commune = await world.staff('administrator', { area: '11239' });
    const { token } = commune;
    const reset = (member: string) => world.call('staff', 'reset', { member }, { token });
    const { value } = await create(official('11239'));
    const member = value.member.id;
    await world.call(
      'staff',
      'give',
      { user: member, role: 'official', scope: { kind: 'area', area: '31' }, period: { from: '2026-11-01' } },
      { token: admin.token },
    );
    const unknown = await reset(crypto.randomUUID());
    const forbidden = await reset(member);
    expect([unknown.status, forbidden.status, (await reset(admin.userId)).status]).toEqual([404, 404, 404]);
    const same = (text: string) => text.replace(/"requestId":"[^"]+"|[0-9a-f-]{36}/g, '');
    expect(same(forbidden.text)).toBe(same(unknown.text));
    expect((await world.call('staff', 'reset', { member }, { token: admin.token })).status).toBe(200);
  });

  test('a citizen is nobody’s member: neither listed nor reset', async () => {
    const place = await openPlace('11239', '31');
    const guard = await world.citizen();
    const row = await world.database.db
      .selectFrom('person')
      .select('userId')
      .where('id', '=', guard.person)
      .executeTakeFirstOrThrow();
    const userId = row.userId ?? '';
    await world.database.db
      .insertInto('accessGrant')
      .values({
        id: crypto.randomUUID(),
        userId,
        role: 'guard',
        area: null,
        place,
        validFrom: '2026-01-01',
        validUntil: null,
        givenBy: null,
        createdAt: world.now(),
      })
      .execute();
    expect((await world.call('staff', 'reset', { member: userId }, { token: admin.token })).status).toBe(404);
    const all = await world.call('staff', 'search', { limit: 100 }, { token: admin.token });
    expect(all.value.items.map((member) => member.id)).not.toContain(userId);
  });
});

describe('grants', () => {
  test('a grant that is ended ends access at once, and only within the areas of the caller', async () => {
    const { value } = await create(official('11239'));
    const session = await world.staff('official', { area: '11239' });
    const [grant] = await world.database.db
      .selectFrom('accessGrant')
      .selectAll()
      .where('userId', '=', session.userId)
      .execute();
    const search = () => world.call('declarations', 'search', {}, { token: session.token });
    expect((await search()).status).toBe(200);
    const elsewhere = await world.staff('administrator', { area: '33' });
    const input = { grant: grant?.id ?? '' };
    expect((await world.call('staff', 'end', input, { token: elsewhere.token })).status).toBe(404);
    expect((await search()).status).toBe(200);
    expect((await world.call('staff', 'end', input, { token: admin.token })).status).toBe(200);
    expect((await search()).status).toBe(404);
    expect((await world.call('staff', 'end', input, { token: admin.token })).status).toBe(404);
    expect(value.member.grants).toHaveLength(1);
  });

  test('a grant is given to somebody known here, in an area or at a place of the caller', async () => {
    const { value } = await create(official('11239'));
    const [here, there] = [await openPlace('11239', '31'), await openPlace('11953', '33')];
    const give = (user: string, changes: object) =>
      world.call(
        'staff',
        'give',
        {
          user,
          role: 'place-manager' as Role,
          scope: { kind: 'place', place: here },
          period: { from: '2026-11-01' },
          ...changes,
        },
        { token: admin.token },
      );
    expect((await give(value.member.id, {})).value).toMatchObject({
      user: value.member.id,
      role: 'place-manager',
      scope: { kind: 'place', place: here },
    });
    expect((await give(value.member.id, { scope: { kind: 'place', place: there } })).status).toBe(404);
    expect((await give(crypto.randomUUID(), {})).status).toBe(404);
    const stranger = await world.staff('official', { area: '33' });
    expect((await give(stranger.userId, {})).status).toBe(404);
  });

  test('case 15: the same grant sent five times with one key is one grant', async () => {
    const { value } = await create(official('11239'));
    const input = {
      user: value.member.id,
      role: 'helper' as const,
      scope: { kind: 'area' as const, area: '11239' },
      period: { from: '2026-11-23', until: '2026-11-24' },
    };
    const key = crypto.randomUUID();
    const got = await Promise.all(
      Array.from({ length: 5 }, () => world.call('staff', 'give', input, { token: admin.token, key })),
    );
    expect(new Set(got.map((one) => one.text)).size).toBe(1);
    const rows = await world.database.db
      .selectFrom('accessGrant')
      .select('id')
      .where('userId', '=', value.member.id)
      .where('role', '=', 'helper')
      .execute();
    expect(rows).toHaveLength(1);
  });
});

describe('the list of members', () => {
  test('is searched without accents, paged, and shows only grants within the areas of the caller', async () => {
    const { value } = await create(official('11239', 'Đỗ Thị Hoà Bình', 'hoa@binhan.example'));
    await world.database.db
      .insertInto('accessGrant')
      .values({
        id: crypto.randomUUID(),
        userId: value.member.id,
        role: 'official',
        area: '33',
        place: null,
        validFrom: '2026-01-01',
        validUntil: null,
        givenBy: null,
        createdAt: world.now(),
      })
      .execute();
    for (const text of ['do thi hoa', 'BÌNH đỗ', 'hoa@binhan']) {
      const got = await world.call('staff', 'search', { text }, { token: admin.token });
      expect(got.value.items).toMatchObject([
        { id: value.member.id, grants: [{ scope: { area: '11239' } }] },
      ]);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const input = { limit: 2, ...(cursor === undefined ? {} : { cursor }) };
      const got = await world.call('staff', 'search', input, { token: admin.token });
      seen.push(...got.value.items.map((member) => member.id));
      cursor = got.value.next;
    } while (cursor !== undefined);
    const all = await world.call('staff', 'search', { limit: 100 }, { token: admin.token });
    expect(seen).toEqual(all.value.items.map((member) => member.id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('case 1: another province has none of them', async () => {
    const elsewhere = await world.staff('administrator', { area: '33' });
    const got = await world.call('staff', 'search', { limit: 100 }, { token: elsewhere.token });
    const grants = got.value.items.flatMap((member) => member.grants);
    expect(grants.every((grant) => grant.scope.kind === 'area' && grant.scope.area === '33')).toBe(true);
    expect(got.value.items.map((member) => member.id)).not.toContain(admin.userId);
  });
});

describe('keys of other systems', () => {
  const add = (changes: object = {}) =>
    world.call(
      'staff',
      'addIntegrator',
      { name: 'Cổng thông tin tỉnh', area: '31', period: { from: '2026-11-23' }, ...changes },
      { token: admin.token },
    );
  const places = (apiKey: string, origin?: string) =>
    world.call('places', 'search', {}, { apiKey, ...(origin === undefined ? {} : { headers: { origin } }) });

  test('a key is shown once, kept as a digest, and ends at once', async () => {
    const made = await add();
    expect(made.value.key).toMatch(/^bak_[\w-]{32}$/);
    const rows = await world.database.db.selectFrom('integrator').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(made.value.key);
    expect((await places(made.value.key)).status).toBe(200);
    const elsewhere = await world.staff('administrator', { area: '33' });
    const end = (token: string) =>
      world.call('staff', 'endIntegrator', { integrator: made.value.id }, { token });
    expect((await end(elsewhere.token)).status).toBe(404);
    expect((await end(admin.token)).status).toBe(200);
    expect((await end(admin.token)).status).toBe(404);
    expect((await places(made.value.key)).status).toBe(401);
  });

  test('a publishable key works only from its origins, whatever path they were given with', async () => {
    const made = await add({ origins: ['https://haiphong.example/tin-tuc?x=1'] });
    expect((await places(made.value.key, 'https://haiphong.example')).status).toBe(200);
    expect((await places(made.value.key, 'https://haiphong.example.evil.example')).status).toBe(401);
    expect((await places(made.value.key)).status).toBe(401);
  });

  test('is not made for another province', async () => {
    expect((await add({ area: '33' })).status).toBe(404);
  });

  // The origin of these is the word `null`, which every sandboxed page sends.
  test.each(['data:text/html,x', 'javascript:alert(1)', 'file:///x', 'blob:null/x'])(
    'is not made for pages of %s',
    async (url) => {
      const got = await add({ origins: ['https://haiphong.example', url] });
      expect(got.status).toBe(422);
      expect(issues(got.text)).toEqual([{ code: 'not_an_option', path: ['origins', 1] }]);
    },
  );

  test('is not made for a period that never is', async () => {
    const got = await add({ period: { from: '2026-11-23', until: '2026-11-23' } });
    expect(issues(got.text)).toEqual([{ code: 'not_an_option', path: ['period', 'until'] }]);
  });
});

describe('organisations and adoption', () => {
  test('first sign-in and first use are counted once, for the organisation a person stated', async () => {
    const clerk = await world.staff('official', { area: '11239' });
    const add = (area: string) =>
      world.call(
        'staff',
        'addOrganisation',
        { name: 'Trường THCS Thanh Miện', kind: 'school', area },
        { token: clerk.token },
      );
    expect((await add('11254')).status).toBe(404);
    const school = await add('11239');
    for (const signedIn of [true, false]) {
      const citizen = await world.citizen();
      await world.database.db
        .insertInto('adoption')
        .values({
          organisation: school.value.id,
          person: citizen.person,
          signedInAt: world.now(),
          usedAt: signedIn ? world.now() : null,
        })
        .execute();
    }
    const units = async (area: string) =>
      (await world.call('staff', 'adoption', {}, { token: (await world.staff('auditor', { area })).token }))
        .value.units;
    expect(await units('31')).toEqual([{ organisation: school.value, signedIn: 2, used: 1 }]);
    expect(await units('11254')).toEqual([]);
  });
});

describe('the audit', () => {
  test('an auditor reads rows of their areas, by record, by grant and by where the person lives', async () => {
    const citizen = await world.citizen();
    await world.call(
      'people',
      'save',
      { person: citizen.person, details: details() },
      { token: citizen.token },
    );
    await world.call('declarations', 'make', given(), { token: citizen.token });
    const reader = await world.staff('official', { area: '11239' });
    await world.call('declarations', 'search', {}, { token: reader.token });
    const lines = async (area: string, input = {}) =>
      (
        await world.call(
          'staff',
          'audit',
          { limit: 100, ...input },
          { token: (await world.staff('auditor', { area })).token },
        )
      ).value.items;
    for (const area of ['31', '11239']) {
      expect(await lines(area, { action: 'declarations.search' })).toContainEqual(
        expect.objectContaining({ actorId: reader.userId, subject: citizen.person, role: 'official' }),
      );
    }
    expect((await lines('33')).filter((line) => line.subject === citizen.person)).toEqual([]);
    expect((await lines('11254', { action: 'declarations.search' })).map((line) => line.subject)).toEqual([]);
  });

  test('pages hold every row once, and the look itself is recorded', async () => {
    const auditor = await world.staff('auditor', { area: 'VN' });
    const until = world.now();
    world.wait(1);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const input = { limit: 7, until, ...(cursor === undefined ? {} : { cursor }) };
      const got = await world.call('staff', 'audit', input, { token: auditor.token });
      seen.push(...got.value.items.map((line) => JSON.stringify(line)));
      cursor = got.value.next;
    } while (cursor !== undefined);
    const { count } = await world.database.db
      .selectFrom('auditRow')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('at', '<', new Date(until))
      .executeTakeFirstOrThrow();
    expect(seen).toHaveLength(Number(count));
    const own = await world.call(
      'staff',
      'audit',
      { action: 'staff.audit', limit: 100 },
      { token: auditor.token },
    );
    expect(own.value.items.length).toBeGreaterThan(1);
  });
});

describe('work of today', () => {
  const work = async (role: Role, area: string) =>
    (await world.call('staff', 'work', {}, { token: (await world.staff(role, { area })).token })).value;

  test('counts only what the role may do', async () => {
    expect(Object.keys(await work('official', '11254')).sort()).toEqual([
      'declarationsToday',
      'flaggedDeclarations',
      'placesWaiting',
      'requestsLate',
      'requestsWaiting',
    ]);
    expect(Object.keys(await work('administrator', '11254'))).toEqual(['proposalsWaiting']);
    expect(Object.keys(await work('helper', '11254'))).toEqual(['entriesToday']);
    expect(await work('auditor', '11254')).toEqual({});
  });

  test('counts what lies in the areas of the caller: flags, places, requests and their clocks', async () => {
    const fresh = await startServer();
    try {
      const token = async (role: Role, area: string) => ({
        token: (await fresh.staff(role, { area })).token,
      });
      const citizen = await fresh.citizen();
      await fresh.call(
        'people',
        'save',
        { person: citizen.person, details: details() },
        { token: citizen.token },
      );
      await fresh.call('declarations', 'make', given({ symptoms: ['fever'] }), { token: citizen.token });
      await fresh.call('declarations', 'make', given(), {});
      await fresh.call('records', 'ask', { kind: 'see' }, { token: citizen.token });
      const helper = await token('helper', '11239');
      await fresh.call(
        'declarations',
        'makeForOther',
        given({ details: details({ name: 'Bà Cụ' }) }),
        helper,
      );
      const official = await token('official', '11239');
      const first = await fresh.call('staff', 'work', {}, official);
      expect(first.value).toEqual({
        flaggedDeclarations: 1,
        declarationsToday: 3,
        placesWaiting: 0,
        requestsWaiting: 1,
        requestsLate: 0,
      });
      expect((await fresh.call('staff', 'work', {}, helper)).value).toEqual({ entriesToday: 1 });
      const elsewhere = await fresh.call('staff', 'work', {}, await token('official', '33'));
      expect(elsewhere.value).toMatchObject({
        flaggedDeclarations: 0,
        declarationsToday: 0,
        requestsWaiting: 0,
      });
      // Eleven days later the request is late, and today is another day.
      fresh.wait(11 * 24);
      const later = await fresh.call('staff', 'work', {}, await token('official', '11239'));
      expect(later.value).toMatchObject({ declarationsToday: 0, requestsWaiting: 1, requestsLate: 1 });
    } finally {
      await fresh.close();
    }
  });
});
