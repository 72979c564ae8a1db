import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import { levelled } from '../levelled.ts';
import { readBands } from './bands.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('level.decide')) error(404);
  const { url, locals } = event;
  const { diseases, disease } = await levelled(event, url.searchParams.get('disease') ?? undefined);
  if (disease === undefined) error(404);
  const bands = readBands(url);
  const tried = bands === undefined || bands === 'wrong' ? undefined : bands;
  const proposed = await needed(
    event,
    locals.api.levels.propose({ disease: disease.id, ...(tried === undefined ? {} : { bands: tried }) }),
  );
  return { diseases, disease, proposed, tried, wrong: bands === 'wrong', query: url.search };
};
