import { ownAreas } from '#lib/area-names.ts';
import { field, given } from '#lib/fields.ts';
import { oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { CallOutcome } from '@binhan/contract';
import { LotEvent, lotAfter } from '@binhan/domain/vaccination';
import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('lot.work')) error(404);
  const { params, locals, url } = event;
  const cursor = url.searchParams.get('cursor');
  const [lot, people] = await Promise.all([
    needed(event, locals.api.lots.show(params)),
    needed(
      event,
      locals.api.lots.people({ ...params, limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) }),
    ),
  ]);
  return {
    lot,
    people,
    cursor,
    areas: await ownAreas(locals.api, site),
    mayDecide: permissions.includes('lot.decide'),
    events: LotEvent.options.filter(
      (name) => lotAfter({ state: lot.state, isPaused: lot.paused }, name) !== undefined,
    ),
    outcomes: CallOutcome.options,
    refused: url.searchParams.get('export') === 'refused',
  };
};

export const actions: Actions = {
  decide: async (event) => {
    const data = await event.request.formData();
    const name = oneOf(LotEvent.options, field(data, 'event'));
    if (name === undefined) error(404);
    try {
      await event.locals.api.lots.decide({ ...event.params, event: name, note: field(data, 'note') });
      return { done: true };
    } catch (failure) {
      return fail(422, { ...explain(failure, event), note: field(data, 'note') });
    }
  },
  pause: async (event) => {
    const note = field(await event.request.formData(), 'note');
    try {
      await event.locals.api.lots.pause({ ...event.params, note });
      return { done: true };
    } catch (failure) {
      return fail(422, { ...explain(failure, event), note });
    }
  },
  called: async (event) => {
    const data = await event.request.formData();
    const outcome = oneOf(CallOutcome.options, field(data, 'outcome'));
    if (outcome === undefined) error(404);
    try {
      await event.locals.api.lots.called({
        ...event.params,
        dose: field(data, 'dose'),
        outcome,
        ...given(data, 'note'),
      });
      return { done: true };
    } catch (failure) {
      return fail(422, { ...explain(failure, event), note: '' });
    }
  },
};
