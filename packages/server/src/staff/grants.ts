import { type Grant, type GrantScope, type Role, roles } from '@binhan/domain/access';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { PeriodOfDates } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import { actorId } from '../access/actor';
import { withinArea } from '../access/scope';
import { type AreaOfRecord, areaWithin } from '../access/within';
import { grantFromRow } from '../accounts/actors';
import type { Database } from '../database/schema';
import type { Call, CallFacts } from '../http/call';
import type { Services } from '../services';
import type { Answered, Received } from './endpoint';
import { grantWithin } from './members';

/** A role in a scope for a period, before anybody holds it. */
export interface AskedGrant {
  role: Role;
  scope: GrantScope;
  period: PeriodOfDates;
}

/** Gives a grant to somebody who already holds or held one within the areas of the caller. */
export async function giveGrant(
  services: Services,
  { user, ...asked }: Received<'give'>,
  call: Call,
): Answered<'give'> {
  const stop = unfit(asked);
  if (stop !== undefined) return stop;
  const where = await placeOfScope(services, call.db, call, asked.scope);
  if (where === undefined) return refuse('not_found');
  const known = await call.db
    .selectFrom('accessGrant')
    .select('id')
    .where('userId', '=', user)
    .where(await grantWithin(services, call))
    .limit(1)
    .executeTakeFirst();
  if (known === undefined) return refuse('not_found');
  const grant = await insertGrant(services, call.db, call, user, asked);
  await call.audit({ subjects: [user], ...where });
  return grant;
}

/** Ends a grant within the areas of the caller: from this request on it allows nothing. */
export async function endGrant(services: Services, { grant }: Received<'end'>, call: Call): Answered<'end'> {
  const row = await call.db
    .updateTable('accessGrant')
    .set({ validUntil: call.today })
    .where('id', '=', grant)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', call.today)]))
    .where(await grantWithin(services, call))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const where = await placeOfScope(services, call.db, call, grantFromRow(row).scope);
  await call.audit({ subjects: [row.userId], ...where });
  return { done: true };
}

/** Why a grant makes no sense whoever gives it: a role bound to places in an area, or a period that never is. */
export function unfit({ role, scope, period }: AskedGrant): Refusal | undefined {
  const wrong = (code: string, path: string[]) => refuse('invalid_input', { issues: [{ code, path }] });
  // An integrator is a key, never a person.
  if (role === 'integrator') return wrong('not_an_option', ['role']);
  if (roles[role].scope !== scope.kind) return wrong('not_an_option', ['scope', 'kind']);
  return neverHolds(period);
}

/** Why a period holds on no day, if it holds on none. */
export function neverHolds({ from, until }: PeriodOfDates): Refusal | undefined {
  return until !== undefined && until <= from
    ? refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['period', 'until'] }] })
    : undefined;
}

/** Where the scope of a grant lies, if that is within the areas of the caller. */
export async function placeOfScope(
  services: Services,
  db: Kysely<Database> | Transaction<Database>,
  call: CallFacts,
  scope: GrantScope,
): Promise<AreaOfRecord | undefined> {
  if (scope.kind === 'area') return areaWithin(services, call.scope, scope.area, call.today);
  return db
    .selectFrom('place')
    .select(['area', 'province'])
    .where('id', '=', scope.place)
    .where(withinArea(call.scope, 'place'))
    .executeTakeFirst();
}

/** Writes a grant down. */
export async function insertGrant(
  services: Services,
  db: Transaction<Database>,
  call: CallFacts,
  user: string,
  { role, scope, period }: AskedGrant,
): Promise<Grant> {
  const row = await db
    .insertInto('accessGrant')
    .values({
      id: services.newId(),
      userId: user,
      role,
      area: scope.kind === 'area' ? scope.area : null,
      place: scope.kind === 'place' ? scope.place : null,
      validFrom: period.from,
      validUntil: period.until ?? null,
      givenBy: actorId(call.actor) ?? null,
      createdAt: call.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return grantFromRow(row);
}
