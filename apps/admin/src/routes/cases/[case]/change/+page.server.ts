import { resolve } from '$app/paths';
import { field, given } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { today } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { refusedTurn, turn } from '#lib/server/typed-form.ts';
import { CaseClass } from '@binhan/domain/tracing';
import { error, fail, redirect } from '@sveltejs/kit';
import { typedOf } from '../../../entry/typed.ts';
import { readCaseDates } from '../../case-dates.ts';
import { messages } from '../../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('case.work')) error(404);
  const {
    id,
    number,
    state,
    dates,
    class: sure,
  } = await needed(event, event.locals.api.cases.show(event.params));
  return {
    case: { id, number, state, dates, class: sure },
    classes: CaseClass.options,
    today: today(),
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { request, locals, params } = event;
    const data = await request.formData();
    const typed = typedOf(data);
    const key = field(data, 'key') || crypto.randomUUID();
    const { reportedOn, ...dates } = readCaseDates(data);
    const sure = oneOf(CaseClass.options, field(data, 'class'));
    const words = messages(locals.language);
    if (reportedOn === undefined || sure === undefined) {
      const errors = {
        ...(sure === undefined ? { class: words.chooseClass } : {}),
        ...(reportedOn === undefined ? { 'dates.reportedOn': words.needReported } : {}),
      };
      return fail(422, turn({ typed, errors, key }));
    }
    try {
      await locals.api.cases.change(
        { ...params, class: sure, dates: { ...dates, reportedOn }, ...given(data, 'note') },
        { idempotencyKey: key },
      );
    } catch (failure) {
      return fail(422, refusedTurn(failure, event, { typed, key }));
    }
    redirect(303, `${resolve('/cases/[case]', params)}?done=yes`);
  },
};
