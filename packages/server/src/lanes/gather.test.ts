import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { gather } from './gather';

test('what is asked for in one turn is done together, each with its own result', async () => {
  const loads: number[][] = [];
  const double = gather(
    async (items: readonly number[]) => {
      loads.push([...items]);
      return items.map((item) => item * 2);
    },
    { lanes: 2, most: 10 },
  );
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(await double(4)).toBe(8);
  expect(loads).toEqual([[1, 2, 3], [4]]);
});

test('never more lanes at once than there are, never a load above the most, and nothing is left behind', async () => {
  let busy = 0;
  let busiest = 0;
  const sizes: number[] = [];
  const same = gather(
    async (items: readonly number[]) => {
      busiest = Math.max(busiest, ++busy);
      sizes.push(items.length);
      await sleep(1);
      busy -= 1;
      return items;
    },
    { lanes: 2, most: 7 },
  );
  const numbers = Array.from({ length: 100 }, (_, n) => n);
  expect(await Promise.all(numbers.map(same))).toEqual(numbers);
  expect([busiest, Math.max(...sizes)]).toEqual([2, 7]);
});

test('a further lane begins once as much waits as the last one took, and never waits for more than its end', async () => {
  const loads: number[] = [];
  const ends: (() => void)[] = [];
  const same = gather(
    async (items: readonly number[]) => {
      loads.push(items.length);
      await new Promise<void>((end) => ends.push(end));
      return items;
    },
    { lanes: 2, most: 10 },
  );
  const turn = () => sleep(5);
  const all = [1, 2, 3].map(same);
  await turn();
  all.push(same(4), same(5));
  await turn();
  expect(loads).toEqual([3]);
  all.push(same(6));
  await turn();
  expect(loads).toEqual([3, 3]);
  all.push(same(7));
  await turn();
  ends[1]?.();
  ends[0]?.();
  await turn();
  expect(loads).toEqual([3, 3, 1]);
  ends[2]?.();
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('a load that fails takes only its own items with it', async () => {
  const odd = gather(
    async (items: readonly number[]) => {
      if (items.includes(2)) throw new Error('even');
      return items;
    },
    { lanes: 1, most: 1 },
  );
  expect((await Promise.allSettled([1, 2, 3].map(odd))).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});
