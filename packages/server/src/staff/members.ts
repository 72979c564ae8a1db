import type { StaffMember } from '@binhan/contract';
import type { Grant } from '@binhan/domain/access';
import { isRefusal, refuse } from '@binhan/domain/refusals';
import { foldWords } from '@binhan/domain/text';
import { type Kysely, type RawBuilder, type SqlBool, type Transaction, sql } from 'kysely';
import type { z } from 'zod';
import { withinArea } from '../access/scope';
import { codesWithin } from '../access/within';
import { grantFromRow } from '../accounts/actors';
import type { Database } from '../database/schema';
import type { Call, CallFacts } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import type { Answered, Received } from './endpoint';

type Db = Kysely<Database> | Transaction<Database>;
type Member = z.infer<typeof StaffMember>;

/** Members of staff with a grant, present or past, within the areas of the caller; by name. */
export async function searchMembers(
  services: Services,
  { cursor, limit = PAGE_SIZE, text }: Received<'search'>,
  call: Call,
): Answered<'search'> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  const within = await grantWithin(services, call);
  let query = membersWithin(call.db, within)
    .orderBy('name')
    .orderBy('loginUser.id')
    .limit(limit + 1);
  for (const word of foldWords(text ?? ''))
    query = query.where(sql<SqlBool>`${foldedName} like ${`%${word}%`}`);
  if (from.values !== undefined) {
    const [name, id] = from.values;
    query = query.where(sql<SqlBool>`(login_user.name, login_user.id) > (${name}, ${id}::uuid)`);
  }
  const rows = await query.execute();
  const shown = rows.slice(0, limit).map((row) => row.id);
  const grants = await grantsWithin(call.db, shown, within, call);
  await call.audit({ subjects: shown, ofOwnWork: true });
  return pageOf(
    rows,
    limit,
    (row) => memberOf(row, grants),
    (row) => [row.name, row.id],
  );
}

/** One member of staff with a grant, present or past, within the areas of the caller. */
export async function showMember(
  services: Services,
  { member }: Received<'show'>,
  call: Call,
): Answered<'show'> {
  const within = await grantWithin(services, call);
  const row = await membersWithin(call.db, within).where('loginUser.id', '=', member).executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  await call.audit({ subjects: [member], ofOwnWork: true });
  return memberOf(row, await grantsWithin(call.db, [member], within, call));
}

/** The predicate that keeps grants to those whose area or place lies within the areas of the caller. */
export async function grantWithin(services: Services, call: CallFacts): Promise<RawBuilder<SqlBool>> {
  const codes = await codesWithin(services, call.scope, call.today);
  if (codes === undefined) return sql<SqlBool>`true`;
  return sql<SqlBool>`(access_grant.area = any(${codes}) or exists (
    select from place where place.id = access_grant.place and ${withinArea(call.scope, 'place')}))`;
}

/** Accounts of staff with a grant that fits. */
function membersWithin(db: Db, within: RawBuilder<SqlBool>) {
  return (
    db
      .selectFrom('loginUser')
      .select(['loginUser.id', 'name', 'email', 'twoFactorEnabled'])
      // A citizen who guards a place is no member of staff: their phone is for the manager of the place alone.
      .where('phoneNumber', 'is', null)
      // The accounts of a shift are managed with their shift.
      .where(sql<SqlBool>`not exists (select from shift_account where shift_account.user_id = login_user.id)`)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('accessGrant')
            .select('accessGrant.id')
            .whereRef('accessGrant.userId', '=', 'loginUser.id')
            .where(within),
        ),
      )
  );
}

/** A stored account as administrators read it, with those of some grants that are its own. */
function memberOf(
  row: { id: string; name: string; email: string; twoFactorEnabled: boolean | null },
  grants: readonly Grant[],
): Member {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    enrolled: row.twoFactorEnabled === true,
    grants: grants.filter((grant) => grant.user === row.id),
  };
}

/** Grants of some users that hold today or later. */
async function grantsWithin(db: Db, users: readonly string[], within: RawBuilder<SqlBool>, call: CallFacts) {
  if (users.length === 0) return [];
  const rows = await db
    .selectFrom('accessGrant')
    .selectAll()
    .where('userId', 'in', users)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', call.today)]))
    .where(within)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(grantFromRow);
}

/**
 * Name and e-mail as {@link foldWords} folds what is asked: both engines decompose text themselves, and a database without a
 * locale lowers A to Z only.
 */
const foldedName = sql<string>`translate(lower(regexp_replace(normalize(login_user.name || ' ' || login_user.email, NFD),
  '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd')`;
