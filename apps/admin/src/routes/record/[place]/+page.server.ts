import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import type { RecordOfPerson } from '@binhan/contract';
import { readDose, type TypedDose, typedDose } from '@binhan/pages/dose';
import { Sex } from '@binhan/domain/person';
import { doseWords } from '@binhan/ui';
import { readBirthDate, readIdentifier, readPersonName } from '@binhan/validation';
import { error, fail } from '@sveltejs/kit';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('record.keep')) error(404);
  const { programs } = await needed(event, event.locals.api.doses.choices());
  return { place: event.params.place, programs, key: crypto.randomUUID() };
};

/** What every answer says to the page. */
interface Turn {
  records: RecordOfPerson[] | undefined;
  text: string;
  /** Of whom or of which line the form was that is shown again. */
  of: string;
  typed: TypedDose;
  person: Record<string, string>;
  errors: Record<string, string>;
  problem: string;
  done: boolean;
}

const turn = (given: Partial<Turn>): Turn => ({
  records: undefined,
  text: '',
  of: '',
  typed: typedDose(new FormData()),
  person: {},
  errors: {},
  problem: '',
  done: false,
  ...given,
});

/** Writes and shows the record that came of it. */
async function written(event: RequestEvent, work: () => PromiseLike<RecordOfPerson>, again: Partial<Turn>) {
  try {
    return turn({ records: [await work()], done: true });
  } catch (refused) {
    const { problem, errors } = explain(refused, event);
    return fail(422, turn({ ...again, problem, errors: { ...again.errors, ...errors } }));
  }
}

export const actions: Actions = {
  find: async (event) => {
    const { place } = event.params;
    const text = field(await event.request.formData(), 'text');
    if (text === '') return fail(422, turn({ errors: { text: messages(event.locals.language).missing } }));
    try {
      const { records } = await event.locals.api.doses.find({ place, text });
      return turn({ records, text });
    } catch (refused) {
      return fail(422, turn({ text, problem: explain(refused, event).problem }));
    }
  },

  key: async (event) => {
    const { place } = event.params;
    const { language, api } = event.locals;
    const data = await event.request.formData();
    const typed = typedDose(data);
    const [person, note] = [field(data, 'person'), field(data, 'note')];
    const dose = readDose(typed, doseWords(language));
    const who =
      person === ''
        ? readWho(event, data, (await api.site.show()).area)
        : { who: { by: 'person' as const, person } };
    const told = Object.fromEntries(
      ['name', 'bornOn.day', 'bornOn.month', 'bornOn.year', 'sex', 'identifier'].map((name) => [
        name,
        field(data, name),
      ]),
    );
    const again = { of: person === '' ? 'new' : person, typed, person: told };
    const errors = {
      ...('errors' in who ? who.errors : {}),
      ...('errors' in dose ? dose.errors : {}),
    };
    if ('errors' in who || 'errors' in dose) return fail(422, turn({ ...again, errors }));
    return written(
      event,
      () =>
        api.doses.key(
          { place, who: who.who, facts: dose.value, ...(note === '' ? {} : { note }) },
          { idempotencyKey: field(data, 'key') },
        ),
      again,
    );
  },

  replace: async (event) => {
    const { place } = event.params;
    const { language, api } = event.locals;
    const data = await event.request.formData();
    const [dose, note] = [field(data, 'dose'), field(data, 'note')];
    const typed = typedDose(data);
    const read = readDose(typed, doseWords(language));
    const again = { of: dose, typed };
    const errors = {
      ...('errors' in read ? read.errors : {}),
      ...(note.length < 5 ? { note: messages(language).whyMissing } : {}),
    };
    if ('errors' in read || note.length < 5) return fail(422, turn({ ...again, errors }));
    return written(event, () => api.doses.replace({ place, dose, facts: read.value, note }), again);
  },

  withdraw: async (event) => {
    const { place } = event.params;
    const data = await event.request.formData();
    const [dose, note] = [field(data, 'dose'), field(data, 'note')];
    if (note.length < 5)
      return fail(
        422,
        turn({ of: dose, errors: { withdrawal: messages(event.locals.language).whyMissing } }),
      );
    return written(event, () => event.locals.api.doses.withdraw({ place, dose, note }), { of: dose });
  },
};

/** Whoever the paper names, as it is typed. */
function readWho(event: RequestEvent, data: FormData, area: string) {
  const text = messages(event.locals.language);
  const at = { at: new Date().toISOString() };
  const name = readPersonName(field(data, 'name'));
  const parts = ['day', 'month', 'year'].map((part) => field(data, `bornOn.${part}`));
  const born = readBirthDate(parts.filter((part) => part !== '').join('/'), at);
  const sex = Sex.safeParse(field(data, 'sex'));
  const number = field(data, 'identifier');
  const identifier = number === '' ? undefined : readIdentifier(number);
  const errors: Record<string, string> = {
    ...('issues' in name ? { name: text.nameMissing } : {}),
    ...('issues' in born ? { bornOn: text.bornMissing } : {}),
    ...(sex.success ? {} : { sex: text.sexMissing }),
    ...(identifier !== undefined && 'issues' in identifier ? { identifier: text.numberWrong } : {}),
  };
  if ('issues' in name || 'issues' in born || !sex.success) return { errors };
  if (identifier !== undefined && 'issues' in identifier) return { errors };
  return {
    who: {
      by: 'details' as const,
      details: {
        name: name.value,
        bornOn: born.value,
        sex: sex.data,
        identifiers:
          identifier === undefined ? [] : [{ ...identifier.value, assurance: 'declared' as const }],
        // Where they live the paper does not say: then the province answers for them.
        address: { area: { code: area, edition: '2026-04-30' as const } },
      },
    },
  };
}
