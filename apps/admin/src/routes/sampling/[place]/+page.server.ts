import { field } from '#lib/fields.ts';
import { today } from '#lib/server/days.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import type { SiteTube } from '@binhan/contract';
import { message } from '@binhan/validation/locales';
import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { readPlain, type PlainTube, plainInput, typedPlain } from './plain.ts';
import { messages as plainMessages } from './plain-messages.ts';

export const load: PageServerLoad = async (event) => {
  const { locals, params, parent } = event;
  const { caller, permissions, site: own } = await parent();
  if (!permissions.includes('sample.take')) error(404);
  const { api } = locals;
  const [choices, tubes, provinces, communes] = await Promise.all([
    needed(event, api.tubes.choices(params)),
    needed(event, api.tubes.atSite({ ...params, limit: 100 }).toArray({ limit: 500 })),
    api.areas.provinces(),
    api.areas.below({ area: own.area }),
  ]);
  const units = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ code, name }));
  return {
    choices,
    tubes,
    provinces: units(provinces.units),
    communes: units(communes.units),
    province: own.area,
    day: today(),
    portal: event.url.origin,
    /** Whose shift and queue this browser keeps: an opaque id. */
    account: caller.who === 'staff' ? (caller.grants[0]?.user ?? '') : '',
  };
};

/** What the plain form says to its page. */
interface Turn {
  typed: PlainTube;
  errors: Record<string, string>;
  problem: string;
  kept?: { tube: SiteTube; tickets: { code: string; token: string }[] };
  undone?: string;
}

const turn = (given: Partial<Turn> & Pick<Turn, 'typed'>): Turn => ({ errors: {}, problem: '', ...given });

export const actions: Actions = {
  /** One tube without scripts. */
  collect: async (event) => {
    const { locals, params } = event;
    const typed = typedPlain(await event.request.formData());
    const reading = readPlain(typed, locals.language);
    if ('errors' in reading) return fail(422, turn({ typed, errors: reading.errors }));
    const people = await Promise.all(
      reading.lines.map(async (text) => {
        const { value } = await locals.api.tubes.who({ ...params, text }).safe();
        return { text, booking: value?.booking };
      }),
    );
    const input = plainInput(params.place, { tube: reading.tube, people });
    const tickets = input.people.map(({ ticket }) => ticket);
    try {
      const tube = await locals.api.tubes.collect(input, { idempotencyKey: typed.key });
      return turn({
        typed: { ...typed, code: '', codes: '', key: crypto.randomUUID() },
        kept: { tube, tickets },
      });
    } catch (failure) {
      const { problem } = explain(failure, event);
      const errors: Record<string, string> = {};
      if (failure instanceof ApiError && failure.is('invalid_input')) {
        for (const issue of failure.data.issues) {
          const [first, line] = issue.path;
          const said = message(issue, locals.language);
          if (first === 'people' && typeof line === 'number')
            errors['codes'] ??= `${plainMessages(locals.language).line_(line + 1)}: ${said}`;
          else errors[String(first === 'people' ? 'codes' : first)] ??= said;
        }
      }
      return fail(422, turn({ typed: { ...typed, key: crypto.randomUUID() }, problem, errors }));
    }
  },
  undo: async (event) => {
    const data = await event.request.formData();
    const typed = typedPlain(data);
    try {
      await event.locals.api.tubes.undo({ ...event.params, tube: field(data, 'tube') });
      return turn({ typed, undone: field(data, 'code') });
    } catch (failure) {
      return fail(422, turn({ typed, problem: explain(failure, event).problem }));
    }
  },
};
