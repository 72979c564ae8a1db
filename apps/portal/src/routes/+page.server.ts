import { ownLevel } from '#lib/server/levels.ts';
import { serverNow } from '#lib/server/now.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { site, caller } = await parent();
  const level = ownLevel(locals.api, site, caller).then((found) => ({
    level: found && { ...found.level, level: found.level.level[locals.language], own: found.own },
  }));
  if (caller.who !== 'person') return { validUntil: undefined, warnings: 0, ...(await level) };
  const [mine, warned] = await Promise.all([
    locals.api.declarations.mine({ limit: 20 }).safe(),
    locals.api.warnings.mine().safe(),
  ]);
  const now = serverNow();
  const current = mine.value?.items.find(
    (declaration) =>
      declaration.person === caller.person && declaration.state === 'current' && declaration.validUntil > now,
  );
  const warnings = warned.value?.warnings.filter(({ read }) => !read).length ?? 0;
  return { validUntil: current?.validUntil, warnings, ...(await level) };
};
