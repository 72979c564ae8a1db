import type { Client, ListCall } from '@binhan/client';
import { error } from '@sveltejs/kit';

/** How far a list is read for one of its items. */
const FARTHEST = 2000;

/** The item of a list with an id; a page that is not there where nothing within reach has it. */
async function findIn<Item>(list: ListCall<Item>, is: (item: Item) => boolean): Promise<Item> {
  let seen = 0;
  for await (const item of list) {
    if (is(item)) return item;
    if ((seen += 1) >= FARTHEST) break;
  }
  error(404, 'not_found');
}

/** A place of the areas the caller is granted. */
export function findPlace(api: Client, place: string) {
  return findIn(api.places.search({ limit: 100 }), ({ id }) => id === place);
}

/** A member of staff of the areas the caller is granted. */
export function findMember(api: Client, member: string) {
  return findIn(api.staff.search({ limit: 100 }), ({ id }) => id === member);
}
