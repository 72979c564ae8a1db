import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { MatchState } from '@binhan/domain/record';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const conditions = conditionsOf(event.url, ['state', 'cursor']);
  const state = oneOf(MatchState.options, conditions.state) ?? 'open';
  const page = await needed(
    event,
    event.locals.api.matches.search({
      limit: PAGE_SIZE,
      state,
      ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
    }),
  );
  return { page, conditions, states: MatchState.options };
};
