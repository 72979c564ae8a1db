import { ApiError } from '@binhan/client';
import { error } from '@sveltejs/kit';
import { shownUnits } from '#lib/areas.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { site } = await parent();
  if (!/^\d{5}$/.test(params.xa)) error(404);
  const [history, { units }] = await Promise.all([
    locals.api.levels.history({ area: params.xa }).catch((failure: unknown) => {
      if (failure instanceof ApiError && failure.is('not_found')) error(404);
      throw failure;
    }),
    locals.api.areas.below({ area: site.area }),
  ]);
  const named = shownUnits(
    units.filter(({ code }) => code === params.xa),
    locals.language,
  )[0]?.name;
  return { levels: history.levels, name: named ?? history.levels[0]?.name ?? params.xa };
};
