import { ApiError } from '@binhan/client';
import { fail, redirect } from '@sveltejs/kit';
import { message, readPhone } from '@binhan/validation';
import { serverNow } from '#lib/server/now.ts';
import { failureText } from '#lib/failure.ts';
import { passCookies } from '@binhan/pages';
import { safeReturn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';
import { readOwner, typedOwner } from './read-owner.ts';

export const load: PageServerLoad = async ({ parent, url }) => {
  const { caller } = await parent();
  const back = safeReturn(url.searchParams.get('ve'));
  if (caller.who === 'person') redirect(303, back);
  return { back };
};

const text = (data: FormData, name: string) => String(data.get(name) ?? '');

export const actions: Actions = {
  /** Sends a code to a phone. */
  ma: async ({ request, locals }) => {
    const data = await request.formData();
    const phone = text(data, 'phone');
    const reading = readPhone(phone);
    if ('issues' in reading) {
      const [issue] = reading.issues;
      return fail(422, {
        phone,
        errors: { phone: issue ? message(issue, locals.language) : '' } as Record<string, string>,
      });
    }
    try {
      const { againAfter } = await locals.api.logins.askCode({ phone: reading.value });
      return { phone, asked: true, againAfter };
    } catch (error) {
      return fail(error instanceof ApiError ? error.status : 503, {
        phone,
        errors: { phone: failureText(error, locals.language) } as Record<string, string>,
      });
    }
  },
  /** Signs in with the code. */
  vao: async ({ request, locals, cookies }) => {
    const data = await request.formData();
    const phone = text(data, 'phone');
    const code = text(data, 'code').replace(/\D/g, '');
    const reading = readPhone(phone);
    const refused = (sentence: string) =>
      fail(422, { phone, asked: true, errors: { code: sentence } as Record<string, string> });
    if ('issues' in reading) return fail(422, { phone });
    if (code.length !== 6) return refused(messages(locals.language).codeWrong);
    try {
      const { response } = await locals.api.logins.signIn({ phone: reading.value, code }).withResponse();
      passCookies(response, cookies);
    } catch (error) {
      // The code was right, and this browser is new to an account that holds a record.
      if (error instanceof ApiError && error.is('confirmation_needed'))
        return fail(401, { phone, owner: { challenge: error.data.challenge, typed: {} } });
      return refused(failureText(error, locals.language));
    }
    redirect(303, safeReturn(text(data, 'back')));
  },
  /** Says whose account it is. */
  chu: async ({ request, locals, cookies }) => {
    const data = await request.formData();
    const [phone, challenge] = [text(data, 'phone'), text(data, 'challenge')];
    const typed = typedOwner(data);
    const refused = (errors: Record<string, string>) =>
      fail(422, { phone, owner: { challenge, typed }, errors });
    const read = readOwner(typed, serverNow(), locals.language);
    if ('errors' in read) return refused(read.errors);
    try {
      const { response } = await locals.api.logins
        .confirmOwner({ challenge, owner: read.value })
        .withResponse();
      passCookies(response, cookies);
    } catch (error) {
      return refused({ owner: failureText(error, locals.language) });
    }
    redirect(303, safeReturn(text(data, 'back')));
  },
  /** Begins with an empty account: the number came from somebody else. */
  moi: async ({ request, locals, cookies }) => {
    const data = await request.formData();
    const [phone, challenge] = [text(data, 'phone'), text(data, 'challenge')];
    try {
      const { response } = await locals.api.logins.beginAnew({ challenge }).withResponse();
      passCookies(response, cookies);
    } catch (error) {
      const errors: Record<string, string> = { owner: failureText(error, locals.language) };
      return fail(422, { phone, owner: { challenge, typed: {} }, errors });
    }
    redirect(303, '/cua-toi');
  },
};
