import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type SqlBool, sql } from 'kysely';
import { areaWithin, codesWithin } from '../access/within';
import type { Call, OutsideCall } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { digest } from '../secrets/keys';
import { randomToken } from '../secrets/random';
import type { Services } from '../services';
import { audit } from './accounts';
import type { Answered, Received } from './endpoint';
import { neverHolds } from './grants';

/** Tells a key from a session token at first sight, also to those who look for leaked ones. */
const KEY_PREFIX = 'bak_';

/** Keys of the areas of the caller: those that hold or will, by name, then those that have ended. */
export async function searchIntegrators(
  services: Services,
  { cursor, limit = PAGE_SIZE }: Received<'integrators'>,
  call: Call,
): Answered<'integrators'> {
  const from = readCursor(cursor, ['boolean', 'string', 'string']);
  if (isRefusal(from)) return from;
  const ended = sql<boolean>`coalesce(valid_until <= ${call.today}::date, false)`;
  const codes = await codesWithin(services, call.scope, call.today);
  let query = call.db
    .selectFrom('integrator')
    .select(['id', 'name', 'origins', 'area', 'validFrom', 'validUntil', ended.as('ended')])
    .orderBy(ended)
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1);
  if (codes !== undefined) query = query.where('area', 'in', codes);
  if (from.values !== undefined) {
    const [last, name, id] = from.values;
    query = query.where(sql<SqlBool>`(${ended}, name, id) > (${last}, ${name}, ${id}::uuid)`);
  }
  return pageOf(
    await query.execute(),
    limit,
    ({ validFrom, validUntil, origins, ...row }) => ({
      id: row.id,
      name: row.name,
      area: row.area,
      period: validUntil === null ? { from: validFrom } : { from: validFrom, until: validUntil },
      publishable: origins !== null,
    }),
    (row) => [row.ended, row.name, row.id],
  );
}

/** Makes a key for another system. Only its digest is kept; outside the request's transaction so that no repeat keeps it. */
export async function addIntegrator(
  services: Services,
  { name, area, period, origins }: Received<'addIntegrator'>,
  call: OutsideCall,
): Answered<'addIntegrator'> {
  const stop = neverHolds(period) ?? notPages(origins ?? []);
  if (stop !== undefined) return stop;
  const where = await areaWithin(services, call.scope, area, call.today);
  if (where === undefined) return refuse('not_found');
  const id = services.newId();
  const key = `${KEY_PREFIX}${randomToken()}`;
  await call.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('integrator')
      .values({
        id,
        name,
        keyHash: digest(key),
        origins:
          origins === undefined
            ? null
            : JSON.stringify([...new Set(origins.map((url) => new URL(url).origin))]),
        area,
        validFrom: period.from,
        validUntil: period.until ?? null,
      })
      .execute();
    await audit(trx, call, { action: 'staff.addIntegrator', effect: 'write', subjects: [id], ...where });
  });
  return { id, key };
}

/** Ends a key within the areas of the caller: the next request with it is nobody's. */
export async function endIntegrator(
  services: Services,
  { integrator }: Received<'endIntegrator'>,
  call: Call,
): Answered<'endIntegrator'> {
  const codes = await codesWithin(services, call.scope, call.today);
  let query = call.db
    .updateTable('integrator')
    .set({ validUntil: call.today })
    .where('id', '=', integrator)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', call.today)]))
    .returning('area');
  if (codes !== undefined) query = query.where('area', 'in', codes);
  const row = await query.executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  await call.audit({
    subjects: [integrator],
    ...(await areaWithin(services, call.scope, row.area, call.today)),
  });
  return { done: true };
}

/** Why addresses name no origin of a page: without a host theirs is the word `null`, which every sandboxed page sends. */
function notPages(urls: readonly string[]): Refusal | undefined {
  const issues = urls.flatMap((url, at) =>
    /^https?:$/.test(new URL(url).protocol) ? [] : [{ code: 'not_an_option', path: ['origins', at] }],
  );
  return issues.length === 0 ? undefined : refuse('invalid_input', { issues });
}
