import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { ClaimState } from '@binhan/domain/record';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const conditions = conditionsOf(event.url, ['state', 'cursor']);
  // What waits is the work; what was decided is looked for.
  const state = oneOf(ClaimState.options, conditions.state) ?? 'received';
  const page = await needed(
    event,
    event.locals.api.claims.search({
      limit: PAGE_SIZE,
      state,
      ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
    }),
  );
  return { page, conditions, states: ClaimState.options };
};
