import { programsFor } from './household.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { site, caller } = await parent();
  const { api } = locals;
  if (caller.who !== 'person')
    return { programs: await programsFor(api, site), people: [], mine: undefined, withdrawn: false };
  const [{ people }, mine] = await Promise.all([api.people.mine(), api.registrations.mine()]);
  const known = people.map(({ id, self, details }) => ({ id, self, ...(details ? { details } : {}) }));
  return {
    programs: await programsFor(
      api,
      site,
      known.find(({ self }) => self),
    ),
    people: known,
    mine,
    withdrawn: url.searchParams.get('xong') === 'rut',
  };
};
