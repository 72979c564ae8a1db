import { field } from '#lib/fields.ts';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ProposalState } from '@binhan/domain/catalog';
import { fail } from '@sveltejs/kit';
import { catalogAreas } from '../areas.ts';
import type { Actions, PageServerLoad } from './$types.js';

const names = ['state', 'cursor'] as const;

export const load: PageServerLoad = async (event) => {
  const { locals, parent, url } = event;
  const { site } = await parent();
  const conditions = conditionsOf(url, names);
  const state = oneOf(ProposalState.options, conditions.state);
  const [page, areas] = await Promise.all([
    needed(
      event,
      locals.api.catalog.proposals({
        limit: PAGE_SIZE,
        ...(state === undefined ? {} : { state }),
        ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
      }),
    ),
    catalogAreas(event, site),
  ]);
  return {
    page,
    areas,
    conditions,
    states: ProposalState.options,
    sent: oneOf(['proposed', 'approved'], url.searchParams.get('sent') ?? ''),
  };
};

export const actions: Actions = {
  decide: async (event) => {
    const data = await event.request.formData();
    const decision = field(data, 'decision') === 'approve' ? 'approve' : 'reject';
    try {
      const { entry } = await event.locals.api.catalog.decide({
        proposal: field(data, 'proposal'),
        decision,
      });
      return { decided: entry.id, problem: '' };
    } catch (error) {
      return fail(422, { decided: '', problem: explain(error, event).problem });
    }
  },
};
