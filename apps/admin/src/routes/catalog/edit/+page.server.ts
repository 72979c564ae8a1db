import { resolve } from '$app/paths';
import { today } from '#lib/server/days.ts';
import { conditionsOf, oneOf } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { EntryKind } from '@binhan/domain/catalog';
import { fail, redirect } from '@sveltejs/kit';
import { catalogAreas, proposableAreas } from '../areas.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { readEntry, type TypedEntry, typedEntry, typedFields } from './entry-fields.ts';

export const load: PageServerLoad = async (event) => {
  const { locals, parent, url } = event;
  const { site, caller } = await parent();
  const { kind: asked, id, row } = conditionsOf(url, ['kind', 'id', 'row']);
  const kind = oneOf(EntryKind.options, asked) ?? 'hotline';
  const list = locals.api.catalog.entries({ kind, limit: 100, ...(id === undefined ? {} : { id }) });
  const [found, all] = await Promise.all([
    id === undefined ? [] : needed(event, list.toArray({ limit: 500 })),
    catalogAreas(event, site),
  ]);
  const areas = proposableAreas(all, caller);
  const former = found.find((item) => item.row === row)?.entry;
  const typed: TypedEntry = {
    ...(former === undefined ? { kind } : typedEntry(former)),
    // What holds where the caller may not decide becomes an entry of an area they choose.
    area: areas.find(({ code }) => code === former?.area)?.code ?? '',
    // A change is a new entry that begins; the one it follows keeps its days.
    from: today(),
    until: '',
    source: '',
  };
  return { typed, kind, areas, kinds: EntryKind.options };
};

interface Answer {
  typed: TypedEntry;
  problem: string;
  errors: Record<string, string>;
}

export const actions: Actions = {
  default: async (event) => {
    const { request, locals } = event;
    const typed = typedFields(await request.formData());
    const refused = (given: Partial<Answer>): Answer => ({ typed, problem: '', errors: {}, ...given });
    const reading = readEntry(typed, locals.language);
    if ('errors' in reading) return fail(422, refused(reading));
    let state: string;
    try {
      ({ state } = await locals.api.catalog.propose({ entry: reading.entry }));
    } catch (error) {
      return fail(422, refused(explain(error, event)));
    }
    redirect(303, resolve(`/catalog/proposals?sent=${state}`));
  },
};
