import { refuse } from '@binhan/domain/refusals';
import { type SqlBool, type Transaction, sql } from 'kysely';
import type { Looked } from '../audit/write';
import { writeAudit } from '../audit/write';
import type { Database } from '../database/schema';
import type { OutsideCall } from '../http/call';
import { randomToken } from '../secrets/random';
import type { Services } from '../services';
import type { Answered, Received } from './endpoint';
import { insertGrant, placeOfScope, unfit } from './grants';
import { grantWithin } from './members';

/**
 * Makes an account with a first grant. Runs outside the request's transaction so that the password in its answer is
 * kept nowhere; what it writes is one transaction of its own.
 */
export async function createMember(
  services: Services,
  { name, email, ...asked }: Received<'create'>,
  call: OutsideCall,
): Answered<'create'> {
  const stop = unfit(asked);
  if (stop !== undefined) return stop;
  const where = await placeOfScope(services, call.db, call, asked.scope);
  if (where === undefined) return refuse('not_found');
  const { password, hash } = await firstPassword(services);
  const id = services.newId();
  const address = email.toLowerCase();
  return call.db.transaction().execute(async (trx) => {
    const user = await trx
      .insertInto('loginUser')
      .values({
        id,
        name,
        email: address,
        emailVerified: true,
        image: null,
        createdAt: call.now,
        updatedAt: call.now,
        phoneNumber: null,
        phoneNumberVerified: null,
        twoFactorEnabled: false,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (user === undefined)
      return refuse('invalid_input', { issues: [{ code: 'email_taken', path: ['email'] }] });
    await setPassword(trx, id, hash, call.now);
    const grant = await insertGrant(services, trx, call, id, asked);
    await audit(trx, call, { action: 'staff.create', effect: 'write', subjects: [id], ...where });
    return { member: { id, name, email: address, enrolled: false, grants: [grant] }, password };
  });
}

/**
 * A new first password for a member, who enrols a second factor anew; every session ends. Only for members all of whose
 * grants lie within the areas of the caller, or a commune could take over the account of somebody above it.
 */
export async function resetMember(
  services: Services,
  { member }: Received<'reset'>,
  call: OutsideCall,
): Answered<'reset'> {
  const within = await grantWithin(services, call);
  const { password, hash } = await firstPassword(services);
  return call.db.transaction().execute(async (trx) => {
    const grants = await trx
      .selectFrom('accessGrant')
      .innerJoin('loginUser', 'loginUser.id', 'accessGrant.userId')
      .select(within.as('own'))
      .select(sql<SqlBool>`valid_until is null or valid_until > ${call.today}::date`.as('holds'))
      .where('loginUser.id', '=', member)
      .where('phoneNumber', 'is', null)
      .where(sql<SqlBool>`not exists (select from shift_account where shift_account.user_id = login_user.id)`)
      .execute();
    const beyond = grants.some((grant) => grant.holds === true && grant.own !== true);
    if (beyond || !grants.some((grant) => grant.own === true)) return refuse('not_found');
    await setPassword(trx, member, hash, call.now);
    await sql`delete from login_two_factor where user_id = ${member}`.execute(trx);
    await trx
      .updateTable('loginUser')
      .set({ twoFactorEnabled: false, updatedAt: call.now })
      .where('id', '=', member)
      .execute();
    await trx.deleteFrom('loginSession').where('userId', '=', member).execute();
    await audit(trx, call, { action: 'staff.reset', effect: 'write', subjects: [member] });
    return { password };
  });
}

/** Leaves the audit row of an endpoint that has no transaction of its request. */
export function audit(trx: Transaction<Database>, call: OutsideCall, looked: Looked): Promise<void> {
  const grant = call.grants[0];
  const by =
    grant === undefined
      ? {}
      : { role: grant.role, scope: grant.scope.kind === 'area' ? grant.scope.area : grant.scope.place };
  return writeAudit(trx, call, { ...by, ...looked });
}

/** A random password and its slow hash, made before a transaction is opened. */
async function firstPassword(services: Services): Promise<{ password: string; hash: string }> {
  const password = randomToken();
  const context = await services.auth.$context;
  return { password, hash: await context.password.hash(password) };
}

/** The password of an account, where the library keeps it (its own calls would wait for this transaction on PGlite). */
async function setPassword(
  trx: Transaction<Database>,
  user: string,
  hash: string,
  now: string,
): Promise<void> {
  const changed = await sql`update login_account set password = ${hash}, updated_at = ${now}::timestamptz
    where user_id = ${user} and provider_id = 'credential'`.execute(trx);
  if (changed.numAffectedRows !== 0n) return;
  await sql`insert into login_account (account_id, provider_id, user_id, password, created_at, updated_at)
    values (${user}, 'credential', ${user}, ${hash}, ${now}::timestamptz, ${now}::timestamptz)`.execute(trx);
}
