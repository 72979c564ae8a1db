import { communesOf } from '#lib/server/communes.ts';
import { field } from '#lib/fields.ts';
import { reasonsOfFlags } from '#lib/server/flags.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError, type Client } from '@binhan/client';
import type { Form } from '@binhan/domain/declaration';
import type { Issue } from '@binhan/domain/refusals';
import type { Language, LocalizedText } from '@binhan/domain/text';
import { type Typed, typedText } from '@binhan/ui';
import { message, readDeclaration } from '@binhan/validation';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { controlOf, sharedWithNext, typedFromCard, typedOf } from './typed.ts';

/** The card and receipt of the declaration that was just saved. */
interface Saved {
  name: string;
  card: string;
  validUntil: string;
  flags: { reason: LocalizedText; advice: LocalizedText }[];
}

/** What every answer says to the page. */
interface Turn {
  typed: Typed;
  errors: Record<string, string>;
  problem: string;
  /** One for all tries to save this declaration. */
  key: string;
  filled: boolean;
  cardAddress: string;
  communes?: { code: string; name: string }[];
  saved?: Saved;
}

const turn = (given: Partial<Turn>): Turn => ({
  typed: {},
  errors: {},
  problem: '',
  key: crypto.randomUUID(),
  filled: false,
  cardAddress: '',
  ...given,
});

export const load: PageServerLoad = async (event) => {
  const { locals, parent, url } = event;
  const { site } = await parent();
  const [entries, form, reasons, provinces, communes] = await Promise.all([
    needed(event, locals.api.declarations.entries({ limit: 50 })),
    formInForce(locals.api, url.searchParams.get('form')),
    reasonsOfFlags(locals.api, site.forms, locals.language),
    locals.api.areas.provinces(),
    locals.api.areas.below({ area: site.area }),
  ]);
  return {
    entries,
    form,
    forms: site.forms.map(({ id, title }) => ({ id, title: title[locals.language] })),
    reasons,
    provinces: provinces.units.map(({ code, name }) => ({ code, name })),
    communes: communes.units.map(({ code, name }) => ({ code, name })),
    key: crypto.randomUUID(),
  };
};

/** The form that was chosen; the one for everybody while none is. */
async function formInForce(api: Client, id: string | null): Promise<Form | undefined> {
  const { forms } = await api.site.show();
  const chosen = forms.find((form) => form.id === id) ?? forms[0];
  return chosen && api.site.form({ form: chosen.id });
}

function sentences(issues: readonly Issue[], language: Language): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) errors[controlOf(issue.path)] ??= message(issue, language);
  return errors;
}

export const actions: Actions = {
  /** Fills the boxes from a scanned card. */
  card: async ({ request, locals }) => {
    const data = await request.formData();
    const card = typedFromCard(field(data, 'card'), new Date().toISOString());
    if (card === undefined) {
      const sentence = message({ code: 'not_a_person_code', path: [] }, locals.language);
      return fail(422, turn({ errors: { card: sentence } }));
    }
    return turn({ typed: card.typed, filled: true, cardAddress: card.address });
  },
  save: async (event) => {
    const { request, locals } = event;
    const data = await request.formData();
    const typed = typedOf(data);
    const key = field(data, 'key') || crypto.randomUUID();
    const communes = await communesOf(locals.api, typedText(typed, 'address.province'));
    if (data.has('areas')) return turn({ typed: { ...typed, 'address.commune': '' }, communes, key });
    try {
      const form = await formInForce(locals.api, field(data, 'form'));
      if (form === undefined) return fail(422, turn({ typed, communes, key }));
      const reading = await readDeclaration(form, data, { at: new Date(), declarant: 'helper' });
      if ('issues' in reading) {
        const errors = sentences(reading.issues, locals.language);
        return fail(422, turn({ typed, errors, communes, key }));
      }
      const { receipt, card } = await locals.api.declarations.makeForOther(reading.value, {
        idempotencyKey: key,
      });
      const { name, validUntil, redFlags } = receipt;
      return turn({
        typed: sharedWithNext(typed),
        communes,
        saved: { name, card, validUntil, flags: redFlags.map(({ reason, advice }) => ({ reason, advice })) },
      });
    } catch (error) {
      const { problem } = explain(error, event);
      const issues = error instanceof ApiError && error.is('invalid_input') ? error.data.issues : [];
      return fail(422, turn({ typed, communes, key, problem, errors: sentences(issues, locals.language) }));
    }
  },
};
