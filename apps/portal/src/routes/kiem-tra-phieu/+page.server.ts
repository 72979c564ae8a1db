import { ApiError } from '@binhan/client';
import type { OutputOf, contract } from '@binhan/contract';
import { Language } from '@binhan/domain/text';
import { fail } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { serverNow } from '#lib/server/now.ts';
import type { Actions } from './$types.js';

/** What an answer says to the page. */
interface Turn {
  slip: string;
  missing: boolean;
  refused: boolean;
  failure: string;
  checked?: OutputOf<(typeof contract)['results']['check']> & { now: string };
}

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const data = await request.formData();
    const slip = String(data.get('slip') ?? '').trim();
    const turn = (given: Partial<Turn>): Turn => ({
      slip,
      missing: false,
      refused: false,
      failure: '',
      ...given,
    });
    const asked = Language.safeParse(data.get('lang'));
    if (asked.success) {
      cookies.set('lang', asked.data, { path: '/', maxAge: 31_536_000, httpOnly: false, sameSite: 'lax' });
      locals.language = asked.data;
      if (!data.has('shown')) return turn({});
    }
    if (slip === '') return fail(422, turn({ missing: true }));
    const answer = await locals.api.results.check({ text: slip }).safe();
    if (answer.value) return turn({ checked: { ...answer.value, now: serverNow() } });
    const { error } = answer;
    // Text that is longer than any code is none of ours either.
    if (error instanceof ApiError && (error.is('qr_not_accepted') || error.is('invalid_input')))
      return fail(422, turn({ slip: '', refused: true }));
    return fail(503, turn({ failure: failureText(error, locals.language) }));
  },
};
