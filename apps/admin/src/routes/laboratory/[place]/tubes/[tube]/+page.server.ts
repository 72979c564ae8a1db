import { explain, needed } from '#lib/server/refusal.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { shownResult, shownTube } from '../../../shown-tube.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const { locals, params } = event;
  const [choices, found] = await Promise.all([
    needed(event, locals.api.laboratory.choices({ place: params.place })),
    needed(event, locals.api.laboratory.tube(params)),
  ]);
  const { custody, results, ...tube } = found;
  return {
    where: choices.laboratory,
    tube: shownTube(tube, choices, locals.language),
    custody,
    results: results.map((one) => shownResult(one, tube.kind, choices, locals.language)).toReversed(),
  };
};

export const actions: Actions = {
  verify: async (event) => {
    const data = await event.request.formData();
    const { place } = event.params;
    try {
      await event.locals.api.laboratory.verify({ place, result: field(data, 'result') });
    } catch (failure) {
      return fail(422, { problem: explain(failure, event).problem });
    }
    const list = resolve('/laboratory/[place]', { place });
    redirect(303, `${list}?waits=verification&done=verified&tube=${encodeURIComponent(field(data, 'code'))}`);
  },
};
