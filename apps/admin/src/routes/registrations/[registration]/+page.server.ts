import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { keptList } from '#lib/server/kept-list.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { registrationTransitions } from '@binhan/domain/vaccination';
import { error, fail, redirect } from '@sveltejs/kit';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

const events = ['decline', 'readmit'] as const;

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('registration.read')) error(404);
  const { params, locals, cookies, url } = event;
  const [found, { programs }] = await Promise.all([
    needed(event, locals.api.registrations.show(params)),
    locals.api.programs.find({ area: site.area }),
  ]);
  const program = programs.find(({ id }) => id === found.program.id);
  return {
    found,
    /** What was agreed to, in its wording where that is still the one. */
    wordings: program?.consents ?? [],
    /** What was asked, in the words of the program as it is now. */
    history: program?.history ?? [],
    acts: permissions.includes('registration.invite')
      ? events.filter((act) => registrationTransitions[found.state][act] !== undefined)
      : [],
    done: oneOf(events, url.searchParams.get('done') ?? undefined),
    back: keptList(cookies, resolve('/registrations')),
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { params, locals } = event;
    const data = await event.request.formData();
    const act = oneOf(events, field(data, 'do'));
    const note = field(data, 'note');
    if (act === undefined) error(404);
    const wrong = (said: { error?: string; problem?: string }) =>
      fail(422, { note, error: said.error ?? '', problem: said.problem ?? '' });
    if (note.length < 3 || note.length > 500) return wrong({ error: messages(locals.language).needNote });
    try {
      await locals.api.registrations.change(
        { registration: params.registration, event: act, note },
        { idempotencyKey: field(data, 'key') },
      );
    } catch (failure) {
      return wrong({ problem: explain(failure, event).problem });
    }
    const here = resolve('/registrations/[registration]', { registration: params.registration });
    redirect(303, `${here}?done=${act}`);
  },
};
