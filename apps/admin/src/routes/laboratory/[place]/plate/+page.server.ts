import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';
import { plateTubes } from './wells.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const { locals, params, url } = event;
  const choices = await needed(event, locals.api.laboratory.choices(params));
  const [first] = choices.tests;
  const kind = url.searchParams.get('kind') || (choices.tests.length === 1 ? first?.id : undefined);
  // One more than fits says whether another plate follows.
  const found =
    kind === undefined
      ? []
      : await needed(
          event,
          locals.api.laboratory
            .worklist({ ...params, waitsFor: 'test', kind, limit: 100 })
            .toArray({ limit: plateTubes + 1 }),
        );
  return {
    where: choices.laboratory,
    waiting: choices.waiting,
    tests: choices.tests.map(({ id, name }) => ({ value: id, label: name[locals.language] })),
    kind,
    tubes: found.slice(0, plateTubes).map(({ id, code, people }) => ({ id, code, people })),
    more: found.length > plateTubes,
    madeAt: new Date().toISOString(),
  };
};
