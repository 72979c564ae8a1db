import { signedIn } from '#lib/server/session.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
  const { places } = await signedIn('/dia-diem', locals.api.places.mine());
  return { places };
};
