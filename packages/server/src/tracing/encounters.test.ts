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
});
