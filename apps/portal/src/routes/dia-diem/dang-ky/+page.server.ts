import { fail, redirect } from '@sveltejs/kit';
import { PlaceKind } from '@binhan/domain/place';
import { areaChoices } from '#lib/declare/details-action.ts';
import type { Errors } from '#lib/declare/judge.ts';
import { typedOf } from '#lib/declare/typed.ts';
import { failureText } from '#lib/failure.ts';
import { signInFirst } from '#lib/server/session.ts';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { caller, site } = await parent();
  if (caller.who !== 'person') signInFirst('/dia-diem/dang-ky');
  return { ...(await areaChoices(locals.api, site.area, locals.language)), key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const data = await request.formData();
    const typed = typedOf(data);
    const text = messages(locals.language);
    const posted = (name: string) =>
      String(data.get(name) ?? '')
        .normalize('NFC')
        .trim();
    if (data.has('areas'))
      return {
        typed,
        errors: {} as Errors,
        failure: '',
        communes: (await areaChoices(locals.api, posted('address.province'), locals.language)).communes,
      };
    const kind = PlaceKind.safeParse(posted('kind'));
    const gates = posted('gates')
      .split('\n')
      .map((gate) => gate.trim())
      .filter(Boolean);
    const errors: Errors = {
      ...(posted('name') ? {} : { name: text.missingName }),
      ...(kind.success ? {} : { kind: text.missingKind }),
      ...(posted('address.commune') ? {} : { 'address.commune': text.missingArea }),
      ...(posted('address') ? {} : { address: text.missingAddress }),
      ...(gates.length > 0 ? {} : { gates: text.missingGates }),
    };
    const again = (failure: string) => fail(422, { typed, errors, failure, communes: undefined });
    if (Object.keys(errors).length > 0 || !kind.success) return again('');
    let id: string;
    try {
      const place = await locals.api.places.register(
        {
          name: posted('name'),
          kind: kind.data,
          area: posted('address.commune'),
          address: posted('address'),
          gates,
        },
        { idempotencyKey: posted('key') },
      );
      id = place.id;
    } catch (error) {
      return again(failureText(error, locals.language));
    }
    redirect(303, `/dia-diem/${id}`);
  },
};
