import { conditionsOf, oneOf } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { savedViews, viewActions } from '#lib/server/views.ts';
import { resolve } from '$app/paths';
import { error } from '@sveltejs/kit';
import { levelled } from './levelled.ts';
import type { Actions, PageServerLoad } from './$types.js';

const names = ['disease', 'show', 'cols', 'view'] as const;
const shown = ['change', 'missing'] as const;

export const load: PageServerLoad = async (event) => {
  const { permissions, caller } = await event.parent();
  if (!permissions.includes('level.decide')) error(404);
  const { url, locals, cookies } = event;
  const conditions = conditionsOf(url, names);
  const show = oneOf(shown, conditions.show);
  const { diseases, disease } = await levelled(event, conditions.disease);
  const page = { diseases, disease, conditions, shown, views: savedViews(cookies, caller) };
  if (disease === undefined) return { ...page, proposed: undefined };
  const proposed = await needed(event, locals.api.levels.propose({ disease: disease.id }));
  const rows = proposed.rows.filter((row) => {
    if (show === 'change') return row.proposed !== undefined && row.proposed !== row.now;
    return show !== 'missing' || row.population === undefined;
  });
  const changes = proposed.rows.filter(
    (row) => row.proposed !== undefined && row.proposed !== row.now,
  ).length;
  return { ...page, proposed: { ...proposed, rows, changes } };
};

export const actions: Actions = viewActions(resolve('/levels'), (url) => conditionsOf(url, names));
