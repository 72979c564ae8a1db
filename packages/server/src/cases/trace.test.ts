import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ToldStay, edgesOf, spread } from '../../test/outbreak';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const trace = (of: { case: string; official: { token: string } }) =>
  world.call('cases', 'trace', { case: of.case }, of.official);

/** Two days before the first symptoms until now, by the rule of the test; half a day until somebody infects others. */
const LATENCY = 12;
const MINUTES = 15 / 60;

/**
 * Who could have infected whom by the rule, told by looking at every pair: slow and plain, so that it can be trusted. The
 * window is in hours like the stays.
 */
function byHand(stays: readonly ToldStay[], window: { from: number; to: number }, now: number): string[] {
  const edges = new Set<string>();
  const seen = new Set([0]);
  let sources = new Map([[0, window]]);
  const length = window.to - window.from;
  for (let degree = 1; degree <= 2; degree += 1) {
    const infected = new Map<number, number>();
    for (const mine of stays)
      for (const other of stays) {
        const source = sources.get(mine.who);
        if (source === undefined || mine.place !== other.place || seen.has(other.who)) continue;
        const from = Math.max(mine.from, other.from, source.from);
        const to = Math.min(mine.to, other.to, source.to, now);
        if (to - from < MINUTES - 1e-9) continue;
        edges.add(`${mine.who}>${other.who}:${degree}`);
        infected.set(other.who, Math.min(infected.get(other.who) ?? Infinity, from));
      }
    for (const who of infected.keys()) seen.add(who);
    sources = new Map(
      [...infected].map(([who, since]) => [who, { from: since + LATENCY, to: since + LATENCY + length }]),
    );
  }
  return [...edges].toSorted();
}

// The clock of the tests stands at 9 in the morning of 23 November in Viet Nam: the window begins 57 hours before.
const BEGAN = 72;
const WINDOW = { from: BEGAN - 57, to: BEGAN - 57 + 8 * 24 };

describe('a scripted outbreak', () => {
  test('first and second degree, forward in time only, with what it rests on', async () => {
    const stays = [
      { who: 0, place: 0, from: 20, to: 22 },
      // Together for an hour; then at the factory a day later, where 2 is met.
      { who: 1, place: 0, from: 21, to: 23 },
      { who: 1, place: 1, from: 45, to: 50 },
      { who: 2, place: 1, from: 46, to: 48 },
      // Met 1 before 1 met the case: nothing came from there.
      { who: 3, place: 2, from: 16, to: 18 },
      { who: 1, place: 2, from: 16, to: 18 },
      // Fourteen minutes, and a place where they only follow one another.
      { who: 4, place: 0, from: 22 - 14 / 60, to: 24 },
      { who: 5, place: 0, from: 22, to: 25 },
      // Met 1 five hours after the contact: too early to be infected by them.
      { who: 6, place: 3, from: 26, to: 28 },
      { who: 1, place: 3, from: 26, to: 28 },
    ];
    const outbreak = await spread(world, { people: 7, places: 4, stays, began: BEGAN });
    const got = await trace(outbreak);
    expect(await edgesOf(world, outbreak)).toEqual(['0>1:1', '1>2:2']);
    expect(got.value).toMatchObject({
      made: 2,
      known: 0,
      degrees: [
        { degree: 1, people: 1 },
        { degree: 2, people: 1 },
      ],
      restsOn: { stays: 1, journeys: 0, from: '2026-11-21', to: '2026-11-28', newestStayAt: outbreak.at(22) },
    });
    const again = await trace(outbreak);
    expect([again.value.made, again.value.known]).toEqual([0, 2]);
  });

  test('exactly the people a look at every pair finds, in outbreaks made by chance', async () => {
    const stay = fc.record({
      who: fc.integer({ min: 0, max: 11 }),
      place: fc.integer({ min: 0, max: 3 }),
      // Quarters of an hour: edges that touch and overlaps of exactly fifteen minutes come up often.
      from: fc.integer({ min: 0, max: BEGAN * 4 - 1 }).map((quarter) => quarter / 4),
      hours: fc.integer({ min: 1, max: 48 }).map((quarter) => quarter / 4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(stay, { minLength: 5, maxLength: 60 }), async (made) => {
        const stays = made
          .map(({ hours, ...one }) => ({ ...one, to: Math.min(one.from + hours, BEGAN) }))
          .filter(({ from, to }) => to > from);
        const outbreak = await spread(world, { people: 12, places: 4, stays, began: BEGAN });
        await trace(outbreak);
        expect(await edgesOf(world, outbreak)).toEqual(byHand(stays, WINDOW, BEGAN));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('a window that begins at midnight begins there in the province, not in Greenwich', async () => {
    // The first minute of 21 November in Viet Nam is 17 hours and a minute of the 20th in UTC.
    const edge = BEGAN - 57;
    const stays = [
      { who: 0, place: 0, from: edge - 3, to: edge - 1 },
      { who: 1, place: 0, from: edge - 3, to: edge - 1 },
      { who: 0, place: 1, from: edge, to: edge + 1 },
      { who: 2, place: 1, from: edge - 1, to: edge + 0.25 },
    ];
    const outbreak = await spread(world, { people: 3, places: 2, stays, began: BEGAN });
    await trace(outbreak);
    expect(await edgesOf(world, outbreak)).toEqual(['0>2:1']);
  });
});
