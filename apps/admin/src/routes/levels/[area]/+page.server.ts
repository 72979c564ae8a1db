import { field, given } from '#lib/fields.ts';
import { today } from '#lib/server/days.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import { error, fail } from '@sveltejs/kit';
import { momentOf } from '../../cases/[case]/name/meeting.ts';
import { levelled } from '../levelled.ts';
import { messages } from '../messages.ts';
import { readFigures } from '../typed-figures.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('level.decide')) error(404);
  const { url, locals, params } = event;
  const { disease } = await levelled(event, url.searchParams.get('disease') ?? undefined);
  if (disease === undefined) error(404);
  const [proposed, { levels: history }] = await Promise.all([
    needed(event, locals.api.levels.propose({ disease: disease.id })),
    needed(event, locals.api.levels.history(params)),
  ]);
  const row = proposed.rows.find(({ area }) => area === params.area);
  if (row === undefined) error(404);
  const { rules, from, to } = proposed;
  return { disease, row, rules, from, to, history, today: today(), key: crypto.randomUUID() };
};

/** What the page says after one of its forms was sent. */
interface Answer {
  of: 'figures' | 'decide';
  done: boolean;
  problem: string;
  errors: Record<string, string>;
  typed: Record<string, string>;
}

const typedIn = (data: FormData) =>
  Object.fromEntries(
    [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

export const actions: Actions = {
  figures: async (event) => {
    const data = await event.request.formData();
    const text = messages(event.locals.language);
    const answer = (of: Partial<Answer>): Answer => ({
      of: 'figures',
      done: false,
      problem: '',
      errors: {},
      typed: typedIn(data),
      ...of,
    });
    const reading = readFigures(data);
    if ('wrong' in reading) {
      const said = { asOf: text.needDay, population: text.needPopulation, coverage: text.needCoverage };
      return fail(
        422,
        answer({ errors: Object.fromEntries(reading.wrong.map((name) => [name, said[name]])) }),
      );
    }
    try {
      await event.locals.api.levels.figures({ ...event.params, ...reading.figures });
      return answer({ done: true, typed: {} });
    } catch (failure) {
      return fail(422, answer(explain(failure, event)));
    }
  },
  decide: async (event) => {
    const data = await event.request.formData();
    const { locals, params } = event;
    const text = messages(locals.language);
    const answer = (of: Partial<Answer>): Answer => ({
      of: 'decide',
      done: false,
      problem: '',
      errors: {},
      typed: typedIn(data),
      ...of,
    });
    const [rank, starts] = [field(data, 'rank'), field(data, 'holdsFrom')];
    const holdsFrom = momentOf(starts);
    const errors = {
      ...(/^\d$/.test(rank) ? {} : { rank: text.chooseRank }),
      ...(starts === '' || holdsFrom !== undefined ? {} : { holdsFrom: text.badTime }),
    };
    if (Object.keys(errors).length > 0) return fail(422, answer({ errors }));
    try {
      await locals.api.levels.decide(
        {
          ...params,
          disease: field(data, 'disease'),
          rank: Number(rank),
          ...(holdsFrom === undefined ? {} : { holdsFrom }),
          ...given(data, 'note'),
        },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
      return answer({ done: true, typed: {} });
    } catch (failure) {
      if (failure instanceof ApiError && failure.is('reason_needed'))
        return fail(422, answer({ errors: { note: text.reasonNeeded } }));
      return fail(422, answer(explain(failure, event)));
    }
  },
};
