import { serverNow } from '#lib/server/now.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, cookies, setHeaders }) => {
  setHeaders({ 'x-robots-tag': 'noindex' });
  const opened = await locals.api.declarations.receipt({ token: params.token }).safe();
  if (opened.error && !('code' in opened.error && opened.error.code === 'not_found')) throw opened.error;
  return {
    receipt: opened.value,
    token: params.token,
    now: serverNow(),
    /** Only the browser that sent the declaration has it. */
    personalCode: cookies.get('code'),
  };
};
