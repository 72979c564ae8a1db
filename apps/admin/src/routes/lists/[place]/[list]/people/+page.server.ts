import { resolve } from '$app/paths';
import { conditionsOf, PAGE_SIZE } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import { shownSession } from '../../../shown-session.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('list.send')) error(404);
  const { locals, params, url } = event;
  const { cursor } = conditionsOf(url, ['cursor']);
  const [list, page] = await Promise.all([
    needed(event, locals.api.lists.show(params)),
    needed(
      event,
      locals.api.lists.people({ ...params, limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) }),
    ),
  ]);
  return {
    session: shownSession(list.session, language, list.registers),
    people: page.items,
    next: page.next,
    cursor,
    back: resolve('/lists/[place]/[list]', params),
    here: resolve('/lists/[place]/[list]/people', params),
  };
};
