import { field, given } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { today } from '#lib/server/days.ts';
import { type Explained, explain, needed } from '#lib/server/refusal.ts';
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { boxOf } from '../box.ts';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('stock.work')) error(404);
  const { stock } = event.locals.api;
  const [balance, choices] = await Promise.all([
    needed(event, stock.balance(event.params)),
    needed(event, stock.choices(event.params)),
  ]);
  return { ...balance, choices, today: today() };
};

type Deed = 'receive' | 'send' | 'arrive' | 'waste' | 'count' | 'seen' | 'pause';
type Event = RequestEvent & { params: { place: string } };

/** Does one thing to the stock and says so, or what was wrong beside what was typed. */
function deed(name: Deed, carryOut: (event: Event, data: FormData) => PromiseLike<unknown>) {
  return async (event: Event) => {
    const data = await event.request.formData();
    const typed = Object.fromEntries([...data].map(([key, value]) => [key, String(value)]));
    try {
      await carryOut(event, data);
      return { done: name };
    } catch (failure) {
      const { problem, errors }: Explained = explain(failure, event);
      return fail(422, { failed: name, problem, errors, typed });
    }
  };
}

const doses = (data: FormData) => Number(field(data, 'doses'));

export const actions: Actions = {
  async receive(event) {
    const data = await event.request.clone().formData();
    const { vaccines } = await needed(event, event.locals.api.stock.choices(event.params));
    const scanned = field(data, 'scan');
    const box = boxOf(scanned, vaccines);
    if (scanned !== '' && box === undefined)
      return fail(422, {
        failed: 'receive' as const,
        problem: messages(event.locals.language).unread,
        errors: {},
        typed: Object.fromEntries([...data].map(([key, value]) => [key, String(value)])),
      });
    return deed('receive', ({ locals, params }) =>
      locals.api.stock.receive({
        ...params,
        vaccine: box?.vaccine ?? field(data, 'vaccine'),
        number: box?.number ?? field(data, 'number').toUpperCase(),
        expiresOn: box?.expiresOn ?? field(data, 'expiresOn'),
        doses: doses(data),
        ...given(data, 'note'),
      }),
    )(event);
  },
  send: deed('send', ({ locals, params }, data) =>
    locals.api.stock.send({
      ...params,
      lot: field(data, 'lot'),
      to: field(data, 'to'),
      doses: doses(data),
      ...given(data, 'note'),
    }),
  ),
  arrive: deed('arrive', ({ locals, params }, data) =>
    locals.api.stock.arrive({
      ...params,
      sending: field(data, 'sending'),
      doses: doses(data),
      ...given(data, 'note'),
    }),
  ),
  waste: deed('waste', ({ locals, params }, data) =>
    locals.api.stock.waste({
      place: params.place,
      lot: field(data, 'lot'),
      vial: oneOf(['open', 'closed'] as const, field(data, 'vial')) ?? 'closed',
      doses: doses(data),
      note: field(data, 'note'),
    }),
  ),
  count: deed('count', ({ locals, params }, data) =>
    locals.api.stock.count({
      ...params,
      lot: field(data, 'lot'),
      closed: doses(data),
      note: field(data, 'note'),
    }),
  ),
  pause: deed('pause', ({ locals, params }, data) =>
    locals.api.stock.pause({ ...params, lot: field(data, 'lot'), note: field(data, 'note') }),
  ),
  seen: deed('seen', ({ locals, params }, data) =>
    locals.api.stock.seen({ ...params, notice: field(data, 'notice') }),
  ),
};
