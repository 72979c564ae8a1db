import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { tubeTransitions } from '@binhan/domain/testing';
import type { Call } from '../http/call';
import { scanMoment } from '../stays/moment';
import { ownSite } from './site';
import { addSteps, doerOf } from './steps';

type HandOver = (typeof contract)['tubes']['handOver'];

/** Tubes leave a site: each that may goes, and each that may not is named. */
export async function handOver(
  call: Call,
  { place, codes, carrier, handedOverAt }: ReceivedOf<HandOver>,
): Promise<OutputOf<HandOver> | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const at = scanMoment(handedOverAt, call.now, 'handedOverAt');
  if (isRefusal(at)) return at;
  const asked = [...new Set(codes)];
  const rows = await call.db
    .selectFrom('tube')
    .select(['id', 'code', 'state'])
    .where('place', '=', place)
    .where('state', '<>', 'discarded')
    .where('code', 'in', asked)
    .orderBy('id')
    .forUpdate()
    .execute();
  const known = new Map(rows.map((row) => [row.code, row]));
  const going = rows.filter(
    ({ state }) => tubeTransitions[state].send !== undefined && state === 'collected',
  );
  if (going.length > 0)
    await call.db
      .updateTable('tube')
      .set({ state: 'sent' })
      .where(
        'id',
        'in',
        going.map(({ id }) => id),
      )
      .execute();
  await addSteps(
    doerOf(call),
    going.map(({ id }) => ({ tube: id, event: 'send', place, at, note: carrier })),
  );
  await call.audit({ subjects: [], area: site.area, province: site.province });
  const gone = new Set(going.map(({ code }) => code));
  return {
    sent: going.length,
    problems: asked
      .filter((code) => !gone.has(code))
      .map((code) => ({ code, why: known.has(code) ? 'wrong-state' : 'unknown' })),
  };
}
