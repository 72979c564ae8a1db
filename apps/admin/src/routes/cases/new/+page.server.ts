import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { readPersonForm } from '#lib/person-form.ts';
import { addressChoices, communesOf } from '#lib/server/communes.ts';
import { now, today } from '#lib/server/days.ts';
import { keptList } from '#lib/server/kept-list.ts';
import { needed } from '#lib/server/refusal.ts';
import { refusedTurn, sentencesOf, turn } from '#lib/server/typed-form.ts';
import { tracingWords } from '#lib/tracing/words.ts';
import { CaseClass } from '@binhan/domain/tracing';
import { typedText } from '@binhan/ui';
import { error, fail, redirect } from '@sveltejs/kit';
import { typedOf } from '../../entry/typed.ts';
import { readCaseDates } from '../case-dates.ts';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('case.work')) error(404);
  const { locals, cookies } = event;
  const [{ diseases }, choices] = await Promise.all([
    needed(event, locals.api.cases.diseases()),
    addressChoices(locals.api, site),
  ]);
  return {
    diseases,
    ...choices,
    classes: CaseClass.options,
    today: today(),
    key: crypto.randomUUID(),
    back: keptList(cookies, resolve('/cases')),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { request, locals } = event;
    const data = await request.formData();
    const typed = typedOf(data);
    const key = field(data, 'key') || crypto.randomUUID();
    const communes = await communesOf(locals.api, typedText(typed, 'address.province'));
    if (data.has('areas')) return turn({ typed: { ...typed, 'address.commune': '' }, communes, key });
    const reading = await readPersonForm(data, new Date(now()));
    const words = messages(locals.language);
    const { reportedOn, ...dates } = readCaseDates(data);
    const sure = oneOf(CaseClass.options, field(data, 'class'));
    const [disease, note] = [field(data, 'disease'), field(data, 'note')];
    const errors = {
      ...('issues' in reading ? sentencesOf(reading.issues, locals.language) : {}),
      ...(disease === '' ? { disease: words.chooseDisease } : {}),
      ...(sure === undefined ? { class: words.chooseClass } : {}),
      ...(reportedOn === undefined ? { 'dates.reportedOn': words.needReported } : {}),
      ...(note.length < 5 || note.length > 500 ? { note: tracingWords(locals.language).needNote } : {}),
    };
    if (
      'issues' in reading ||
      sure === undefined ||
      reportedOn === undefined ||
      Object.keys(errors).length > 0
    )
      return fail(422, turn({ typed, errors, communes, key }));
    let opened;
    try {
      opened = await locals.api.cases.open(
        { details: reading.value, disease, class: sure, dates: { ...dates, reportedOn }, note },
        { idempotencyKey: key },
      );
    } catch (failure) {
      return fail(422, refusedTurn(failure, event, { typed, key, communes }));
    }
    redirect(303, resolve('/cases/[case]', { case: opened.id }));
  },
};
