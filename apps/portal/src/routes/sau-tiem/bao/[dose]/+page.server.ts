import type { InputOf, contract } from '@binhan/contract';
import { ApiError } from '@binhan/client';
import { dateIn, datePlus } from '@binhan/domain/time';
import { message } from '@binhan/validation/locales';
import { error, fail } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { serverNow } from '#lib/server/now.ts';
import { signedIn } from '#lib/server/session.ts';
import { messages } from '../../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

type Event = InputOf<(typeof contract)['reactions']['report']>['event'];

const zone = 'Asia/Ho_Chi_Minh';
const graves = ['hospitalised', 'life-threatening', 'disability', 'death', 'other-important'] as const;
const outcomes = ['recovering', 'recovered', 'not-recovered', 'unknown'] as const;

export const load: PageServerLoad = async ({ locals, params }) => {
  const { doses, reactions } = await signedIn(
    `/sau-tiem/bao/${params.dose}`,
    locals.api.reactions.followed(),
  );
  const dose = doses.find(({ id }) => id === params.dose);
  if (dose === undefined) error(404);
  return { dose, reactions, graves, outcomes, key: crypto.randomUUID() };
};

/** The day it began: one of two that are near, or the one written down. */
function startedOn(data: FormData): string {
  const today = dateIn(serverNow(), zone);
  const chosen = String(data.get('began') ?? '');
  if (chosen === 'earlier') return String(data.get('earlierOn') ?? '') || today;
  return chosen === 'yesterday' ? datePlus(today, -1) : today;
}

function eventIn(data: FormData): Event {
  const other = String(data.get('other') ?? '').trim();
  const outcome = outcomes.find((one) => one === data.get('outcome')) ?? 'unknown';
  const seriousness = graves.filter((one) => data.getAll('grave').includes(one));
  return {
    startedOn: startedOn(data),
    reactions: data
      .getAll('reactions')
      .map(String)
      .filter((id) => id !== 'none'),
    ...(other === '' ? {} : { other }),
    seriousness,
    outcome: seriousness.includes('death') ? 'died' : outcome,
  };
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const data = await request.formData();
    const event = eventIn(data);
    if (event.reactions.length === 0 && event.other === undefined && event.seriousness.length === 0)
      return fail(422, { failure: messages(locals.language).choose, event });
    try {
      const sent = await signedIn(
        `/sau-tiem/bao/${params.dose}`,
        locals.api.reactions.report(
          { dose: params.dose, event },
          { idempotencyKey: String(data.get('key') ?? '') },
        ),
      );
      return { sent };
    } catch (failure) {
      const [issue] = failure instanceof ApiError && failure.is('invalid_input') ? failure.data.issues : [];
      const said =
        issue === undefined ? failureText(failure, locals.language) : message(issue, locals.language);
      return fail(422, { failure: said, event });
    }
  },
};
