import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { sessionAtSite } from '#lib/server/site-session.ts';
import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';
import { readShift } from './shift-times.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('session.run')) error(404);
  const { place, session } = event.params;
  const found = await sessionAtSite(event, event.params);
  const all = await needed(
    event,
    event.locals.api.shifts.list({ place, limit: 100 }).toArray({ limit: 500 }),
  );
  const items = all.filter((shift) => shift.session === session);
  const now = new Date().toISOString();
  return {
    ...found,
    origin: event.url.origin,
    shifts: items.map((shift) => ({
      ...shift,
      stands: shift.ended ? ('over' as const) : shift.from > now ? ('coming' as const) : ('running' as const),
    })),
  };
};

const typedShift = (data: FormData) => ({
  from: field(data, 'from'),
  until: field(data, 'until'),
  count: field(data, 'count'),
});

export const actions: Actions = {
  make: async (event) => {
    const { locals, params, request } = event;
    const text = messages(locals.language);
    const typed = typedShift(await request.formData());
    const { session } = await sessionAtSite(event, params);
    const reading = readShift(typed, session.on);
    if ('wrong' in reading) {
      const says = { from: text.wrongTime, until: text.wrongTime, count: text.wrongCount };
      const errors: Record<string, string> = Object.fromEntries(
        reading.wrong.map((name) => [name, says[name]]),
      );
      return fail(422, { typed, errors, problem: '' });
    }
    try {
      const { codes, shift } = await locals.api.shifts.make({ ...params, ...reading });
      return { codes, from: shift.from, until: shift.until };
    } catch (failure) {
      const { problem, errors } = explain(failure, event);
      const ends: Record<string, string> = 'until' in errors ? { until: text.wrongEnd } : errors;
      return fail(422, { typed, errors: ends, problem });
    }
  },
  end: async (event) => {
    const shift = field(await event.request.formData(), 'shift');
    try {
      await event.locals.api.shifts.end({ place: event.params.place, shift });
      return { ended: true };
    } catch (failure) {
      return fail(422, { problem: explain(failure, event).problem });
    }
  },
};
