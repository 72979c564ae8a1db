import { fail, redirect } from '@sveltejs/kit';
import { ApiError, type Client } from '@binhan/client';
import { contract } from '@binhan/contract';
import { DataRequestKind } from '@binhan/domain/record';
import type { LocalizedText } from '@binhan/domain/text';
import { failureText } from '#lib/failure.ts';
import { messages } from './messages.ts';
import { serverNow } from '#lib/server/now.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

/** Bytes a file may have; the rest of what the API takes is its envelope. */
const attachLimit = (contract.records.attach.limit ?? 0) - 4096;

/** A list of this page that may be long; also its place on the page and its name in the address. */
type List = 'to-khai' | 'xem' | 'dong-y' | 'yeu-cau';

/** Addresses of the rows that follow, and of the first ones. */
interface ShownPage {
  next?: string;
  first?: string;
}

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { caller } = await parent();
  if (caller.who !== 'person') return { mine: undefined };
  /** Where a list goes on, as the address says under the list's name. */
  const from = (list: List) => {
    const cursor = url.searchParams.get(list);
    return { limit: 20, ...(cursor ? { cursor } : {}) };
  };
  const [looks, consents, asked, declarations, people] = await Promise.all([
    locals.api.records.looks(from('xem')),
    locals.api.records.consents(from('dong-y')),
    locals.api.records.asked(from('yeu-cau')),
    locals.api.declarations.mine(from('to-khai')),
    locals.api.people.mine(),
  ]).catch((error: unknown) => {
    // A cursor that is none: somebody shortened the address.
    if (error instanceof ApiError && error.is('invalid_input') && url.search !== '')
      redirect(303, '/du-lieu-cua-toi');
    throw error;
  });
  const pageOf = (list: List, { next }: { next?: string }): ShownPage => ({
    ...(next ? { next: `?${list}=${encodeURIComponent(next)}#${list}` } : {}),
    ...(url.searchParams.has(list) ? { first: `/du-lieu-cua-toi#${list}` } : {}),
  });
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
      declarations: declarations.items.map(({ id, person, form, state, declaredAt, validUntil }) => ({
        form,
        id,
        person,
        name: names.get(person) ?? '',
        state,
        declaredAt,
        validUntil,
      })),
    },
    pages: {
      looks: pageOf('xem', looks),
      consents: pageOf('dong-y', consents),
      asked: pageOf('yeu-cau', asked),
      declarations: pageOf('to-khai', declarations),
    },
    attachLimit,
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

const nothing: {
  done: boolean;
  failure: string;
  errors: Record<string, string>;
  found: { id: string; name: string }[] | undefined;
} = { done: false, failure: '', errors: {}, found: undefined };

/** Refuses with sentences by the id of their box. */
const wrong = (errors: Record<string, string>) => fail(422, { ...nothing, errors });

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
    if (!kind.success) return wrong({ kind: messages(event.locals.language).kindMissing });
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
    const text = messages(event.locals.language);
    // Past the limit of the process the body is not read: then nobody knows for which request it was.
    const data = await event.request.formData().catch(() => undefined);
    if (!data) return fail(413, { ...nothing, failure: text.attachLarge });
    const file = data.get('file');
    const request = String(data.get('request'));
    const refused = (sentence: string) => wrong({ [`file-${request}`]: sentence });
    if (!(file instanceof File) || file.size === 0) return refused(text.attachMissing);
    if (file.size > attachLimit) return refused(text.attachLarge);
    try {
      await event.locals.api.records.attach({ request, file });
      return { ...nothing, done: true };
    } catch (problem) {
      return refused(failureText(problem, event.locals.language));
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
