import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type Instant, instantPlus } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import { bindMessages } from './bind-messages';
import { openAccount } from './desk-opening';
import { phoneMessage } from './message';
import { savePhone } from './save-phone';

/** Hours in which the code alone opens an account on a new device: two officers saw its owner. */
const OPEN_HOURS = 7 * 24;

type Trx = Transaction<Database>;

/** An account of somebody, and the phone that opens it. */
interface Account {
  person: string;
  user: string;
  phone: string | null;
}

/**
 * Gives somebody's account to another phone, with what is sent to it. From then on the former phone opens nothing of theirs:
 * sessions end, links and messages that were on their way are dead, and whoever signs in with it begins with an empty record.
 * Refused where the new phone opens the record of somebody else: those two are joined first, or are two people.
 */
export async function movePhone(
  services: Services,
  trx: Trx,
  { person, phone }: { person: string; phone: string },
  now: Instant,
): Promise<undefined | Refusal> {
  const accounts = await accountsOf(trx, person);
  const given = await phoneGiven(trx, person);
  const taken = await userOf(trx, phone);
  if (taken !== undefined && !accounts.some(({ user }) => user === taken)) {
    if (await hasRecord(trx, taken)) return refuse('wrong_state', { state: 'phone-has-record' });
  }
  const former = accounts.flatMap((account) =>
    account.phone === null || account.phone === phone ? [] : [account.phone],
  );
  const old = [...new Set([...former, ...(given === undefined || given === phone ? [] : [given])])];
  await bindMessages(trx, { person, users: accounts.map(({ user }) => user), from: old, to: phone });
  await moveAccount(trx, { person, accounts, taken, phone }, now);
  await savePhone(trx, person, phone);
  await services.outbox.put(
    trx,
    [
      ...old.map((recipient) => ({ recipient, about: 'parted' as const })),
      { recipient: phone, about: 'bound' as const },
    ].map(({ recipient, about }) => ({
      channel: 'sms' as const,
      recipient,
      text: phoneMessage(about, services.settings),
    })),
    now,
  );
  return undefined;
}

/** Every account that opens a record: the person's own, and those of whoever was joined with them. */
async function accountsOf(trx: Trx, person: string): Promise<Account[]> {
  return trx
    .selectFrom('person')
    .innerJoin('loginUser', 'loginUser.id', 'person.userId')
    .select(['person.id as person', 'loginUser.phoneNumber as phone'])
    .select(sql<string>`login_user.id`.as('user'))
    .where((eb) => eb.or([eb('person.id', '=', person), eb('person.mergedInto', '=', person)]))
    .execute();
}

async function phoneGiven(trx: Trx, person: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('person')
    .select('details')
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirst();
  const details = PersonDetails.safeParse(row?.details);
  return details.success ? details.data.phone : undefined;
}

async function userOf(trx: Trx, phone: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('loginUser')
    .select(sql<string>`id`.as('id'))
    .where('phoneNumber', '=', phone)
    .forUpdate()
    .executeTakeFirst();
  return row?.id;
}

/** Whether an account opens more than an empty record: somebody said who they are, or acts for others. */
async function hasRecord(trx: Trx, user: string): Promise<boolean> {
  const row = await trx
    .selectFrom('person')
    .select('id')
    .where('userId', '=', user)
    .where(
      sql<boolean>`(details is not null or merged_into is not null
        or exists (select from proxy where proxy.actor = person.id and proxy.state = 'active'))`,
    )
    .executeTakeFirst();
  return row !== undefined;
}

async function moveAccount(
  trx: Trx,
  {
    person,
    accounts,
    taken,
    phone,
  }: { person: string; accounts: Account[]; taken: string | undefined; phone: string },
  now: Instant,
): Promise<void> {
  const openUntil = instantPlus(now, OPEN_HOURS);
  const own = accounts.find((account) => account.person === person) ?? accounts[0];
  const users = accounts.map(({ user }) => user);
  if (own === undefined) {
    if (taken === undefined) return;
    // They signed in with the new phone already and found nothing: that account is theirs.
    await trx.updateTable('person').set({ userId: null }).where('userId', '=', taken).execute();
    await trx.updateTable('person').set({ userId: taken }).where('id', '=', person).execute();
    await openAccount(trx, taken, openUntil);
    return;
  }
  await trx
    .deleteFrom('loginSession')
    .where('userId', 'in', taken === undefined ? users : [...users, taken])
    .execute();
  for (const other of new Set([...users, ...(taken === undefined ? [] : [taken])])) {
    if (other === own.user) continue;
    // One phone opens the record from now on: what the other account was allowed goes along.
    await trx.updateTable('accessGrant').set({ userId: own.user }).where('userId', '=', other).execute();
    await trx.updateTable('person').set({ userId: null }).where('userId', '=', other).execute();
    await trx.deleteFrom('loginUser').where('id', '=', other).execute();
  }
  await trx
    .updateTable('loginUser')
    .set({
      phoneNumber: phone,
      phoneNumberVerified: true,
      email: `${phone.slice(1)}@phone.invalid`,
      updatedAt: now,
    })
    .where('id', '=', own.user)
    .execute();
  await openAccount(trx, own.user, openUntil);
}
