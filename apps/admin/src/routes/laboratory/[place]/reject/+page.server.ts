import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const { language, api } = event.locals;
  const { laboratory, rejections } = await needed(event, api.laboratory.choices(event.params));
  const reasons = rejections.map(({ id, name }) => ({ value: id, label: name[language] }));
  return { where: laboratory, reasons, code: event.url.searchParams.get('code') ?? '' };
};

function typedOf(data: FormData) {
  return {
    code: field(data, 'code').toUpperCase(),
    reason: field(data, 'reason'),
    note: field(data, 'note'),
  };
}

export const actions: Actions = {
  review: async ({ request, locals }) => {
    const typed = typedOf(await request.formData());
    const words = messages(locals.language);
    const errors: Record<string, string> = {};
    if (!/^[A-Z0-9][A-Z0-9-]{3,39}$/.test(typed.code)) errors['code'] = words.needCode;
    if (typed.reason === '') errors['reason'] = words.needReason;
    const wrong = Object.keys(errors).length > 0;
    const answer = { typed, errors, problem: '', sure: !wrong };
    return wrong ? fail(422, answer) : answer;
  },
  edit: async ({ request }) => ({
    typed: typedOf(await request.formData()),
    errors: {} as Record<string, string>,
    problem: '',
    sure: false,
  }),
  reject: async (event) => {
    const typed = typedOf(await event.request.formData());
    const { code, reason, note } = typed;
    try {
      await event.locals.api.laboratory.reject({
        ...event.params,
        code,
        reason,
        ...(note === '' ? {} : { note }),
      });
    } catch (failure) {
      const unknown = failure instanceof ApiError && failure.is('not_found');
      const problem = unknown ? messages(event.locals.language).unknown : explain(failure, event).problem;
      const errors: Record<string, string> = {};
      return fail(422, { typed, errors, problem, sure: false });
    }
    redirect(
      303,
      `${resolve('/laboratory/[place]', { place: event.params.place })}?done=rejected&tube=${code}`,
    );
  },
};
