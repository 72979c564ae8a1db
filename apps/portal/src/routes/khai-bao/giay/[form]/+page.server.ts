import { error } from '@sveltejs/kit';
import { formAddress } from '#lib/declare/chosen-form.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, parent, locals }) => {
  const { forms } = await parent();
  const form = forms.find(({ id }) => id === params.form);
  if (form === undefined) error(404);
  return { form, address: locals.origin + formAddress(form.id) };
};
