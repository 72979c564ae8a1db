import { error } from '@sveltejs/kit';
import type { Form } from '@binhan/domain/declaration';
import { shownUnits } from '#lib/areas.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals, parent }) => {
  const { site, caller } = await parent();
  const [first] = site.forms;
  if (!first) error(503, 'away');
  const [form, others, provinces, communes, mine] = await Promise.all([
    locals.api.site.form({ form: first.id }),
    Promise.all(site.forms.slice(1).map(({ id }) => locals.api.site.form({ form: id }))),
    locals.api.areas.provinces(),
    locals.api.areas.below({ area: site.area }),
    caller.who === 'person' ? locals.api.people.mine() : undefined,
  ]);
  // All of them: whoever begins without a network chooses among them, too.
  const forms: [Form, ...Form[]] = [form, ...others];
  return {
    forms,
    provinces: shownUnits(provinces.units, locals.language),
    communes: shownUnits(communes.units, locals.language),
    people: (mine?.people ?? []).map(({ id, self, details }) => ({ id, self, name: details?.name })),
    mayHelp:
      caller.who === 'person' && caller.grants.some(({ role }) => role === 'guard' || role === 'helper'),
  };
};
