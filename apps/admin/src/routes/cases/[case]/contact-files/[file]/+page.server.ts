import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { leaveFile, openedFile } from '#lib/server/sheets.ts';
import { type ContactFileRow, RowChoice } from '@binhan/contract';
import { message } from '@binhan/validation/locales';
import type { Language } from '@binhan/domain/text';
import { error, fail } from '@sveltejs/kit';
import { cellKeys } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Rows to decide on one page. */
const ON_PAGE = 50;

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('case.work') || !permissions.includes('contact.work')) error(404);
  const { contactFiles } = event.locals.api;
  const file = await needed(event, contactFiles.show(event.params));
  const asked = event.url.searchParams.get('known');
  const matched = { ...event.params, state: 'new', matched: true, limit: ON_PAGE } as const;
  const toDecide =
    file.state === 'read' && file.matched > 0
      ? await needed(event, contactFiles.rows({ ...matched, ...(asked === null ? {} : { cursor: asked }) }))
      : undefined;
  return {
    ...(await openedFile(event, file, cellKeys, (page) => contactFiles.rows({ ...event.params, ...page }))),
    case: event.params.case,
    undecided: file.undecided,
    known: (toDecide?.items ?? []).map((row) => shownKnown(row, language)),
    knownNext: toDecide?.next,
    knownFrom: asked ?? undefined,
  };
};

/** A row that may be somebody known: whom it names, why, what may be chosen and what is proposed. */
function shownKnown({ number, cells, issues, match, choice }: ContactFileRow, language: Language) {
  const said = ['name', 'bornOn', 'number', 'phone'].flatMap((key) => cells[key] ?? []);
  return {
    number,
    who: said.join(', '),
    why: issues.map((issue) => message(issue, language)).join(' '),
    // A number is one person's.
    options: RowChoice.options.filter((one) => one !== 'separate' || match?.by !== 'number'),
    proposed: match?.proposed ?? 'same',
    choice: choice ?? '',
  };
}

export const actions: Actions = {
  cancel: (event) =>
    leaveFile(
      event,
      event.locals.api.contactFiles.cancel(event.params),
      resolve('/cases/[case]/contact-files', { case: event.params.case }),
    ),
  choose: async (event) => {
    const data = await event.request.formData();
    const choices = [...data.keys()].flatMap((name) => {
      const [, digits] = /^row-(\d{1,7})$/.exec(name) ?? [];
      const choice = RowChoice.safeParse(field(data, name));
      return digits !== undefined && choice.success ? [{ row: Number(digits), choice: choice.data }] : [];
    });
    if (choices.length === 0) return { saved: 0, problem: '' };
    try {
      await event.locals.api.contactFiles.choose({ ...event.params, choices });
    } catch (failure) {
      return fail(422, { saved: 0, problem: explain(failure, event).problem });
    }
    return { saved: choices.length, problem: '' };
  },
};
