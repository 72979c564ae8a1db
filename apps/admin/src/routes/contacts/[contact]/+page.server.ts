import { resolve } from '$app/paths';
import { ownAreas } from '#lib/area-names.ts';
import { field, given } from '#lib/fields.ts';
import { today } from '#lib/server/days.ts';
import { keptList } from '#lib/server/kept-list.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { shownAnswers } from '#lib/server/shown-answers.ts';
import { tracingWords } from '#lib/tracing/words.ts';
import { messages } from '../messages.ts';
import type { Client } from '@binhan/client';
import type { DiaryDay } from '@binhan/contract';
import type { Form } from '@binhan/domain/declaration';
import { contactTransitions, liveContactStates, quarantineTransitions } from '@binhan/domain/tracing';
import type { Language } from '@binhan/domain/text';
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

/** What can be done with a contact by one form each. */
const acts = ['follow', 'complete', 'lose', 'dismiss'] as const;
/** What can be done with a quarantine from here by one button; the rest asks for more, on its own page. */
const simple = ['begin', 'complete'] as const;

/** The days of a diary as people read them, by the version of the form that was asked then. */
async function shownDiary(api: Client, days: readonly DiaryDay[], language: Language) {
  const keys = new Map(days.map(({ form, version }) => [`${form} ${String(version)}`, { form, version }]));
  const forms = new Map<string, Form>();
  await Promise.all(
    [...keys].map(async ([key, of]) => {
      const { value } = await api.site.form(of).safe();
      if (value !== undefined) forms.set(key, value);
    }),
  );
  const text = messages(language);
  const words = {
    yes: text.yes,
    no: text.no,
    unknown: tracingWords(language).unknown,
    noneOfThese: text.noneOfThese,
  };
  return days.map(({ on, flagged, form, version, answers }) => {
    const asked = forms.get(`${form} ${String(version)}`);
    const sections = asked === undefined ? [] : shownAnswers(asked, answers, language, words);
    return {
      on,
      flagged,
      said: sections.flatMap(({ rows }) => rows).filter(({ value }) => value.length > 0),
    };
  });
}

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('contact.work')) error(404);
  const { params, locals, cookies } = event;
  const [found, areas] = await Promise.all([
    needed(event, locals.api.contacts.show(params)),
    ownAreas(locals.api, site),
  ]);
  // The number of a document never reaches the page.
  const { identifiers: _never, ...details } = found.details;
  const { diary, asks, quarantines, ...contact } = found;
  return {
    contact: { ...contact, details },
    asked: asks !== undefined,
    diary: await shownDiary(locals.api, diary, locals.language),
    quarantines: quarantines.map((one) => ({
      ...one,
      acts: simple.filter(
        (act) =>
          quarantineTransitions[one.state][act] !== undefined && (act === 'begin' || one.to <= today()),
      ),
    })),
    acts: acts.filter((act) => contactTransitions[found.state][act] !== undefined),
    live: liveContactStates.some((state) => state === found.state),
    areas,
    mayCase: permissions.includes('case.work'),
    back: keptList(cookies, resolve('/contacts')),
  };
};

type Event = RequestEvent & { params: { contact: string } };

/** Does one thing to a contact and says so, or what was wrong. */
const step = (carryOut: (event: Event, data: FormData) => PromiseLike<unknown>) => async (event: Event) => {
  const data = await event.request.formData();
  const act = event.url.search.slice(2);
  try {
    await carryOut(event, data);
    return { done: true, problem: '', act, note: '', noteError: '' };
  } catch (failure) {
    const { problem, errors } = explain(failure, event);
    return fail(422, {
      done: false,
      problem,
      act,
      note: field(data, 'note'),
      noteError: errors['note'] ?? '',
    });
  }
};

const decide = (event: (typeof acts)[number]) =>
  step(({ locals, params }, data) =>
    locals.api.contacts.decide({ ...params, event, ...given(data, 'note') }),
  );

export const actions: Actions = {
  follow: decide('follow'),
  complete: decide('complete'),
  lose: decide('lose'),
  dismiss: decide('dismiss'),
  take: step(({ locals, params }) => locals.api.contacts.assign({ contacts: [params.contact], to: 'me' })),
  give: step(({ locals, params }) =>
    locals.api.contacts.assign({ contacts: [params.contact], to: 'nobody' }),
  ),
  note: step(({ locals, params }, data) =>
    locals.api.contacts.note({ ...params, note: field(data, 'note') }),
  ),
  begin: step(({ locals }, data) =>
    locals.api.quarantines.decide({ quarantine: field(data, 'quarantine'), event: 'begin' }),
  ),
  end: step(({ locals }, data) =>
    locals.api.quarantines.decide({ quarantine: field(data, 'quarantine'), event: 'complete' }),
  ),
};
