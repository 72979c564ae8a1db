import { WebhookKind } from '@binhan/contract';
import { instantPlus } from '@binhan/domain/time';
import { type RequestEvent, fail } from '@sveltejs/kit';
import { areasWhere, ownAreas } from '#lib/area-names.ts';
import { field } from '#lib/fields.ts';
import { PAGE_SIZE } from '#lib/listing.ts';
import { now } from '#lib/server/days.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';
import { type TypedWebhook, momentField, readSpan, readWebhook } from './webhook-fields.ts';

export const load: PageServerLoad = async (event) => {
  const { locals, parent, url } = event;
  const { site, caller } = await parent();
  const cursor = url.searchParams.get('cursor');
  const [page, areas] = await Promise.all([
    needed(event, locals.api.webhooks.list({ limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) })),
    ownAreas(locals.api, site),
  ]);
  return {
    page,
    areas,
    own: areasWhere('webhook.decide', areas, caller),
    kinds: WebhookKind.options,
    cursor,
    span: { from: momentField(instantPlus(now(), -24)), until: momentField(instantPlus(now(), 1 / 60)) },
  };
};

interface Answer {
  done?: 'added' | 'rotated' | 'test' | 'end' | 'replay';
  /** Shown once. */
  secret: string;
  again: number;
  /** The webhook whose form was not right. */
  row: string;
  typed?: TypedWebhook;
  problem: string;
  errors: Record<string, string>;
}

const answer = (given: Partial<Answer>): Answer => ({
  secret: '',
  again: 0,
  row: '',
  problem: '',
  errors: {},
  ...given,
});

/** Does something with the webhook of a row, and says what became of it. */
function ofRow(act: (event: RequestEvent, webhook: string, data: FormData) => Promise<Partial<Answer>>) {
  return async (event: RequestEvent) => {
    const data = await event.request.formData();
    const webhook = field(data, 'webhook');
    try {
      const given = await act(event, webhook, data);
      return given.problem === undefined ? answer(given) : fail(422, answer({ ...given, row: webhook }));
    } catch (error) {
      return fail(422, answer({ row: webhook, problem: explain(error, event).problem }));
    }
  };
}

export const actions: Actions = {
  add: async (event) => {
    const read = readWebhook(await event.request.formData(), event.locals.language);
    const { typed } = read;
    if ('errors' in read) return fail(422, answer(read));
    try {
      const { secret } = await event.locals.api.webhooks.add(typed);
      return answer({ done: 'added', typed, secret });
    } catch (error) {
      return fail(422, answer({ typed, ...explain(error, event) }));
    }
  },
  rotate: ofRow(async ({ locals }, webhook) => {
    const { secret } = await locals.api.webhooks.rotate({ webhook });
    return { done: 'rotated', secret };
  }),
  test: ofRow(async ({ locals }, webhook) => {
    await locals.api.webhooks.test({ webhook });
    return { done: 'test' };
  }),
  replay: ofRow(async ({ locals }, webhook, data) => {
    const span = readSpan(data);
    if (span === undefined) return { problem: messages(locals.language).spanNeeded };
    const { again } = await locals.api.webhooks.replay({ webhook, ...span });
    return { done: 'replay', again };
  }),
  end: ofRow(async ({ locals }, webhook, data) => {
    if (field(data, 'sure') !== 'yes') return { problem: messages(locals.language).sureNeeded };
    await locals.api.webhooks.end({ webhook });
    return { done: 'end' };
  }),
};
