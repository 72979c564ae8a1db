import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../test/laboratory';
import {
  type Share,
  POOL,
  createShares,
  differing,
  everyRow,
  givenKinds,
  heldBy,
  pairOf,
} from '../../test/matches';
import { type TestServer, startServer } from '../../test/server';
import { holdings, notHeld } from './holdings';

let world: TestServer;
let shares: Awaited<ReturnType<typeof createShares>>;
let token: string;
beforeAll(async () => {
  world = await startServer();
  shares = await createShares(world);
  ({ token } = await world.staff('official', { area: '31' }));
});
afterAll(() => world.close());

const note = 'Đã đối chiếu giấy tờ';
const none: Share = Object.fromEntries(givenKinds.map((kind) => [kind, []])) as unknown as Share;
const whole: Share = Object.fromEntries(givenKinds.map((kind) => [kind, [0, 1]])) as unknown as Share;
const anyShare: fc.Arbitrary<Share> = fc.record(
  Object.fromEntries(givenKinds.map((kind) => [kind, fc.uniqueArray(fc.nat(POOL - 1), { maxLength: 2 })])),
) as unknown as fc.Arbitrary<Share>;

async function two(one: Share, other: Share) {
  const [kept, merged] = [await shares.person(), await shares.person()];
  await shares.give(kept, one);
  await shares.give(merged, other);
  const { match, sideOf } = await pairOf(world, kept.id, merged.id);
  const merge = async () =>
    ok(
      await world.call(
        'matches',
        'decide',
        { match, decision: { event: 'merge', keep: sideOf(kept.id) }, note },
        { token },
      ),
    );
  const undo = async () => ok(await world.call('matches', 'undo', { match, note }, { token }));
  return { kept, merged, merge, undo };
}

describe('what names a person', () => {
  test('every column of the database that does is moved, or is matching’s own', async () => {
    // Second copies of stays, which a cluster has, go with the first.
    const { rows } = await sql<{ column: string }>`
      select conrelid::regclass::text || '.' || attname as column
      from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
      where contype = 'f' and confrelid = 'person'::regclass and conparentid = 0
      union
      select c.table_name || '.' || c.column_name from information_schema.columns c
      join pg_class on relname = c.table_name and not relispartition
      where c.table_schema = 'public' and c.column_name = 'person_key' and c.table_name !~ '_by_person$'`.execute(
      world.database.db,
    );
    expect(rows.map(({ column }) => column).toSorted()).toEqual(
      [...holdings.map(({ table, column }) => `${table}.${column}`), ...notHeld].toSorted(),
    );
  });

  test('what only one row of a person may have is known, with its states', async () => {
    const { rows } = await sql<{ table: string; columns: string[]; predicate: string | null }>`
      select indrelid::regclass::text as table, pg_get_expr(indpred, indrelid) as predicate,
        (select array_agg(attname::text) from pg_attribute where attrelid = indrelid and attnum = any(indkey)) as columns
      from pg_index join pg_class on pg_class.oid = indrelid
      where indisunique and not relispartition and relnamespace = 'public'::regnamespace`.execute(
      world.database.db,
    );
    for (const { table, column, once } of holdings) {
      const unique = rows.filter((row) => row.table === table && row.columns.includes(column));
      const found = unique.map(({ columns }) => columns.filter((one) => one !== column).toSorted());
      expect([table, found]).toEqual([table, once === undefined ? [] : [[...once.columns].toSorted()]]);
      const states = [...(unique[0]?.predicate ?? '').matchAll(/'([a-z-]+)'/g)].map(([, state]) => state);
      expect([table, states.toSorted()]).toEqual([table, [...(once?.states ?? [])].toSorted()]);
    }
  });
});

