import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { TubeState } from '@binhan/domain/testing';
import { error } from '@sveltejs/kit';
import { shownTube } from '../shown-tube.ts';
import type { PageServerLoad } from './$types.js';

const names = ['waits', 'state', 'kind', 'code', 'cursor'] as const;
const done = ['verified', 'returned', 'rejected', 'withdrawn', 'corrected'] as const;

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const { locals, params, url } = event;
  const conditions = conditionsOf(url, names);
  const { kind, code, cursor } = conditions;
  const waitsFor = oneOf(['test', 'verification', 'release'], conditions.waits);
  const state = oneOf(TubeState.options, conditions.state);
  const [choices, page] = await Promise.all([
    needed(event, locals.api.laboratory.choices(params)),
    needed(
      event,
      locals.api.laboratory.worklist({
        ...params,
        limit: PAGE_SIZE,
        ...(waitsFor === undefined ? {} : { waitsFor }),
        ...(state === undefined ? {} : { state }),
        ...(kind === undefined ? {} : { kind }),
        ...(code === undefined ? {} : { code }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
    ),
  ]);
  const what = oneOf(done, url.searchParams.get('done') ?? undefined);
  return {
    where: choices.laboratory,
    waiting: choices.waiting,
    tests: choices.tests.map(({ id, name }) => ({ value: id, label: name[locals.language] })),
    states: TubeState.options.filter((one) => one !== 'discarded'),
    tubes: page.items.map((tube) => shownTube(tube, choices, locals.language)),
    next: page.next,
    conditions,
    waitsFor,
    said: what === undefined ? undefined : { what, code: url.searchParams.get('tube') ?? '' },
  };
};
