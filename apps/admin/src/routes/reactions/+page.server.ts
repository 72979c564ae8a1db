import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { AdverseEventState } from '@binhan/domain/vaccination';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('reaction.work')) error(404);
  const conditions = conditionsOf(event.url, ['state', 'serious', 'late', 'cursor'] as const);
  const state = oneOf(AdverseEventState.options, conditions.state);
  const serious = oneOf(['yes', 'no'] as const, conditions.serious);
  const page = await needed(
    event,
    event.locals.api.reactions.search({
      limit: PAGE_SIZE,
      ...(state === undefined ? {} : { state }),
      ...(serious === undefined ? {} : { serious: serious === 'yes' }),
      ...(conditions.late === 'yes' ? { late: true } : {}),
      ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
    }),
  );
  return { page, conditions, states: AdverseEventState.options };
};
