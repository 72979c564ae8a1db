import { isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import type { Implementations } from '../http/implement';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import { sessionsAtSite, siteSession } from './at-site';
import { findOpen, showOpen } from './find';
import { change, plan } from './plan';
import { choicesAt, sitesOf, visibleSites } from './sites';

/** Days at a site on which something is offered. */
export function implementSessions(services: Services): Implementations['sessions'] {
  return {
    find: (input, call) => findOpen(call, input),
    show: ({ session }, call) => showOpen(call, session),
    plan: (input, call) => plan(services, call, input),
    change: (input, call) => change(services, call, input),
    sites: (input, call) => sitesOf(call, input),
    choices: ({ place }, call) => choicesAt(call, place),

    async atSite({ place, cursor, limit = PAGE_SIZE }, call) {
      const from = readCursor(cursor, ['string', 'string']);
      if (isRefusal(from)) return from;
      const site = await visibleSites(call).where('id', '=', place).executeTakeFirst();
      if (site === undefined) return refuse('not_found');
      let query = sessionsAtSite(call)
        .where('place', '=', place)
        .orderBy('startsAt', 'desc')
        .orderBy('session.id', 'desc')
        .limit(limit + 1);
      if (from.values !== undefined) {
        const [at, id] = from.values;
        query = query.where(
          sql<boolean>`(session.starts_at, session.id) < (${at}::timestamptz, ${id}::uuid)`,
        );
      }
      return pageOf(await query.execute(), limit, siteSession, (row) => [row.startsAt.toISOString(), row.id]);
    },
  };
}
