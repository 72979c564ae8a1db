import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { needed } from '#lib/server/refusal.ts';
import { commitFile, toCommit } from '#lib/server/sheets.ts';
import { oneOf } from '#lib/listing.ts';
import { error, fail } from '@sveltejs/kit';
import { messages, restChoices } from '../../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('case.work') || !permissions.includes('contact.work')) error(404);
  const file = await needed(event, event.locals.api.contactFiles.show(event.params));
  return {
    ...toCommit(file, resolve('/cases/[case]/contact-files/[file]', event.params)),
    undecided: file.undecided,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const rest = oneOf(restChoices, field(data, 'rest'));
    const refused = await commitFile(
      event,
      data,
      (rows, once) =>
        event.locals.api.contactFiles.commit(
          { ...event.params, new: rows, ...(rest === undefined ? {} : { rest }) },
          once,
        ),
      resolve('/cases/[case]/contact-files/[file]', event.params),
    );
    const { errors, ...said } = refused.data;
    const missing = 'rest' in errors ? { rest: messages(event.locals.language).restMissing } : undefined;
    return fail(422, { ...said, rest: rest ?? '', errors: missing ?? errors });
  },
};
