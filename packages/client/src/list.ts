import { type Answered, type Call, lazyCall } from './call';

/** One page of a list; `next` is absent on the last. */
export interface Page<Item> {
  items: Item[];
  next?: string;
}

/**
 * A list under way: await it for the first page, or go over all its items with `for await`. Nothing is asked before,
 * and no further page after one leaves the loop.
 */
export interface ListCall<Item> extends Call<Page<Item>>, AsyncIterable<Item> {
  /** Page by page. */
  pages(): AsyncGenerator<Page<Item>, void, void>;
  /** The first items, at most so many. */
  toArray(options: { limit: number }): Promise<Item[]>;
}

/** Makes a list of a function that fetches the page at a cursor. */
export function listCall<Item>(
  fetchPage: (cursor?: string) => Promise<Answered<Page<Item>>>,
): ListCall<Item> {
  const first = lazyCall(() => fetchPage());
  async function* pages(): AsyncGenerator<Page<Item>, void, void> {
    let page = await first;
    yield page;
    while (page.next !== undefined) {
      page = (await fetchPage(page.next)).value;
      yield page;
    }
  }
  async function* items(): AsyncGenerator<Item, void, void> {
    for await (const page of pages()) yield* page.items;
  }
  return {
    ...first,
    pages,
    [Symbol.asyncIterator]: items,
    async toArray({ limit }) {
      const taken: Item[] = [];
      if (limit <= 0) return taken;
      for await (const item of items()) {
        taken.push(item);
        if (taken.length >= limit) break;
      }
      return taken;
    },
  };
}
