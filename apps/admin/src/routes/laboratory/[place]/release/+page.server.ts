import { explain, needed } from '#lib/server/refusal.ts';
import { field } from '#lib/fields.ts';
import { error, fail } from '@sveltejs/kit';
import { countedOutcomes, shownTube } from '../../shown-tube.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** As many as one call of the API takes. */
const MOST = 500;

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.release')) error(404);
  const { laboratory, waiting } = await needed(event, event.locals.api.laboratory.choices(event.params));
  return { where: laboratory, waiting };
};

const idsOf = (data: FormData) => data.getAll('result').filter((one) => typeof one === 'string');

export const actions: Actions = {
  /** The last look: what would leave, counted. */
  review: async (event) => {
    const data = await event.request.formData();
    const asked = new Set(idsOf(data));
    const all = field(data, 'all') === 'yes';
    const { api, language } = event.locals;
    try {
      const choices = await api.laboratory.choices(event.params);
      const chosen = [];
      for await (const tube of api.laboratory.worklist({
        ...event.params,
        waitsFor: 'release',
        limit: 100,
      })) {
        if (tube.result === undefined || !(all || asked.has(tube.result.id))) continue;
        chosen.push(shownTube(tube, choices, language));
        if (chosen.length >= MOST) break;
      }
      const results = chosen.flatMap(({ result }) => (result === undefined ? [] : [result]));
      return {
        review: {
          results: results.map(({ id }) => id),
          counts: countedOutcomes(results),
          people: chosen.reduce((sum, { people }) => sum + people, 0),
          pooled: chosen.filter(
            ({ people, result }) =>
              people > 1 && (result?.means === 'detected' || result?.means === 'undecided'),
          ).length,
          codes: chosen.map(({ code }) => code),
          gone: all ? 0 : asked.size - chosen.length,
          // Pressed twice it is one release; looked at again it is another, which may meet other controls.
          key: crypto.randomUUID(),
        },
        problem: '',
      };
    } catch (failure) {
      return fail(422, { problem: explain(failure, event).problem });
    }
  },
  release: async (event) => {
    const data = await event.request.formData();
    const results = idsOf(data).slice(0, MOST);
    try {
      const done = await event.locals.api.laboratory.release(
        { ...event.params, results },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
      return { done, problem: '' };
    } catch (failure) {
      return fail(422, { problem: explain(failure, event).problem });
    }
  },
};
