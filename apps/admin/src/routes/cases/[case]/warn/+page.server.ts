import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { messages } from '../../../warnings/messages.ts';
import { ApiError, type Client } from '@binhan/client';
import type { WarnedStretch } from '@binhan/domain/tracing';
import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

/** A stretch as the value of its box. */
const valueOf = ({ place, from, to }: WarnedStretch) => [place, from, to].join(' ');

function chosenIn(data: FormData): WarnedStretch[] {
  return data.getAll('stretches').flatMap((value) => {
    const [place, from, to, ...more] = String(value).split(' ');
    const whole = place !== undefined && from !== undefined && to !== undefined && more.length === 0;
    return whole ? [{ place, from, to }] : [];
  });
}

/** How many a warning would reach; nothing where the case is not confirmed by a result that stands. */
async function counted(api: Client, of: string, stretches: readonly WarnedStretch[]) {
  try {
    return await api.warnings.count({ case: of, stretches: [...stretches] });
  } catch (failure) {
    if (failure instanceof ApiError && failure.is('not_confirmed')) return undefined;
    throw failure;
  }
}

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('case.work') || !permissions.includes('warning.draft')) error(404);
  const { locals, params } = event;
  const [{ id, number, diseaseName }, { places }] = await Promise.all([
    needed(event, locals.api.cases.show(params)),
    needed(event, locals.api.cases.places(params)),
  ]);
  const stretches = places.map(({ place, from, to, name, people }) => ({
    value: valueOf({ place, from, to }),
    name,
    from,
    to,
    people,
  }));
  return {
    case: { id, number, diseaseName },
    stretches,
    count:
      stretches.length === 0
        ? undefined
        : await needed(
            event,
            counted(
              locals.api,
              id,
              places.map(({ place, from, to }) => ({ place, from, to })),
            ),
          ),
    key: crypto.randomUUID(),
  };
};

/** What the page says again after its form was sent. */
interface Answer {
  chosen: string[];
  problem: string;
  errors: Record<string, string>;
  count?: Awaited<ReturnType<typeof counted>>;
}

export const actions: Actions = {
  count: async (event) => {
    const stretches = chosenIn(await event.request.formData());
    const chosen = stretches.map(valueOf);
    const answer = (of: Partial<Answer>): Answer => ({ chosen, problem: '', errors: {}, ...of });
    if (stretches.length === 0)
      return fail(422, answer({ errors: { stretches: messages(event.locals.language).chooseStretch } }));
    try {
      return answer({ count: await counted(event.locals.api, event.params.case, stretches) });
    } catch (failure) {
      return fail(422, answer({ problem: explain(failure, event).problem }));
    }
  },
  draft: async (event) => {
    const data = await event.request.formData();
    const stretches = chosenIn(data);
    const chosen = stretches.map(valueOf);
    const answer = (of: Partial<Answer>): Answer => ({ chosen, problem: '', errors: {}, ...of });
    if (stretches.length === 0)
      return fail(422, answer({ errors: { stretches: messages(event.locals.language).chooseStretch } }));
    let drafted;
    try {
      drafted = await event.locals.api.warnings.draft(
        { ...event.params, stretches },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
    } catch (failure) {
      return fail(422, answer({ problem: explain(failure, event).problem }));
    }
    redirect(303, `${resolve('/warnings/[warning]', { warning: drafted.id })}?done=draft`);
  },
};
