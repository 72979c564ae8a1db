import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestServer, startServer } from '../../test/server';
import { startTwoCopies } from '../../test/two-copies';
import { encountersOverNodes } from '../distribution/encounters';
import { type Source, encountersOf } from './encounters';

const hour = (of: number) => new Date(Date.UTC(2026, 10, 20, of)).toISOString();

describe.each([
  { copies: 'one copy', start: startServer },
  { copies: 'two copies', start: startTwoCopies },
])('in $copies of the stays', ({ start }) => {
  let world: TestServer;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world.close());

  async function stay(place: number, person: number, from: number, to?: number): Promise<void> {
    const { db } = world.database;
    const { distributed } = world.server.services;
    const [closed, open] = [['stay', 'stayByPerson'] as const, ['openStay', 'openStayByPerson'] as const];
    const row = {
      placeKey: place,
      personKey: person,
      id: randomUUID(),
      gate: randomUUID(),
      enteredAt: hour(from),
      receivedAt: hour(from),
      method: 'poster' as const,
    };
    const tables = distributed ? 2 : 1;
    if (to === undefined)
      for (const table of open.slice(0, tables)) await db.insertInto(table).values(row).execute();
    else
      for (const table of closed.slice(0, tables))
        await db
          .insertInto(table)
          .values({ ...row, leftAt: hour(to) })
          .execute();
  }

  function met(source: Source, minutes: number) {
    const encounters = world.server.services.distributed ? encountersOverNodes : encountersOf;
    return encounters(world.database.db, [source], { minutes, now: hour(30), keptSince: hour(-300) });
  }

  test('an encounter is as long as both were there, from the length that is asked for on', async () => {
    await stay(901, 9001, 0, 2);
    await stay(901, 9002, 1, 3);
    await stay(901, 9003, 2, 4);
    await stay(902, 9004, 0, 2);
    await stay(901, 9005, 1);
    const of = { person: 9001, from: hour(-24), to: hour(24) };
    const found = await met(of, 15);
    expect(found.toSorted((a, b) => a.to - b.to).map(({ to, fromAt, toAt }) => [to, fromAt, toAt])).toEqual([
      [9002, new Date(hour(1)), new Date(hour(2))],
      [9005, new Date(hour(1)), new Date(hour(2))],
    ]);
    expect(await met(of, 61)).toEqual([]);
    // Of the source only the time in which others could be infected counts.
    const later = { ...of, from: new Date(Date.parse(hour(1)) + 50 * 60_000).toISOString() };
    expect(await met(later, 15)).toEqual([]);
  });

  test('a stay that ended nowhere counts for twelve hours, in either place of the meeting', async () => {
    await stay(903, 9006, 0);
    await stay(903, 9007, 11, 14);
    await stay(903, 9008, 12, 14);
    const [first, ...more] = await met({ person: 9006, from: hour(-24), to: hour(30) }, 15);
    expect([first?.to, first?.toAt, more]).toEqual([9007, new Date(hour(12)), []]);
  });

  test('of a few hundred stays it finds those that a plain look at each pair finds, for every length', async () => {
    const { db } = world.database;
    const tables = world.server.services.distributed
      ? (['stay', 'stayByPerson'] as const)
      : (['stay'] as const);
    // The same stays in every run; lengths and bounds that meet exactly are among them, since all are whole quarters.
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const stays = Array.from({ length: 240 }, () => {
      const [place, person, begins] = [910 + next(3), 9100 + next(40), next(96)];
      return { place, person, begins, ends: begins + 1 + next(next(5) === 0 ? 48 : 12) };
    });
    const at = (quarter: number) => new Date(Date.parse(hour(0)) + quarter * 15 * 60_000);
    for (const { place, person, begins, ends } of stays)
      for (const table of tables)
        await db
          .insertInto(table)
          .values({
            placeKey: place,
            personKey: person,
            id: randomUUID(),
            gate: randomUUID(),
            enteredAt: at(begins).toISOString(),
            receivedAt: at(begins).toISOString(),
            leftAt: at(ends).toISOString(),
            method: 'poster',
          })
          .execute();
    const [from, to] = [20, 80];
    for (const minutes of [1, 15, 16, 60, 300]) {
      for (const person of [9100, 9107, 9123]) {
        const mine = stays.filter((one) => one.person === person && one.begins < to && one.ends > from);
        const pairs = mine.flatMap((own) =>
          stays.flatMap((other) => {
            const [since, until] = [
              Math.max(own.begins, other.begins, from),
              Math.min(own.ends, other.ends, to),
            ];
            const meets = other.place === own.place && other.person !== person;
            return meets && (until - since) * 15 >= minutes ? [`${other.person} ${since} ${until}`] : [];
          }),
        );
        const source = { person, from: at(from).toISOString(), to: at(to).toISOString() };
        const found = (await met(source, minutes)).map(
          ({ to: other, fromAt, toAt }) =>
            `${other} ${(fromAt.getTime() - at(0).getTime()) / 900_000} ${(toAt.getTime() - at(0).getTime()) / 900_000}`,
        );
        expect([minutes, person, found.toSorted()]).toEqual([minutes, person, pairs.toSorted()]);
        if (minutes === 15) expect(pairs.length).toBeGreaterThan(0);
      }
    }
  });
});
