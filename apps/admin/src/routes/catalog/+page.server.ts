import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { EntryKind } from '@binhan/domain/catalog';
import { catalogAreas } from './areas.ts';
import type { PageServerLoad } from './$types.js';

const names = ['kind', 'cursor'] as const;

export const load: PageServerLoad = async (event) => {
  const { locals, parent, url } = event;
  const { site } = await parent();
  const conditions = conditionsOf(url, names);
  const kind = oneOf(EntryKind.options, conditions.kind);
  const [page, areas] = await Promise.all([
    needed(
      event,
      locals.api.catalog.entries({
        limit: PAGE_SIZE,
        ...(kind === undefined ? {} : { kind }),
        ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
      }),
    ),
    catalogAreas(event, site),
  ]);
  return { page, areas, conditions, kinds: EntryKind.options };
};
