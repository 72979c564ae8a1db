import { signInFirst } from '#lib/server/session.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ parent }) => {
  const { caller } = await parent();
  if (caller.who !== 'person') signInFirst('/cua-toi');
  return { phoneEnds: caller.phoneEnds };
};
