import { serverNow } from '#lib/server/now.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { caller } = await parent();
  if (caller.who !== 'person') return { validUntil: undefined };
  const mine = await locals.api.declarations.mine({ limit: 20 }).safe();
  const now = serverNow();
  const current = mine.value?.items.find(
    (declaration) =>
      declaration.person === caller.person && declaration.state === 'current' && declaration.validUntil > now,
  );
  return { validUntil: current?.validUntil };
};