describe('case 19: two similar records joined by mistake', () => {
  test('rows of every kind go to the kept person, and every one goes back as it was', async () => {
    const { kept, merged, merge, undo } = await two(whole, whole);
    for (const person of [kept, merged])
      for (const [name, count] of await heldBy(world, person))
        expect([name, count > 0]).toEqual([name, true]);
    const before = await everyRow(world);
    const { merge: done } = await merge();
    expect(done?.moved.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'declaration',
        'consent',
        'request',
        'specimen',
        'notification',
        'dose',
        'claim',
        'stay',
      ]),
    );
    // The like of what the kept person has stays behind.
    expect(done?.remained.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'identifier',
        'adoption',
        'booking',
        'stand-by',
        'registration',
        'recall',
        'screening',
        'visit',
      ]),
    );
    expect(differing(before, await everyRow(world)).length).toBeGreaterThan(30);
    expect((await undo()).stayed).toEqual([]);
    expect(differing(before, await everyRow(world))).toEqual([]);
  });

  test('whatever two people have, joined and taken apart is what it was before', async () => {
    await fc.assert(
      fc.asyncProperty(anyShare, anyShare, async (one, other) => {
        const { merge, undo } = await two(one, other);
        const before = await everyRow(world);
        await merge();
        expect((await undo()).stayed).toEqual([]);
        expect(differing(before, await everyRow(world))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  test('what was changed or made since stays with the kept person and is listed; everything else goes back', async () => {
    const editable = ['booking', 'dose', 'claim', 'declaration', 'specimen'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.record({ one: anyShare, other: anyShare, edited: fc.subarray([...editable]), made: fc.nat(2) }),
        async ({ one, other, edited, made }) => {
          const { kept, merged, merge, undo } = await two(one, other);
          const before = await everyRow(world);
          const { merge: done } = await merge();
          const remained = new Set(done?.remained.map(({ kind }) => kind));
          const expected: string[] = [];
          const { db } = world.database;
          for (const table of edited) {
            const was = (before.get(table) ?? []).map((row): unknown => JSON.parse(row));
            const ids = was.flatMap((row) =>
              Reflect.get(Object(row), 'person') === merged.id
                ? [String(Reflect.get(Object(row), 'id'))]
                : [],
            );
            const column = {
              booking: 'reason',
              dose: 'note',
              claim: 'reply',
              declaration: 'search_key',
              specimen: 'reason',
            }[table];
            const changed = await sql<{ id: string }>`
              update ${sql.table(table)} set ${sql.ref(column)} = 'sửa' where person = ${kept.id}
                and id = any(${ids}::uuid[]) returning id`.execute(db);
            if (!remained.has(table)) expect(changed.rows).toHaveLength(ids.length);
            expected.push(...changed.rows.map(({ id }) => id));
          }
          for (let n = 0; n < made; n++) {
            await shares.seeds.claim('own', kept.id);
            const { rows } = await sql<{ id: string }>`
              select id from claim where person = ${kept.id} order by id`.execute(db);
            const known = new Set(
              (before.get('claim') ?? []).map((row) => String(Reflect.get(Object(JSON.parse(row)), 'id'))),
            );
            expected.push(...rows.map(({ id }) => id).filter((id) => !known.has(id)));
          }
          const { stayed } = await undo();
          const listed = [...new Set(stayed.map(({ id }) => id))].toSorted();
          expect(listed).toEqual([...new Set(expected)].toSorted());
          const touched = differing(before, await everyRow(world)).map(
            (row) => /"id": "([^"]+)"/.exec(row)?.[1],
          );
          expect([...new Set(touched)].toSorted()).toEqual(listed);
        },
      ),
      { numRuns: 5 },
    );
  });

  test('a booking or registration that had to stay goes along once its like has ended, and comes back, too', async () => {
    const live: Share = { ...none, booking: [0], registration: [0] };
    const { kept, merged, merge, undo } = await two(live, live);
    const before = await everyRow(world);
    const { merge: done } = await merge();
    expect(done?.remained.map(({ kind }) => kind).toSorted()).toEqual(['booking', 'registration']);
    const { db } = world.database;
    const run = () => world.server.run('matches');
    const held = async (person: { id: string; key: number }) => {
      const rows = await heldBy(world, person);
      return [rows.get('booking'), rows.get('registration')];
    };
    // While both are live nothing moves.
    expect(await run()).toMatchObject({ moved: 0 });
    expect(await held(merged)).toEqual([1, 1]);
    await db.updateTable('booking').set({ state: 'cancelled' }).where('person', '=', kept.id).execute();
    expect(await run()).toMatchObject({ moved: 1 });
    expect(await held(merged)).toEqual([0, 1]);
    // The other way round: the one that stayed ends.
    await db.updateTable('registration').set({ state: 'done' }).where('person', '=', merged.id).execute();
    expect(await run()).toMatchObject({ moved: 1 });
    expect(await run()).toMatchObject({ moved: 0 });
    expect([await held(kept), await held(merged)]).toEqual([
      [2, 2],
      [0, 0],
    ]);
    expect((await undo()).stayed).toEqual([]);
    // But for what was changed on purpose every row is as it was.
    const changed = differing(before, await everyRow(world)).map((row) => row.split(' ', 1)[0]);
    // Keys under which people are looked for are matching’s own.
    expect(changed.filter((table) => table !== 'person_key').toSorted()).toEqual([
      'booking',
      'booking',
      'registration',
      'registration',
    ]);
    expect([await held(kept), await held(merged)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(await run()).toMatchObject({ moved: 0 });
  });

  test('of three records the last joined is taken apart first', async () => {
    const first = await two(whole, whole);
    await first.merge();
    const before = await everyRow(world);
    const third = await shares.person();
    const { match, sideOf } = await pairOf(world, third.id, first.kept.id);
    const decision = { event: 'merge' as const, keep: sideOf(third.id) };
    ok(await world.call('matches', 'decide', { match, decision, note }, { token }));
    expect((await heldBy(world, third)).get('joined-record')).toBe(6);
    await expect(first.undo()).rejects.toThrow('wrong_state');
    expect(ok(await world.call('matches', 'undo', { match, note }, { token })).stayed).toEqual([]);
    const rows = differing(before, await everyRow(world));
    expect(rows.filter((row) => !row.includes(third.id))).toEqual([]);
    expect((await first.undo()).stayed).toEqual([]);
  });
});
