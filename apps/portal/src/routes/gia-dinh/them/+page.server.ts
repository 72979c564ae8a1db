import { fail, redirect } from '@sveltejs/kit';
import { Relationship } from '@binhan/domain/person';
import { areaChoices, sentDetails } from '#lib/declare/details-action.ts';
import type { Errors } from '#lib/declare/judge.ts';
import { typedOf } from '#lib/declare/typed.ts';
import { failureText } from '#lib/failure.ts';
import { signInFirst } from '#lib/server/session.ts';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { caller, site } = await parent();
  if (caller.who !== 'person') signInFirst('/gia-dinh/them');
  return { ...(await areaChoices(locals.api, site.area, locals.language)), key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const data = await request.formData();
    const typed = typedOf(data);
    if (data.has('areas'))
      return {
        typed,
        errors: {} as Errors,
        failure: '',
        communes: (await areaChoices(locals.api, String(data.get('address.province')), locals.language))
          .communes,
      };
    const relationship = Relationship.safeParse(data.get('relationship'));
    const sent = await sentDetails(data, locals.language);
    const errors: Errors = {
      ...(relationship.success ? {} : { relationship: messages(locals.language).relationshipMissing }),
      ...('errors' in sent ? sent.errors : {}),
    };
    if ('errors' in sent || !relationship.success)
      return fail(422, { typed, errors, failure: '', communes: undefined });
    try {
      await locals.api.people.add(
        { details: sent.details, relationship: relationship.data },
        { idempotencyKey: String(data.get('key')) },
      );
    } catch (error) {
      return fail(422, { typed, errors, failure: failureText(error, locals.language), communes: undefined });
    }
    redirect(303, '/gia-dinh');
  },
};
