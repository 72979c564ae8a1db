import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { LotState } from '@binhan/domain/vaccination';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('lot.work')) error(404);
  const conditions = conditionsOf(event.url, ['number', 'state', 'paused', 'cursor'] as const);
  const state = oneOf(LotState.options, conditions.state);
  const page = await needed(
    event,
    event.locals.api.lots.search({
      limit: PAGE_SIZE,
      ...(state === undefined ? {} : { state }),
      ...(conditions.paused === 'yes' ? { paused: true } : {}),
      ...(conditions.number === undefined ? {} : { number: conditions.number }),
      ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
    }),
  );
  return { page, conditions, states: LotState.options };
};
