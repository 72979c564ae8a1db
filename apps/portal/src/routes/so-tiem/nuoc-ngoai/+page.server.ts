import { fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
  const { records } = await signedIn('/so-tiem/nuoc-ngoai', locals.api.doses.mine());
  return { people: records.map(({ person, name }) => ({ person, name })), key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const person = String(data.get('person') ?? '');
    const code = String(data.get('code') ?? '').trim();
    const again = { person, code };
    if (code === '')
      return fail(422, { ...again, failure: '', missing: messages(locals.language).codeMissing });
    const answer = await locals.api.doses
      .foreign({ person, text: code }, { idempotencyKey: String(data.get('key')) })
      .safe();
    if (!answer.value)
      return fail(422, { ...again, missing: '', failure: failureText(answer.error, locals.language) });
    redirect(303, '/so-tiem?xong=nuoc-ngoai');
  },
};
