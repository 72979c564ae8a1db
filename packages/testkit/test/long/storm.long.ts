import { expect, test } from 'vitest';
import { invent } from '../../src/people/people';
import { calm, cardOf, connected, day, laboratoryOf, open, pass, payloadOf, storm } from '../connected';

/** People who come again and again, and hours of the storm's quarters. */
const PEOPLE = 24;
const QUARTERS = 4;

test('case 38: an hour of 30 % lost, 60 s late, doubled and reordered, of many people at once; afterwards both sides are equal', async () => {
  const { clock, platform, world } = await connected(3838);
  const labs = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, one) =>
      laboratoryOf(world, await cardOf(world, invent(5000 + one).phone), `${String(one)}-`),
    ),
  );
  Object.assign(platform.chaos, storm);
  let late = 0;
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    for (const lab of labs) {
      const [first, second] = [await lab.collect(), await lab.collect()];
      const result = await lab.release(first);
      await lab.release(first, result);
      await lab.withdraw(await lab.release(second));
    }
    // In the third quarter nothing answers at all.
    platform.chaos.down = quarter === 2;
    late = Math.max(late, (await pass(world, platform, clock, 15)).late);
  }
  expect(late, 'what waits for too long is said').toBeGreaterThan(0);
  await calm(world, platform, clock);
  expect(await open(world)).toEqual([]);
  for (const sequences of platform.order().values())
    expect(sequences, 'order per person').toEqual(sequences.toSorted((a, b) => a - b));
  const ours = await world.server.services.database.db.selectFrom('transmission').select('id').execute();
  expect(ours.length).toBeGreaterThanOrEqual(PEOPLE * QUARTERS * 5);
  const theirs = platform.records().map(({ id }) => id);
  expect(theirs.toSorted()).toEqual(ours.map(({ id }) => id).toSorted());
  const report = await world.staff('administrator').exchange.reconcile({ day });
  expect(report).toMatchObject({ equal: true, differences: [], ours: { count: ours.length } });
  expect(payloadOf(report.ours.signed)).toBe(payloadOf(report.theirs.signed));
  await world.close();
});
