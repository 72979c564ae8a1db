import { writePersonCard } from '@binhan/qr';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standAtGate } from '../../test/gate';
import { given as declared, details } from '../../test/given';
import { messagesTo, ok } from '../../test/laboratory';
import { pairOf } from '../../test/matches';
import { given, judged, keyed, openRecordSite, ownRecord, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let official: string;
beforeAll(async () => {
  world = await startServer();
  official = (await world.staff('official', { area: '31' })).token;
});
afterAll(() => world.close());

const note = 'Đã xem căn cước của người này';
const state = async (match: string) =>
  (
    await world.database.db
      .selectFrom('personMatch')
      .select('state')
      .where('id', '=', match)
      .executeTakeFirstOrThrow()
  ).state;
const pairsOf = (person: string) =>
  world.database.db
    .selectFrom('personMatch')
    .selectAll()
    .where((eb) => eb.or([eb('a', '=', person), eb('b', '=', person)]))
    .execute();
const decide = (
  match: string,
  decision: { event: 'part' } | { event: 'merge'; keep: 'a' | 'b' },
  token = official,
) => world.call('matches', 'decide', { match, decision, note }, { token });
const current = async (token: string) => ok(await world.call('logins', 'current', {}, { token }));

describe('who sees and decides', () => {
  test('whoever lives elsewhere is shown by initials and year, can be told apart, and is not joined', async () => {
    const one = await vaccinee(world);
    const far = await vaccinee(world, {
      name: 'Đặng Thị Ngọc Ươm',
      address: { area: { code: '11953', edition: '2026-04-30' } },
    });
    const { match, sideOf } = await pairOf(world, one.person, far.person);
    const here = (await world.staff('official', { area: '11239' })).token;
    const there = (await world.staff('official', { area: '33' })).token;
    const nobody = (await world.staff('official', { area: '04' })).token;
    const side = sideOf(far.person);
    const shown = ok(await world.call('matches', 'show', { match }, { token: here }));
    expect(shown[side]).toEqual({
      within: false,
      name: 'Đ.T.N.Ư.',
      bornOn: '1995',
      identifiers: [],
      hasAccount: true,
      holds: [],
    });
    expect(JSON.stringify(shown)).not.toContain(far.number.slice(-4));
    const listed = async (token: string) =>
      ok(await world.call('matches', 'search', {}, { token })).items.filter(({ id }) => id === match);
    expect(await listed(here)).toMatchObject([{ [side]: { within: false, name: 'Đ.T.N.Ư.' } }]);
    expect(await listed(there)).toMatchObject([{ [side]: { within: true } }]);
    expect(await listed(nobody)).toEqual([]);
    expect((await world.call('matches', 'show', { match }, { token: nobody })).code).toBe('not_found');
    for (const token of [here, there])
      expect((await decide(match, { event: 'merge', keep: 'a' }, token)).code).toBe('not_found');
    expect((await decide(match, { event: 'part' }, nobody)).code).toBe('not_found');
    ok(await decide(match, { event: 'part' }, here));
    expect(await state(match)).toBe('different');
  });

  test('two who decide at once: one is heard, the other is told', async () => {
    for (let turn = 0; turn < 3; turn++) {
      const [one, other] = [await vaccinee(world), await vaccinee(world)];
      const { match } = await pairOf(world, one.person, other.person);
      const got = await Promise.all([
        decide(match, { event: 'merge', keep: 'a' }),
        decide(match, { event: 'merge', keep: 'b' }),
        decide(match, { event: 'part' }),
      ]);
      expect(got.filter(({ status }) => status === 200)).toHaveLength(
        // Told apart first, they may still be joined by who looks again.
        got[2]?.status === 200 && (await state(match)) === 'merged' ? 2 : 1,
      );
      for (const { status, code } of got) if (status !== 200) expect(code).toBe('wrong_state');
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from person where id in (${one.person}, ${other.person}) and merged_into is not null`.execute(
        world.database.db,
      );
      expect(rows[0]?.count).toBe((await state(match)) === 'merged' ? 1 : 0);
    }
  });

  test('one person is joined with two others one after another', async () => {
    const [one, other, third] = [await vaccinee(world), await vaccinee(world), await vaccinee(world)];
    const [first, second] = [
      await pairOf(world, one.person, other.person),
      await pairOf(world, one.person, third.person),
    ];
    const got = await Promise.all([
      decide(first.match, { event: 'merge', keep: first.sideOf(other.person) }),
      decide(second.match, { event: 'merge', keep: second.sideOf(third.person) }),
    ]);
    expect(got.map(({ code }) => code).toSorted()).toEqual([undefined, 'wrong_state'].toSorted());
  });
});

describe('joined', () => {
  async function joined() {
    const site = await openRecordSite(world);
    const [kept, merged] = [await vaccinee(world), await vaccinee(world)];
    const { line } = await keyed(world, site, merged.person);
    const certificate = ok(
      await world.call('certificates', 'ofDose', { dose: line.id }, { token: merged.token }),
    );
    const { match, sideOf } = await pairOf(world, kept.person, merged.person);
    return { site, kept, merged, line, certificate, match, keep: sideOf(kept.person) };
  }

  test('both accounts, the card and the code lead to the kept person; both are told, without content', async () => {
    const { kept, merged, match, keep } = await joined();
    const card = (
      await world.database.db
        .selectFrom('person')
        .select('card')
        .where('id', '=', merged.person)
        .executeTakeFirstOrThrow()
    ).card;
    const { signed } = ok(
      await world.call('people', 'code', { person: merged.person }, { token: merged.token }),
    );
    const before = (await messagesTo(world, merged.phone)).length;
    ok(await decide(match, { event: 'merge', keep }));
    for (const { token } of [kept, merged])
      expect(await current(token)).toMatchObject({ who: 'person', person: kept.person });
    // Who looked at the former record is seen by whom it was joined with.
    const looks = ok(await world.call('records', 'looks', {}, { token: kept.token })).items;
    expect(looks.map(({ action }) => action)).toContain('doses.key');
    const again = await world.citizen(merged.phone);
    expect(again.person).toBe(kept.person);
    ok(await world.call('declarations', 'make', declared({ details: kept.details }), { token: kept.token }));
    const gate = await standAtGate(world, 'Trạm y tế');
    for (const text of [writePersonCard(card), signed, merged.number]) {
      const scanned = await world.call(
        'stays',
        'scanPerson',
        { place: gate.place, gate: gate.gate, text, direction: 'in' },
        { token: gate.guard },
      );
      expect(scanned.status).toBe(200);
    }
    const { rows } = await sql<{ person: string }>`
      select person.id as person from open_stay join person on person.key = open_stay.person_key
      where person.id in (${kept.person}, ${merged.person})`.execute(world.database.db);
    expect(new Set(rows.map(({ person }) => person))).toEqual(new Set([kept.person]));
    const told = await messagesTo(world, merged.phone);
    expect(told.length).toBeGreaterThan(before);
    const message = told.find((text) => text.includes('gộp')) ?? '';
    expect(message).toContain('https://binhan.example/cua-toi');
    expect(message).not.toContain('Ươm');
    expect((await messagesTo(world, kept.phone)).some((text) => text.includes('gộp'))).toBe(true);
  });

  test('lines keep source and grade, a contradiction that comes up is found at once, certificates go on holding', async () => {
    const { site, kept, merged, line, certificate, match, keep } = await joined();
    await keyed(world, site, kept.person, given({ givenOn: '2026-09-20', lot: 'XY9' }));
    ok(await decide(match, { event: 'merge', keep }));
    const { lines } = await ownRecord(world, kept.token);
    expect(lines.map(({ id, grade, siteName }) => [id === line.id, grade, siteName !== undefined])).toEqual([
      [true, line.grade, true],
      [false, line.grade, true],
    ]);
    expect(lines[0]?.conflicts).toMatchObject([{ kind: 'same-number' }]);
    expect((await judged(world, certificate.text)).verdict).toBe('valid');
    ok(await world.call('matches', 'undo', { match, note }, { token: official }));
    expect((await ownRecord(world, kept.token)).lines.map(({ conflicts }) => conflicts)).toEqual([[]]);
    const own = await ownRecord(world, merged.token);
    expect(own.lines.map(({ id, conflicts }) => [id, conflicts])).toEqual([[line.id, []]]);
    const same = ok(await world.call('certificates', 'ofDose', { dose: line.id }, { token: merged.token }));
    expect(same.identifier).toBe(certificate.identifier);
  });

  test('a line written for the other name is certified for whom it was joined with: somebody looked', async () => {
    const site = await openRecordSite(world);
    const kept = await vaccinee(world);
    const merged = await vaccinee(world, { name: 'Đặng Ngọc Ươm' });
    const { line } = await keyed(world, site, merged.person);
    const { match, sideOf } = await pairOf(world, kept.person, merged.person);
    ok(await decide(match, { event: 'merge', keep: sideOf(kept.person) }));
    ok(await world.call('certificates', 'ofDose', { dose: line.id }, { token: kept.token }));
  });

  test('an account goes along where the kept person has none, and comes back', async () => {
    const child = await vaccinee(world);
    const added = ok(
      await world.call(
        'people',
        'add',
        { details: details(), relationship: 'child' },
        { token: child.token },
      ),
    );
    const own = await vaccinee(world);
    const { match, sideOf } = await pairOf(world, added.id, own.person);
    ok(await decide(match, { event: 'merge', keep: sideOf(added.id) }));
    expect(await current(own.token)).toMatchObject({ person: added.id });
    ok(await world.call('matches', 'undo', { match, note }, { token: official }));
    expect(await current(own.token)).toMatchObject({ person: own.person });
    expect((await world.call('matches', 'undo', { match, note }, { token: official })).code).toBe(
      'wrong_state',
    );
  });

  test('retention keeps who was joined; an erasure reaches them too', async () => {
    const { kept, merged, match, keep } = await joined();
    ok(await decide(match, { event: 'merge', keep }));
    const { db } = world.database;
    await sql`update person set created_at = created_at - interval '90 days' where id = ${merged.person}`.execute(
      db,
    );
    await world.server.run('retention');
    expect(await db.selectFrom('person').select('id').where('id', '=', merged.person).execute()).toHaveLength(
      1,
    );
    const asked = ok(await world.call('records', 'ask', { kind: 'erase' }, { token: kept.token }));
    ok(
      await world.call('records', 'decide', { request: asked.id, decision: 'complete' }, { token: official }),
    );
    const left = await db
      .selectFrom('person')
      .select(['details', 'userId'])
      .where('id', 'in', [kept.person, merged.person])
      .execute();
    expect(left).toEqual([
      { details: null, userId: null },
      { details: null, userId: null },
    ]);
    expect(await pairsOf(kept.person)).toEqual([]);
    expect(
      await db.selectFrom('personKey').selectAll().where('person', '=', merged.person).execute(),
    ).toEqual([]);
  });
});
