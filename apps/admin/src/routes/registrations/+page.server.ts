import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { keepList } from '#lib/server/kept-list.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import type { Client, Page } from '@binhan/client';
import type { RegistrationRow } from '@binhan/contract';
import { RegistrationState } from '@binhan/domain/vaccination';
import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

const names = ['program', 'group', 'state', 'cursor'] as const;
const id = (text: string | undefined) =>
  text !== undefined && /^[a-z][a-z0-9-]{0,63}$/.test(text) ? text : undefined;

/** What the filters in the address ask of the API. */
function question(url: URL): NonNullable<Parameters<Client['registrations']['search']>[0]> {
  const conditions = conditionsOf(url, names);
  const program = id(conditions.program);
  const group = id(conditions.group);
  const state = oneOf(RegistrationState.options, conditions.state);
  return {
    limit: PAGE_SIZE,
    ...(program === undefined ? {} : { program }),
    ...(group === undefined ? {} : { group }),
    ...(state === undefined ? {} : { state }),
    ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
  };
}

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('registration.read')) error(404);
  const { url, locals, cookies, request } = event;
  const conditions = conditionsOf(url, names);
  keepList(cookies, resolve('/registrations'), conditions);
  const asked = question(url);
  // Who waits, where nothing else is asked for.
  const state = asked.state ?? 'waiting';
  const { programs, registrations } = locals.api;
  const of = asked.program === undefined ? {} : { program: asked.program };
  // A search answers with its own rows.
  const searching = request.method === 'POST' && url.searchParams.has('/search');
  const none: Page<RegistrationRow> = { items: [] };
  const [page, figures, offered] = await Promise.all([
    searching ? none : needed(event, registrations.search({ ...asked, state })),
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

export const actions: Actions = {
  /** By name, in every state unless one is chosen. */
  search: async (event) => {
    const data = await event.request.formData();
    const text = field(data, 'text');
    const cursor = field(data, 'cursor');
    try {
      const page = await event.locals.api.registrations.search({
        ...question(event.url),
        ...(text === '' ? {} : { text }),
        ...(cursor === '' ? {} : { cursor }),
      });
      return { text, page, problem: '' };
    } catch (failure) {
      return fail(422, { text, page: undefined, problem: explain(failure, event).problem });
    }
  },
};
