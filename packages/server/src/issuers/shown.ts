import type { Issuer } from '@binhan/contract';
import { instantPlus } from '@binhan/domain/time';
import { actorId } from '../access/actor';
import { withinArea } from '../access/scope';
import { vaccinationPolicy } from '../catalog/by-kind';
import type { Call } from '../http/call';
import type { IssuerRow } from './pick';

/** Issuers within the areas of the caller, each with the name of its site. */
export function issuersWithin(call: Call) {
  return call.db
    .selectFrom('certificateIssuer')
    .leftJoin('place', 'place.id', 'certificateIssuer.place')
    .selectAll('certificateIssuer')
    .select('place.name as placeName')
    .where(withinArea(call.scope, 'certificate_issuer'));
}

/** Issuers as administrators see them. */
export async function shownIssuers(
  call: Call,
  rows: readonly (IssuerRow & { placeName: string | null })[],
): Promise<Issuer[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const keys = await call.db
    .selectFrom('certificateKey')
    .select(['kid', 'issuer', 'createdAt'])
    .where('issuer', 'in', ids)
    .where('withdrawnAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .execute();
  const counts = await call.db
    .selectFrom('certificate')
    .select(['issuer', (eb) => eb.fn.countAll<string>().as('inForce')])
    .where('issuer', 'in', ids)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', new Date(call.now))
    .groupBy('issuer')
    .execute();
  const shown: Issuer[] = [];
  for (const row of rows) {
    const { area, province } = row;
    const policy = await vaccinationPolicy(call.db, { area: area ?? province, province }, call.today);
    const counting = row.countedFrom !== null && row.countedFrom > new Date(instantPlus(call.now, -1));
    shown.push({
      id: row.id,
      ...(row.place === null ? {} : { place: { id: row.place, name: row.placeName ?? '' } }),
      code: row.code,
      name: row.name,
      state: row.state,
      mine: row.proposedBy !== null && row.proposedBy === actorId(call.actor),
      proposedAt: row.proposedAt.toISOString(),
      keys: keys
        .filter(({ issuer }) => issuer === row.id)
        .map(({ kid, createdAt }) => ({ kid, since: createdAt.toISOString() })),
      lastHour: counting ? row.counted : 0,
      ...(policy === undefined ? {} : { ceiling: policy.issuesPerHour }),
      inForce: Number(counts.find(({ issuer }) => issuer === row.id)?.inForce ?? 0),
      ...(row.heldAt === null ? {} : { heldAt: row.heldAt.toISOString() }),
      ...(row.stoppedAt === null ? {} : { stoppedAt: row.stoppedAt.toISOString() }),
      ...(row.note === null ? {} : { note: row.note }),
    });
  }
  return shown;
}
