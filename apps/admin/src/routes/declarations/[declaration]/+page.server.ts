import { resolve } from '$app/paths';
import { ownAreas } from '#lib/area-names.ts';
import { keptList } from '#lib/server/kept-list.ts';
import { needed } from '#lib/server/refusal.ts';
import { shownAnswers } from '#lib/server/shown-answers.ts';
import { shownIdentifier } from '@binhan/domain/person';
import { messages as words } from '../../messages.ts';
import { messages } from '../messages.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { params, locals, parent } = event;
  const { site } = await parent();
  const declaration = await needed(event, locals.api.declarations.show({ declaration: params.declaration }));
  const [form, areas] = await Promise.all([
    locals.api.site.form({ form: declaration.form, version: declaration.formVersion }).safe(),
    ownAreas(locals.api, site),
  ]);
  const { language } = locals;
  const { identifiers, ...details } = declaration.details;
  return {
    declaration: { ...declaration, details },
    // The whole number never reaches the page.
    identifiers: identifiers.map(({ kind, value, assurance }) => ({
      kind,
      assurance,
      shown: shownIdentifier(value),
    })),
    title: form.value?.title[language],
    consentTexts: form.value?.consents ?? [],
    sections:
      form.value &&
      shownAnswers(form.value, declaration.answers, language, { ...words(language), ...messages(language) }),
    areas,
    back: keptList(event.cookies, resolve('/declarations')),
  };
};
