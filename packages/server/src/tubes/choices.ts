import type { OutputOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { inForce, testingPolicy } from '../catalog/by-kind';
import type { Call } from '../http/call';
import { ownSite } from './site';

/** What can be sampled at a site today, and its sessions of the day. */
export async function choicesAt(
  call: Call,
  place: string,
): Promise<OutputOf<(typeof contract)['tubes']['choices']> | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const [tests, reasons, policy] = [
    await inForce(call.db, 'test', site, call.today),
    await inForce(call.db, 'test-reason', site, call.today),
    await testingPolicy(call.db, site, call.today),
  ];
  const sessions = await call.db
    .selectFrom('session')
    .select(['id', 'offer', 'startsAt', 'endsAt'])
    .where('place', '=', place)
    .where('heldOn', '=', call.today)
    .where('state', 'in', ['open', 'closed'])
    .orderBy('startsAt')
    .execute();
  return {
    site: { id: site.id, name: site.name },
    tests: [...tests].map(([id, { name, specimens, pools = [] }]) => ({ id, name, specimens, pools })),
    reasons: [...reasons].map(([id, { name, mayPool }]) => ({ id, name, mayPool })),
    sessions: sessions.map(({ id, offer, startsAt, endsAt }) => ({
      id,
      offer,
      from: startsAt.toISOString(),
      until: endsAt.toISOString(),
    })),
    undoSeconds: policy?.undoSeconds ?? 0,
  };
}
