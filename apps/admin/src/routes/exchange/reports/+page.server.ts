import { DateOnly } from '@binhan/domain/time';
import { fail } from '@sveltejs/kit';
import { field } from '#lib/fields.ts';
import { PAGE_SIZE } from '#lib/listing.ts';
import { startOfDay } from '#lib/server/days.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from '../messages.ts';

export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const page = await needed(
    event,
    event.locals.api.exchange.reconciliations({
      limit: PAGE_SIZE,
      ...(cursor === null ? {} : { cursor }),
    }),
  );
  return { page, cursor, yesterday: dayOf(startOfDay(1)) };
};

/** The date of a day's beginning in the country. */
function dayOf(midnight: string): string {
  return new Date(Date.parse(midnight) + 7 * 3_600_000).toISOString().slice(0, 10);
}

interface Answer {
  day: string;
  problem: string;
  compared?: { day: string; differences: number };
}

export const actions: Actions = {
  reconcile: async (event) => {
    const day = field(await event.request.formData(), 'day');
    const refused = (problem: string): Answer => ({ day, problem });
    if (!DateOnly.safeParse(day).success)
      return fail(422, refused(messages(event.locals.language).dayNeeded));
    try {
      const report = await event.locals.api.exchange.reconcile({ day });
      const answer: Answer = {
        day,
        problem: '',
        compared: { day, differences: report.equal ? 0 : Math.max(report.differences.length, 1) },
      };
      return answer;
    } catch (error) {
      return fail(422, refused(explain(error, event).problem));
    }
  },
};
