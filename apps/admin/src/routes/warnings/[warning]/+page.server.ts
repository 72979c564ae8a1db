import { resolve } from '$app/paths';
import { keptList } from '#lib/server/kept-list.ts';
import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import { actsOf } from '../acts.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('warning.draft')) error(404);
  const { locals, params, cookies, url } = event;
  const warning = await needed(event, locals.api.warnings.show(params));
  const decides = permissions.includes('warning.decide');
  return {
    warning,
    acts: decides ? actsOf(warning) : [],
    // Said where the button would be, so that nobody looks for it.
    ownDraft: decides && warning.own && warning.state === 'drafted',
    done: url.searchParams.get('done') ?? '',
    back: keptList(cookies, resolve('/warnings')),
  };
};
