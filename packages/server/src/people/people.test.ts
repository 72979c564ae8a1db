import { contract } from '@binhan/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const member = (token: string, name: string, bornOn: string) =>
  world.call('people', 'add', { details: details({ name, bornOn }), relationship: 'relative' }, { token });

describe('case 11: one phone, many people', () => {
  test('a family of six: each has a record, a code and declarations of their own', async () => {
    const head = await world.citizen();
    const ages = ['2024', '2012-06-01', '2009-11-22', '1995-01-02', '1941'];
    const ids: string[] = [];
    for (const [number, bornOn] of ages.entries()) {
      ids.push((await member(head.token, `Người ${'ABCDE'[number]}`, bornOn)).value.id);
    }
    const { value } = await world.call('people', 'mine', {}, { token: head.token });
    expect(value.people.map((person) => person.id)).toEqual([head.person, ...ids]);
    const codes = await Promise.all(
      [head.person, ...ids].map(
        async (person) => (await world.call('people', 'code', { person }, { token: head.token })).value,
      ),
    );
    expect(new Set(codes.map((code) => code.card)).size).toBe(6);
    for (const [number, person] of ids.entries()) {
      await world.call(
        'declarations',
        'make',
        { ...given({ details: details({ name: `Người ${'ABCDE'[number]}` }) }), person },
        { token: head.token },
      );
    }
    const mine = await world.call('declarations', 'mine', { limit: 100 }, { token: head.token });
    expect(new Set(mine.value.items.map((item) => item.person))).toEqual(new Set(ids));
    expect(mine.value.items.every((item) => item.declarant === 'household')).toBe(true);
  });

  test('a grown-up with an account sees who may act for them, ends it, and from then on is closed to them', async () => {
    const parent = await world.citizen();
    const child = await world.citizen();
    await world.database.db
      .insertInto('proxy')
      .values({
        id: crypto.randomUUID(),
        actor: parent.person,
        subject: child.person,
        relationship: 'child',
        validFrom: '2020-01-01',
        validUntil: null,
        state: 'active',
      })
      .execute();
    await world.call('declarations', 'make', given(), { token: child.token });
    expect((await world.call('declarations', 'mine', {}, { token: parent.token })).value.items).toHaveLength(
      1,
    );
    const seen = await world.call('people', 'mine', {}, { token: child.token });
    expect(seen.value.actors).toMatchObject([{ phoneEnds: parent.phone.slice(-3), relationship: 'child' }]);
    await world.call(
      'people',
      'endProxy',
      { proxy: seen.value.actors[0]?.proxy ?? '' },
      { token: child.token },
    );
    expect((await world.call('declarations', 'mine', {}, { token: parent.token })).value.items).toEqual([]);
    expect((await world.call('people', 'code', { person: child.person }, { token: parent.token })).code).toBe(
      'not_found',
    );
    const looks = await world.call('records', 'looks', {}, { token: parent.token });
    expect(JSON.stringify(looks.value)).not.toContain(child.person);
  });

  test('a proxy holds from its day until its day, and only for its own two persons', async () => {
    const actor = await world.citizen();
    const subject = await world.citizen();
    const proxy = {
      actor: actor.person,
      subject: subject.person,
      relationship: 'parent',
      state: 'active',
    } as const;
    await world.database.db
      .insertInto('proxy')
      .values({ id: crypto.randomUUID(), ...proxy, validFrom: '2026-11-24', validUntil: '2026-11-25' })
      .execute();
    const reach = async () =>
      (await world.call('people', 'code', { person: subject.person }, { token: actor.token })).status;
    expect(await reach()).toBe(404);
    world.wait(24);
    expect(await reach()).toBe(200);
    world.wait(24);
    expect(await reach()).toBe(404);
    world.wait(-48);
  });
});

describe('case 6: public facts are no secrets', () => {
  test('no endpoint without an account takes a name, a birth date, a number or an area to open a record', () => {
    const facts = ['name', 'bornOn', 'identifier', 'identifiers', 'person', 'area', 'declaration'];
    for (const [resource, actions] of Object.entries(contract)) {
      for (const [action, declared] of Object.entries(actions)) {
        if (!('who' in declared.access) || declared.access.who !== 'anyone' || declared.effect !== 'read')
          continue;
        // Units and their levels, the installation and the days of a site are nobody's records.
        if (['areas', 'levels', 'site', 'sessions', 'programs'].includes(resource)) continue;
        const taken = Object.keys(declared.input.shape);
        expect([`${resource}.${action}`, taken.filter((name) => facts.includes(name))]).toEqual([
          `${resource}.${action}`,
          [],
        ]);
      }
    }
  });

  test('whatever is guessed from what everybody knows opens no receipt and no draft', async () => {
    const { token } = await world.citizen('+84911000777');
    const made = await world.call('declarations', 'make', given(), { token });
    const known = [
      'Nguyễn Văn An',
      '1995-01-02',
      '0911000777',
      '11239',
      made.value.receipt.id,
      made.value.receipt.declaredAt,
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(known, { minLength: 1 }),
        fc.constantFrom('', ' ', '|', '-'),
        async (facts, join) => {
          const guess = facts.join(join).slice(0, 40);
          const receipt = await world.call('declarations', 'receipt', { token: guess });
          const draft = await world.call('drafts', 'open', { code: guess }, { address: guess });
          return receipt.status === 404 && draft.status === 404;
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('adoption is counted once per person and organisation: the first sign-in and the first use', async () => {
  const official = await world.staff('official', { area: '11239' });
  const school = await world.call(
    'staff',
    'addOrganisation',
    { name: 'Trường THCS Thanh Miện', kind: 'school', area: '11239' },
    { token: official.token },
  );
  const pupil = await world.citizen();
  const found = await world.call('people', 'organisations', { text: 'truong thanh' }, { token: pupil.token });
  expect(found.value.organisations.map((one) => one.id)).toEqual([school.value.id]);
  await world.call('people', 'stateOrganisation', { organisation: school.value.id }, { token: pupil.token });
  const counted = async () =>
    (await world.call('staff', 'adoption', {}, { token: official.token })).value.units[0];
  expect(await counted()).toMatchObject({ signedIn: 1, used: 0 });
  await world.call('declarations', 'make', given(), { token: pupil.token });
  await world.call('declarations', 'make', given(), { token: pupil.token });
  expect(await counted()).toMatchObject({ signedIn: 1, used: 1 });
});
