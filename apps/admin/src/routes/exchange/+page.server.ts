import { TransmissionState } from '@binhan/contract';
import { fail } from '@sveltejs/kit';
import { field } from '#lib/fields.ts';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';

const names = ['receiver', 'state', 'cursor'] as const;

export const load: PageServerLoad = async (event) => {
  const { api } = event.locals;
  const conditions = conditionsOf(event.url, names);
  const state = oneOf(TransmissionState.options, conditions.state);
  const { receiver, cursor } = conditions;
  const [status, page] = await Promise.all([
    needed(event, api.exchange.status()),
    needed(
      event,
      api.exchange.transmissions({
        limit: PAGE_SIZE,
        ...(receiver === undefined ? {} : { receiver: receiver.slice(0, 40) }),
        ...(state === undefined ? {} : { state }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
    ),
  ]);
  return { status, page, conditions, states: TransmissionState.options };
};

interface Answer {
  done?: 'again' | 'leaveOut';
  /** The line whose form was not right. */
  line: string;
  problem: string;
  note: string;
}

const answer = (given: Partial<Answer>): Answer => ({ line: '', problem: '', note: '', ...given });

export const actions: Actions = {
  again: async (event) => {
    const transmission = field(await event.request.formData(), 'transmission');
    try {
      await event.locals.api.exchange.again({ transmission });
      return answer({ done: 'again' });
    } catch (error) {
      return fail(422, answer({ problem: explain(error, event).problem }));
    }
  },
  leaveOut: async (event) => {
    const data = await event.request.formData();
    const [transmission, note] = [field(data, 'transmission'), field(data, 'note')];
    if (note === '')
      return fail(
        422,
        answer({ line: transmission, problem: messages(event.locals.language).noteNeeded, note }),
      );
    try {
      await event.locals.api.exchange.leaveOut({ transmission, note });
      return answer({ done: 'leaveOut' });
    } catch (error) {
      return fail(422, answer({ line: transmission, problem: explain(error, event).problem, note }));
    }
  },
};
