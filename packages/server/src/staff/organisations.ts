import { refuse } from '@binhan/domain/refusals';
import { foldText } from '@binhan/domain/text';
import { sql } from 'kysely';
import { withinArea } from '../access/scope';
import { areaWithin } from '../access/within';
import type { Call } from '../http/call';
import type { Services } from '../services';
import type { Answered, Received } from './endpoint';

/**
 * Registers an organisation that people may state as theirs. One name, however it is accented, is one organisation of an
 * area: people could not tell two of them apart, and each would count half.
 */
export async function addOrganisation(
  services: Services,
  { name, kind, area }: Received<'addOrganisation'>,
  call: Call,
): Answered<'addOrganisation'> {
  const where = await areaWithin(services, call.scope, area, call.today);
  // One of the whole country would belong to no office that counts.
  if (where === undefined || where.province === null) return refuse('not_found');
  const searchKey = ` ${foldText(name)} `;
  // Two who register the same one at once come one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisation:${area}:${searchKey}`}, 0))`.execute(
    call.db,
  );
  const known = await call.db
    .selectFrom('organisation')
    .select('id')
    .where('area', '=', area)
    .where('searchKey', '=', searchKey)
    .executeTakeFirst();
  if (known !== undefined) {
    return refuse('invalid_input', { issues: [{ code: 'organisation_known', path: ['name'] }] });
  }
  const id = services.newId();
  await call.db
    .insertInto('organisation')
    .values({ id, name, searchKey, kind, area, province: where.province })
    .execute();
  await call.audit({ subjects: [], ...where });
  return { id, name, kind, area };
}

/** First sign-ins and first real uses of the people who stated an organisation, by organisation. */
export async function adoption(call: Call): Answered<'adoption'> {
  const rows = await call.db
    .selectFrom('organisation')
    .leftJoin('adoption', 'adoption.organisation', 'organisation.id')
    .select(['organisation.id', 'name', 'kind', 'area'])
    .select((eb) => [eb.fn.count('signedInAt').as('signedIn'), eb.fn.count('usedAt').as('used')])
    .where(withinArea(call.scope, 'organisation'))
    .groupBy('organisation.id')
    .orderBy('name')
    .orderBy('organisation.id')
    .execute();
  return {
    units: rows.map(({ signedIn, used, ...organisation }) => ({
      organisation,
      signedIn: Number(signedIn),
      used: Number(used),
    })),
  };
}
