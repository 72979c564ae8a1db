import { ApiError } from '@binhan/client';
import type { Showing } from '@binhan/contract';
import { message, readDate } from '@binhan/validation';
import { fail } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import { messages } from './messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
  // Whoever is not signed in has nothing to choose from.
  const [{ items }] = await signedIn(
    '/chung-nhan/dung-o-dau',
    Promise.all([locals.api.certificates.destinations(), locals.api.people.mine()]),
  );
  return { destinations: items };
};

/** What every answer says to the page. */
interface Turn {
  destination: string;
  on: { day: string; month: string; year: string };
  errors: Record<string, string>;
  failure: string;
  day?: string;
  people?: Showing[];
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const words = messages(locals.language);
    const data = await request.formData();
    const posted = (name: string) => String(data.get(name) ?? '').trim();
    const destination = posted('noi');
    const on = { day: posted('ngay.day'), month: posted('ngay.month'), year: posted('ngay.year') };
    const turn = (given: Partial<Turn>): Turn => ({ destination, on, errors: {}, failure: '', ...given });
    const errors: Record<string, string> = {};
    if (destination === '') errors['noi'] = words.whereMissing;
    const read = readDate(on);
    if ('issues' in read) {
      const [issue] = read.issues;
      const empty = Object.values(on).every((box) => box === '');
      errors['ngay'] = empty || issue === undefined ? words.dayMissing : message(issue, locals.language);
    }
    if ('issues' in read || Object.keys(errors).length > 0) return fail(422, turn({ errors }));
    const answer = await locals.api.certificates.forDestination({ destination, on: read.value }).safe();
    if (!answer.value) {
      const unknown = answer.error instanceof ApiError && answer.error.is('not_found');
      return fail(
        422,
        turn({ failure: unknown ? words.noRules : failureText(answer.error, locals.language) }),
      );
    }
    return turn({ day: read.value, people: answer.value.people });
  },
};
