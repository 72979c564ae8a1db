import { error } from '@sveltejs/kit';
import { shownUnits } from '#lib/areas.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals, parent }) => {
  const { site, caller } = await parent();
  const [first] = site.forms;
  if (!first) error(503, 'away');
  const [form, provinces, communes, mine] = await Promise.all([
    locals.api.site.form({ form: first.id }),
    locals.api.areas.provinces(),
    locals.api.areas.below({ area: site.area }),
    caller.who === 'person' ? locals.api.people.mine() : undefined,
  ]);
  return {
    form,
    provinces: shownUnits(provinces.units, locals.language),
    communes: shownUnits(communes.units, locals.language),
    people: (mine?.people ?? []).map(({ id, self, details }) => ({ id, self, name: details?.name })),
    mayHelp:
      caller.who === 'person' && caller.grants.some(({ role }) => role === 'guard' || role === 'helper'),
  };
};
