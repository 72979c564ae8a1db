import type { KeptCode } from '#lib/device/store.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { caller } = await parent();
  const asked = url.searchParams.get('nguoi');
  if (caller.who !== 'person') return { codes: [], asked };
  const { people } = await locals.api.people.mine();
  const fetchedAt = new Date().toISOString();
  const codes = await Promise.all(
    people.slice(0, 12).map(async ({ id, self, details }): Promise<KeptCode> => {
      const code = await locals.api.people.code({ person: id });
      return { person: id, self, fetchedAt, ...(details ? { name: details.name } : {}), ...code };
    }),
  );
  return { codes, asked };
};
