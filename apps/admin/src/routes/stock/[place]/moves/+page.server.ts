import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { StockMoveKind } from '@binhan/domain/vaccination';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('stock.work')) error(404);
  const { params, locals, url } = event;
  const conditions = conditionsOf(url, ['kind', 'cursor'] as const);
  const kind = oneOf(StockMoveKind.options, conditions.kind);
  const page = await needed(
    event,
    locals.api.stock.moves({
      ...params,
      limit: PAGE_SIZE,
      ...(kind === undefined ? {} : { kind }),
      ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
    }),
  );
  return { page, conditions, kinds: StockMoveKind.options, place: params.place };
};
