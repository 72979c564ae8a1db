import { readDose, type TypedDose, typedDose } from '@binhan/pages/dose';
import { doseWords } from '@binhan/ui';
import { fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
  const [{ records }, { programs }] = await signedIn(
    '/so-tiem/khai',
    Promise.all([locals.api.doses.mine(), locals.api.doses.choices()]),
  );
  const people = records.map(({ person, name }) => ({ person, name }));
  return { people, programs, key: crypto.randomUUID() };
};

interface Turn {
  person: string;
  typed: TypedDose;
  errors: Record<string, string>;
  failure: string;
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const person = String(data.get('person') ?? '');
    const typed = typedDose(data);
    const turn = (given: Partial<Turn>): Turn => ({ person, typed, errors: {}, failure: '', ...given });
    const read = readDose(typed, doseWords(locals.language));
    if ('errors' in read) return fail(422, turn({ errors: read.errors }));
    const answer = await locals.api.doses
      .declare({ person, facts: read.value }, { idempotencyKey: String(data.get('key')) })
      .safe();
    if (!answer.value) return fail(422, turn({ failure: failureText(answer.error, locals.language) }));
    redirect(303, '/so-tiem?xong=khai');
  },
};
