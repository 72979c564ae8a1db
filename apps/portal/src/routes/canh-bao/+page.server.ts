import { dateIn, daysBetween } from '@binhan/domain/time';
import { household } from '#lib/server/bookings.ts';
import { serverNow } from '#lib/server/now.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { caller } = await parent();
  if (caller.who !== 'person') return { mine: undefined };
  const { api } = locals;
  const [people, { warnings }, { followUps }] = await Promise.all([
    household(api, '/canh-bao'),
    api.warnings.mine(),
    api.followUps.mine(),
  ]);
  // Seen is read. Where that cannot be written down, the warning is read all the same.
  await Promise.all(
    warnings
      .filter(({ read }) => !read)
      .map(({ id, person }) => api.warnings.read({ warning: id, person }).safe()),
  );
  const today = dateIn(serverNow(), 'Asia/Ho_Chi_Minh');
  return {
    mine: {
      warnings,
      followUps: followUps.map((one) => ({
        ...one,
        over: one.until < today,
        // Counted here: the page needs no schema of dates for it.
        quarantines: one.quarantines.map((quarantine) => ({
          ...quarantine,
          left:
            quarantine.state === 'running' && quarantine.to >= today
              ? daysBetween(today, quarantine.to)
              : undefined,
        })),
      })),
    },
    people,
  };
};
