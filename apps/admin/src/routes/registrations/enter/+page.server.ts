import { communesOf } from '#lib/server/communes.ts';
import { field, given } from '#lib/fields.ts';
import { conditionsOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import type { OpenProgram, RegistrationEntry } from '@binhan/contract';
import type { Form } from '@binhan/domain/declaration';
import type { Issue } from '@binhan/domain/refusals';
import type { Language } from '@binhan/domain/text';
import { asForm } from '@binhan/domain/vaccination';
import { type Typed, typedText } from '@binhan/ui';
import { message, readDeclaration } from '@binhan/validation';
import { error, fail } from '@sveltejs/kit';
import { controlOf, sharedWithNext, typedOf } from '../../entry/typed.ts';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What every answer says to the page. */
interface Turn {
  typed: Typed;
  errors: Record<string, string>;
  problem: string;
  /** One for all tries to enter this person. */
  key: string;
  communes?: { code: string; name: string }[];
  entered?: RegistrationEntry;
}

const turn = (of: Partial<Turn>): Turn => ({
  typed: {},
  errors: {},
  problem: '',
  key: crypto.randomUUID(),
  ...of,
});

/** The person, the questions about health and what is agreed to, as one form. */
function formOf({ history, consents }: OpenProgram): Form {
  return {
    ...asForm(history),
    consents,
    person: { identifier: 'optional', nationality: 'no', phone: 'optional', email: 'no' },
  };
}

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('registration.enter')) error(404);
  const { locals, url } = event;
  const { cursor } = conditionsOf(url, ['cursor']);
  const [{ programs }, provinces, communes, entries] = await Promise.all([
    needed(event, locals.api.programs.find({ area: site.area })),
    locals.api.areas.provinces(),
    locals.api.areas.below({ area: site.area }),
    needed(
      event,
      locals.api.registrations.entries({
        limit: PAGE_SIZE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    ),
  ]);
  const chosen = programs.find(({ id }) => id === url.searchParams.get('program'));
  return {
    programs: programs.map(({ id, name }) => ({ id, name })),
    program: chosen,
    form: chosen && formOf(chosen),
    provinces: provinces.units.map(({ code, name }) => ({ code, name })),
    communes: communes.units.map(({ code, name }) => ({ code, name })),
    entries,
    cursor,
    key: crypto.randomUUID(),
    list: permissions.includes('registration.read'),
  };
};

function sentences(issues: readonly Issue[], language: Language): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const [first, ...rest] = issue.path;
    const name = controlOf(first === 'history' ? ['answers', ...rest] : issue.path);
    errors[name] ??= message(issue, language);
  }
  return errors;
}

export const actions: Actions = {
  save: async (event) => {
    const { request, locals, url } = event;
    const data = await request.formData();
    const typed = typedOf(data);
    const key = field(data, 'key') || crypto.randomUUID();
    const communes = await communesOf(locals.api, typedText(typed, 'address.province'));
    if (data.has('areas')) return turn({ typed: { ...typed, 'address.commune': '' }, communes, key });
    try {
      const { area } = await locals.api.site.show();
      const { programs } = await locals.api.programs.find({ area });
      const program = programs.find(({ id }) => id === url.searchParams.get('program'));
      if (program === undefined) return fail(422, turn({ typed, communes, key }));
      const reading = await readDeclaration(formOf(program), data, { at: new Date(), declarant: 'helper' });
      const group = field(data, 'group');
      const missing = program.groups.length > 0 && group === '';
      if ('issues' in reading || missing) {
        const errors = {
          ...('issues' in reading ? sentences(reading.issues, locals.language) : {}),
          ...(missing ? { group: messages(locals.language).groupMissing } : {}),
        };
        return fail(422, turn({ typed, errors, communes, key }));
      }
      const { details, answers, consents } = reading.value;
      const entered = await locals.api.registrations.enter(
        {
          program: program.id,
          details,
          history: answers,
          consents,
          ...(group === '' || group === 'none' ? {} : { group }),
          ...given(data, 'occupation'),
          ...given(data, 'workplace'),
        },
        { idempotencyKey: key },
      );
      return turn({ typed: sharedWithNext(typed), communes, entered });
    } catch (failure) {
      const { problem } = explain(failure, event);
      const issues = failure instanceof ApiError && failure.is('invalid_input') ? failure.data.issues : [];
      return fail(422, turn({ typed, communes, problem, errors: sentences(issues, locals.language) }));
    }
  },
};
