import { resolve } from '$app/paths';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { keepList } from '#lib/server/kept-list.ts';
import { needed } from '#lib/server/refusal.ts';
import { RegistrationState } from '@binhan/domain/vaccination';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

const names = ['program', 'group', 'state', 'cursor'] as const;
const id = (text: string | undefined) =>
  text !== undefined && /^[a-z][a-z0-9-]{0,63}$/.test(text) ? text : undefined;

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('registration.read')) error(404);
  const { url, locals, cookies } = event;
  const conditions = conditionsOf(url, names);
  keepList(cookies, resolve('/registrations'), conditions);
  const program = id(conditions.program);
  const group = id(conditions.group);
  // Who waits, where nothing else is asked for.
  const state = oneOf(RegistrationState.options, conditions.state) ?? 'waiting';
  const { programs, registrations } = locals.api;
  const of = program === undefined ? {} : { program };
  const [page, figures, offered] = await Promise.all([
    needed(
      event,
      registrations.search({
        ...of,
        state,
        limit: PAGE_SIZE,
        ...(group === undefined ? {} : { group }),
        ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
      }),
    ),
    needed(event, registrations.figures(of)),
    programs.find({ area: site.area }),
  ]);
  return {
    page,
    figures: figures.rows,
    programs: offered.programs,
    conditions,
    state,
    states: RegistrationState.options,
    mayInvite: permissions.includes('registration.invite'),
    mayEnter: permissions.includes('registration.enter'),
  };
};
