/** How many lanes a gathering has, and how much one lane takes at once. */
export interface Lanes {
  lanes: number;
  most: number;
}

/**
 * Does together what is asked for in the same turn of the event loop. While all lanes are busy the next load grows, so a
 * busy process does more per statement; an idle one adds no delay, because no timer is waited for. A further lane begins
 * once as much waits as the last one took: begun sooner, lanes would share out what a single one does for less.
 *
 * @param work Gives one result per item, in their order. If it fails, each of its items fails.
 */
export function gather<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  { lanes, most }: Lanes,
): (item: Item) => Promise<Result> {
  let waiting: { item: Item; done: (result: Result) => void; failed: (error: unknown) => void }[] = [];
  let busy = 0;
  let last = 0;
  let starting = false;

  const start = (): void => {
    starting = false;
    while (waiting.length > 0 && (busy === 0 || (busy < lanes && waiting.length >= last))) {
      const load = waiting.slice(0, most);
      waiting = waiting.slice(most);
      last = load.length;
      busy += 1;
      void carry(load);
    }
  };
  const carry = async (load: typeof waiting): Promise<void> => {
    try {
      const results = await work(load.map(({ item }) => item));
      if (results.length !== load.length) throw new RangeError('gather: one result per item');
      for (const [place, result] of results.entries()) load[place]?.done(result);
    } catch (error) {
      for (const { failed } of load) failed(error);
    } finally {
      busy -= 1;
      start();
    }
  };
  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (starting) return;
      starting = true;
      setImmediate(start);
    });
}
