import { ownAreas } from '#lib/area-names.ts';
import { needed } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { params, locals, parent } = event;
  const { site } = await parent();
  const declaration = await needed(event, locals.api.declarations.show({ declaration: params.declaration }));
  const [form, areas] = await Promise.all([
    locals.api.site.form({ form: declaration.form, version: declaration.formVersion }).safe(),
    ownAreas(locals.api, site),
  ]);
  return { declaration, form: form.value, areas };
};
