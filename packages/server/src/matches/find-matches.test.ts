import { randomUUID } from 'node:crypto';
import type { PersonDetails } from '@binhan/domain/person';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { details } from '../../test/given';
import { ok } from '../../test/laboratory';
import { areaOf } from '../../test/matrix/marks';
import { vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let official: string;
beforeAll(async () => {
  world = await startServer();
  official = (await world.staff('official', { area: '31' })).token;
});
afterAll(() => world.close());

const look = () => world.server.run('matches');
const pairsOf = (person: string) =>
  world.database.db
    .selectFrom('personMatch')
    .selectAll()
    .where((eb) => eb.or([eb('a', '=', person), eb('b', '=', person)]))
    .execute();
const save = async (one: { token: string; person: string }, own: PersonDetails) =>
  ok(await world.call('people', 'save', { person: one.person, details: own }, { token: one.token }));
const part = (match: string) =>
  world.call(
    'matches',
    'decide',
    { match, decision: { event: 'part' }, note: 'Hai anh em sinh đôi' },
    { token: official },
  );
const twinDetails = (name: string, number: string) =>
  details({
    name,
    bornOn: '2015-03-04',
    sex: 'male',
    identifiers: [{ kind: 'citizen-number', value: number, assurance: 'declared' }],
  });

describe('case 19: finding', () => {
  test('two records of one person wait for a person to decide, with reasons and no values, and nothing is joined', async () => {
    const one = await vaccinee(world);
    const other = await vaccinee(world, { name: 'Đặng Ngọc Ươm', identifiers: one.details.identifiers });
    expect(await look()).toMatchObject({ pairs: 1 });
    const [pair] = await pairsOf(one.person);
    expect(pair).toMatchObject({ state: 'open' });
    expect(pair?.reasons.map(({ field, code }) => [field, code])).toEqual(
      expect.arrayContaining([
        ['name', 'part_dropped'],
        // It contradicts the sex of both.
        ['citizen-number', 'number_weak'],
      ]),
    );
    const stored = JSON.stringify([
      pair,
      await world.database.db.selectFrom('personKey').selectAll().execute(),
    ]);
    for (const trace of ['Ươm', 'uom', one.number, '1995']) expect(stored).not.toContain(trace);
    const shown = ok(await world.call('matches', 'show', { match: pair?.id ?? '' }, { token: official }));
    expect([shown.a.name, shown.b.name].toSorted()).toEqual(
      [one.details.name, other.details.name].toSorted(),
    );
    expect(shown.a.identifiers).toEqual([{ kind: 'citizen-number', ends: one.number.slice(-4) }]);
    expect(JSON.stringify(shown)).not.toContain(one.number);
    expect(await look()).toEqual({ people: 0, pairs: 0, moved: 0 });
    const looks = ok(await world.call('records', 'looks', {}, { token: other.token })).items;
    expect(looks.map(({ action }) => action)).toContain('matches.show');
  });

  test('twins, even with one number, only ever wait; told apart once they are not asked about again', async () => {
    const [one, other] = [await world.citizen(), await world.citizen()];
    await save(one, twinDetails('Lê Minh An', '030215000001'));
    await save(other, twinDetails('Lê Minh Ân', '030215000001'));
    await look();
    const [pair] = await pairsOf(one.person);
    expect(pair?.state).toBe('open');
    ok(await part(pair?.id ?? ''));
    await save(one, twinDetails('Lê Minh An', '030215000002'));
    await save(other, twinDetails('Lê Minh An', '030215000002'));
    await look();
    // Nor is what it was decided on written over.
    expect((await pairsOf(one.person)).map((row) => [row.state, row.reasons])).toEqual([
      ['different', pair?.reasons],
    ]);
    const joined = await world.database.db
      .selectFrom('person')
      .select('id')
      .where('mergedInto', 'is not', null)
      .execute();
    expect(joined).toEqual([]);
  });

  test('a pair that is no longer alike goes by itself', async () => {
    const one = await vaccinee(world);
    const other = await vaccinee(world, { identifiers: one.details.identifiers });
    await look();
    expect(await pairsOf(other.person)).not.toEqual([]);
    await save(other, twinDetails('Phạm Quốc Tuấn', '030215000099'));
    await look();
    expect(await pairsOf(other.person)).toEqual([]);
  });

  test('a key that too many have says nothing; a rarer one beside it does', async () => {
    const { db } = world.database;
    const crowd = Array.from({ length: 301 }, (_, n) => ({
      id: randomUUID(),
      userId: null,
      details: JSON.stringify(
        details({
          name: `Vũ Xuân K${String.fromCharCode(97 + Math.trunc(n / 26))}${String.fromCharCode(97 + (n % 26))}`,
          bornOn: '1971',
          identifiers: n === 0 ? [{ kind: 'cmnd', value: '142000777', assurance: 'declared' }] : [],
        }),
      ),
      searchKey: '',
      ...areaOf.own,
      card: randomUUID(),
      organisation: null,
      createdAt: world.now(),
      keyedAt: world.now(),
    }));
    await db.insertInto('person').values(crowd).execute();
    const key = world.server.services.secrets.hash('match', 'initials-year kvx 1971');
    await db
      .insertInto('personKey')
      .values(crowd.map(({ id }) => ({ person: id, hash: key })))
      .execute();
    const number = world.server.services.secrets.hash('match', 'number cmnd 142000777');
    await db
      .insertInto('personKey')
      .values({ person: crowd[0]?.id ?? '', hash: number })
      .execute();
    const [alone, numbered] = [await world.citizen(), await world.citizen()];
    await save(alone, details({ name: 'Vũ Xuân Kaw', bornOn: '1971-05-06', identifiers: [] }));
    await save(
      numbered,
      details({
        name: 'Vũ Xuân Kax',
        bornOn: '1971-08-09',
        identifiers: [{ kind: 'cmnd', value: '142000777', assurance: 'declared' }],
      }),
    );
    await look();
    expect(await pairsOf(alone.person)).toEqual([]);
    expect((await pairsOf(numbered.person)).map(({ a, b }) => [a, b])).toEqual([
      [crowd[0]?.id ?? '', numbered.person].toSorted(),
    ]);
  });
});
