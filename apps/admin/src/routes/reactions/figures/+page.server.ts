import { conditionsOf } from '#lib/listing.ts';
import { today } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { datePlus } from '@binhan/domain/time';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

const day = /^\d{4}-\d{2}-\d{2}$/;

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('reaction.work')) error(404);
  const asked = conditionsOf(event.url, ['from', 'until'] as const);
  const until = day.test(asked.until ?? '') ? (asked.until ?? '') : datePlus(today(), 1);
  const from =
    day.test(asked.from ?? '') && (asked.from ?? '') < until ? (asked.from ?? '') : datePlus(until, -30);
  const { rows } = await needed(event, event.locals.api.reactions.figures({ from, until }));
  return { rows, from, until };
};
