import { field } from '#lib/fields.ts';
import { now } from '#lib/server/days.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import type { Issue } from '@binhan/domain/refusals';
import type { Language, LocalizedText } from '@binhan/domain/text';
import type { Typed } from '@binhan/ui';
import { message, readFormAnswers } from '@binhan/validation';
import { error, fail } from '@sveltejs/kit';
import { controlOf, typedOf } from '../../../entry/typed.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What the page says after its form was sent. */
interface Answer {
  typed: Typed;
  errors: Record<string, string>;
  problem: string;
  kept?: { reason: LocalizedText; advice: LocalizedText }[];
}

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('contact.work')) error(404);
  const { id, name, degree, asks } = await needed(event, event.locals.api.contacts.show(event.params));
  return {
    contact: { id, degree, ...(name === undefined ? {} : { name }) },
    questions: asks,
    key: crypto.randomUUID(),
  };
};

function sentences(issues: readonly Issue[], language: Language): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const [first] = issue.path;
    // The reader names the box, the API the place in its input.
    const name = typeof first === 'string' && first.startsWith('answers.') ? first : controlOf(issue.path);
    errors[name] ??= message(issue, language);
  }
  return errors;
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, request } = event;
    const data = await request.formData();
    const typed = typedOf(data);
    const answer = (of: Partial<Answer>): Answer => ({ typed, errors: {}, problem: '', ...of });
    const { asks } = await needed(event, locals.api.contacts.show(params));
    if (asks === undefined) return fail(409, answer({}));
    const reading = readFormAnswers(asks, data, { at: now() });
    if ('issues' in reading) return fail(422, answer({ errors: sentences(reading.issues, locals.language) }));
    try {
      const { flags } = await locals.api.contacts.say(
        { ...params, answers: reading.value },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
      return answer({ typed: {}, kept: flags });
    } catch (failure) {
      const { problem } = explain(failure, event);
      const issues = failure instanceof ApiError && failure.is('invalid_input') ? failure.data.issues : [];
      return fail(422, answer({ problem, errors: sentences(issues, locals.language) }));
    }
  },
};
