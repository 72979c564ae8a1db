import { error, fail, redirect } from '@sveltejs/kit';
import { areaChoices, sentDetails } from '#lib/declare/details-action.ts';
import { detailsForm } from '#lib/declare/details-form.ts';
import type { Errors } from '#lib/declare/judge.ts';
import { typedDetails, typedOf } from '#lib/declare/typed.ts';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { site } = await parent();
  const { people } = await signedIn('/gia-dinh', locals.api.people.mine());
  const person = people.find(({ id }) => id === params.id);
  if (!person) error(404, 'not_found');
  const { details } = person;
  const today = details && (await locals.api.areas.convert(details.address.area).safe());
  const [only, another] = today?.value?.candidates ?? [];
  const area = only && !another ? only.unit : undefined;
  return {
    self: person.self,
    typed: {
      ...(details ? typedDetails(details, detailsForm) : {}),
      ...(area ? { 'address.province': area.province } : {}),
      'address.commune': area?.code ?? '',
    },
    ...(await areaChoices(locals.api, area?.province ?? site.area, locals.language)),
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
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
    const sent = await sentDetails(data, locals.language);
    if ('errors' in sent) return fail(422, { ...sent, failure: '', communes: undefined });
    try {
      await locals.api.people.save(
        { person: params.id, details: sent.details },
        { idempotencyKey: String(data.get('key')) },
      );
    } catch (problem) {
      const failure = failureText(problem, locals.language);
      return fail(422, { typed, errors: {} as Errors, failure, communes: undefined });
    }
    redirect(303, '/gia-dinh');
  },
};
