import { resolve } from '$app/paths';
import { field, given } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { refusedTurn } from '#lib/server/typed-form.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { typedOf } from '../../../entry/typed.ts';
import { acts, actsOf } from '../../acts.ts';
import type { Actions, PageServerLoad } from './$types.js';

function asked(url: URL): (typeof acts)[number] {
  return oneOf(acts, url.searchParams.get('do') ?? undefined) ?? error(404);
}

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('warning.decide')) error(404);
  const what = asked(event.url);
  const warning = await needed(event, event.locals.api.warnings.show(event.params));
  return { what, warning, possible: actsOf(warning).includes(what), key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const { url, locals, params } = event;
    const what = asked(url);
    const data = await event.request.formData();
    const key = field(data, 'key') || crypto.randomUUID();
    try {
      await locals.api.warnings.decide(
        { ...params, event: what, ...given(data, 'note') },
        { idempotencyKey: key },
      );
    } catch (failure) {
      return fail(422, refusedTurn(failure, event, { typed: typedOf(data), key }));
    }
    redirect(303, `${resolve('/warnings/[warning]', params)}?done=yes`);
  },
};
