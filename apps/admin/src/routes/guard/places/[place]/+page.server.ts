import { field } from '#lib/fields.ts';
import { today, startOf } from '#lib/server/days.ts';
import { explain, needed, signInFirst } from '#lib/server/refusal.ts';
import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { locals, params, parent, url } = event;
  const { caller } = await parent();
  if (caller.who === 'anonymous') signInFirst(url);
  const { api } = locals;
  const mine = await needed(event, api.places.mine());
  const place = mine.places.find((one) => one.place.id === params.place && one.manages)?.place;
  if (place === undefined) error(404);
  const day = url.searchParams.get('day') ?? today();
  const from = startOf(day) ?? startOf(today());
  const until = startOf(day, 1) ?? startOf(today(), 1);
  const [hours, { devices }] = await Promise.all([
    needed(
      event,
      api.places.hours({
        ...params,
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      }),
    ),
    needed(event, api.gates.devices(params)),
  ]);
  return { place, day, today: today(), hours, devices };
};

/** What happened, and why not. */
interface Turn {
  done: '' | 'capacity' | 'withdrawn' | 'stopped';
  named: string;
  problem: string;
  error: string;
  ask: string;
}

const turn = (given: Partial<Turn>): Turn => ({
  done: '',
  named: '',
  problem: '',
  error: '',
  ask: '',
  ...given,
});

async function trying(event: RequestEvent, work: () => Promise<Partial<Turn>>) {
  try {
    return turn(await work());
  } catch (failure) {
    return fail(422, turn({ problem: explain(failure, event).problem }));
  }
}

export const actions: Actions = {
  capacity: (event) =>
    trying(event, async () => {
      const typed = field(await event.request.formData(), 'capacity');
      if (typed !== '' && !/^[1-9]\d{0,5}$/.test(typed)) return { error: typed };
      const { api } = event.locals;
      await api.places.setCapacity({
        ...event.params,
        ...(typed === '' ? {} : { capacity: Number(typed) }),
      });
      return { done: 'capacity' };
    }),
  withdraw: (event) =>
    trying(event, async () => {
      const data = await event.request.formData();
      const gate = field(data, 'gate');
      if (field(data, 'sure') === '') return { ask: gate };
      await event.locals.api.places.withdrawPoster({ ...event.params, gate });
      return { done: 'withdrawn', named: gate };
    }),
  stop: (event) =>
    trying(event, async () => {
      const data = await event.request.formData();
      const device = field(data, 'device');
      if (field(data, 'sure') === '') return { ask: device };
      const { name } = await event.locals.api.gates.stop({ device });
      return { done: 'stopped', named: name };
    }),
};
