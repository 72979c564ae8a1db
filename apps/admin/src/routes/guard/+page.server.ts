import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import type { Place } from '@binhan/domain/place';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { scan } from './scan.ts';

/** A gate one may stand at, as a list shows it; its id is both ids. */
interface ShownGate {
  id: string;
  place: string;
  name: string;
  state: Place['state'];
}

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { caller } = await parent();
  const mine = caller.who === 'anonymous' ? undefined : await locals.api.places.mine().safe();
  const gates: ShownGate[] = (mine?.value?.places ?? []).flatMap(({ place }) =>
    place.gates.map((gate) => ({
      id: `${place.id}.${gate.id}`,
      place: place.name,
      name: gate.name,
      state: place.state,
    })),
  );
  const managed = (mine?.value?.places ?? []).flatMap(({ place, manages }) =>
    manages ? [{ id: place.id, name: place.name }] : [],
  );
  return { gates, managed, ...standingOf(url), missing: url.searchParams.has('gate') };
};

function standingOf(url: URL) {
  const [place, gate] = (url.searchParams.get('gate') ?? '').split('.');
  const direction = oneOf(['in', 'out'], url.searchParams.get('direction') ?? undefined);
  if (!place || !gate || direction === undefined) return { standing: undefined };
  return { standing: { place, gate, direction } };
}

export const actions: Actions = {
  /** The way without scripts. */
  scan: async ({ request, url, locals }) => {
    const { standing } = standingOf(url);
    const text = field(await request.formData(), 'text');
    if (standing === undefined || text === '') return fail(422, { verdict: undefined });
    return { verdict: await scan(locals.api, standing, text, locals.language) };
  },
};
