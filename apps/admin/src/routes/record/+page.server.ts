import { resolve } from '$app/paths';
import { PAGE_SIZE } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('record.keep')) error(404);
  const cursor = event.url.searchParams.get('cursor');
  const page = await needed(
    event,
    event.locals.api.sessions.sites({ limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) }),
  );
  const [only, another] = page.items;
  if (only !== undefined && another === undefined && cursor === null)
    redirect(303, resolve('/record/[place]', { place: only.id }));
  return { page, cursor };
};
