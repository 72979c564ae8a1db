import { fail } from '@sveltejs/kit';
import type { Client } from '@binhan/client';
import { DataRequestKind } from '@binhan/domain/record';
import type { LocalizedText } from '@binhan/domain/text';
import { failureText } from '#lib/failure.ts';
import { messages } from './messages.ts';
import { serverNow } from '@binhan/pages';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { caller } = await parent();
  if (caller.who !== 'person') return { mine: undefined };
  const [looks, consents, asked, declarations, people] = await Promise.all([
    locals.api.records.looks({ limit: 50 }),
    locals.api.records.consents({ limit: 50 }),
    locals.api.records.asked({ limit: 50 }),
    locals.api.declarations.mine({ limit: 20 }),
    locals.api.people.mine(),
  ]);
  const wordings = await consentWordings(
    locals.api,
    consents.items.map(({ form }) => form),
  );
  const names = new Map(people.people.map(({ id, details }) => [id, details?.name ?? '']));
  return {
    mine: {
      looks: looks.items,
      consents: consents.items.map((consent) => ({
        ...consent,
        wording: wordings.get(`${consent.purpose} ${consent.version}`)?.[locals.language],
      })),
      asked: asked.items,
      declarations: declarations.items.map(({ id, person, state, declaredAt, validUntil }) => ({
        id,
        person,
        name: names.get(person) ?? '',
        state,
        declaredAt,
        validUntil,
      })),
    },
    now: serverNow(),
    key: crypto.randomUUID(),
  };
};

/** The wordings in force, by purpose and version. */
async function consentWordings(api: Client, forms: string[]): Promise<Map<string, LocalizedText>> {
  const shown = await Promise.all([...new Set(forms)].map((form) => api.site.form({ form }).safe()));
  return new Map(
    shown.flatMap(({ value }) =>
      (value?.consents ?? []).map(({ purpose, version, text }): [string, LocalizedText] => [
        `${purpose} ${version}`,
        text,
      ]),
    ),
  );
}

const nothing = { done: false, failure: '', errors: {} as Record<string, string>, found: undefined };

async function attempt(event: RequestEvent, work: (data: FormData) => Promise<unknown>) {
  const data = await event.request.formData();
  try {
    await work(data);
    return { ...nothing, done: true };
  } catch (problem) {
    return fail(422, { ...nothing, failure: failureText(problem, event.locals.language) });
  }
}

export const actions: Actions = {
  'rut-lai': (event) =>
    attempt(event, (data) =>
      event.locals.api.declarations.withdraw({ declaration: String(data.get('declaration')) }),
    ),
  'yeu-cau': async (event) => {
    const data = await event.request.formData();
    const kind = DataRequestKind.safeParse(data.get('kind'));
    if (!kind.success)
      return fail(422, {
        ...nothing,
        errors: { kind: messages(event.locals.language).kindMissing } as Record<string, string>,
      });
    const note = String(data.get('note') ?? '').trim();
    try {
      await event.locals.api.records.ask(
        { kind: kind.data, ...(note === '' ? {} : { note }) },
        { idempotencyKey: String(data.get('key')) },
      );
      return { ...nothing, done: true };
    } catch (problem) {
      return fail(422, { ...nothing, failure: failureText(problem, event.locals.language) });
    }
  },
  tep: async (event) => {
    const data = await event.request.formData();
    const file = data.get('file');
    if (!(file instanceof File) || file.size === 0)
      return fail(422, {
        ...nothing,
        errors: { file: messages(event.locals.language).attachMissing } as Record<string, string>,
      });
    try {
      await event.locals.api.records.attach({ request: String(data.get('request')), file });
      return { ...nothing, done: true };
    } catch (problem) {
      return fail(422, { ...nothing, failure: failureText(problem, event.locals.language) });
    }
  },
  'tim-don-vi': async (event) => {
    const data = await event.request.formData();
    const { organisations } = await event.locals.api.people.organisations({
      text: String(data.get('text') ?? '').slice(0, 100),
    });
    return { ...nothing, found: organisations.map(({ id, name }) => ({ id, name })) };
  },
  'don-vi': (event) =>
    attempt(event, (data) => {
      const id = String(data.get('organisation') ?? '');
      return event.locals.api.people.stateOrganisation({ organisation: id === '' ? null : id });
    }),
};
