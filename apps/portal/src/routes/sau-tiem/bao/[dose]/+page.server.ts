import { ApiError } from '@binhan/client';
import { message } from '@binhan/validation/locales';
import { error, fail } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { serverNow } from '#lib/server/now.ts';
import { signedIn } from '#lib/server/session.ts';
import { graves, outcomes, readEvent, wrongIn } from './read-event.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { doses, reactions } = await signedIn(
    `/sau-tiem/bao/${params.dose}`,
    locals.api.reactions.followed(),
  );
  const dose = doses.find(({ id }) => id === params.dose);
  if (dose === undefined) error(404);
  return { dose, reactions, graves, outcomes, key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const data = await request.formData();
    const typed = readEvent(data, serverNow());
    const errors = wrongIn(typed, locals.language);
    if (Object.keys(errors).length > 0) return fail(422, { typed, errors, failure: '' });
    try {
      const sent = await signedIn(
        `/sau-tiem/bao/${params.dose}`,
        locals.api.reactions.report(
          { dose: params.dose, event: typed.event },
          { idempotencyKey: String(data.get('key') ?? '') },
        ),
      );
      return { sent };
    } catch (failure) {
      const issues = failure instanceof ApiError && failure.is('invalid_input') ? failure.data.issues : [];
      for (const issue of issues) {
        // The day it began is written in one of two fields.
        const name = issue.path.findLast((part) => typeof part === 'string') ?? '';
        errors[name === 'startedOn' ? 'began' : name] ??= message(issue, locals.language);
      }
      return fail(422, {
        typed,
        errors,
        failure: issues.length > 0 ? '' : failureText(failure, locals.language),
      });
    }
  },
};
