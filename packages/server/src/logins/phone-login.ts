import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { confirmsOwner } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { actorOfUser } from '../accounts/actors';
import { SESSION_SECONDS } from '../accounts/auth';
import type { Codes } from '../accounts/codes';
import { type Door, createDevices, deviceCookie, marksIn } from '../accounts/devices';
import { signedSessionCookie } from '../accounts/session-token';
import { writeAudit } from '../audit/write';
import type { OutsideCall } from '../http/call';
import { type Budget, takePoint } from '../limits/rate-limit';
import { firstSignIn } from '../people/adoption';
import { personOfUser } from '../people/store';
import { isOpened } from '../phones/desk-opening';
import { partPhone } from '../phones/part-phone';
import { userOfPhone } from '../places/guards';
import type { Services } from '../services';
import { callerOf } from './caller';
import { CHALLENGE_SECONDS, type Challenge, openChallenge, sealChallenge } from './challenge';
import { type Owned, ownedBy } from './owner';

type Logins = (typeof contract)['logins'];
type SignedIn = OutputOf<Logins['signIn']>;

/**
 * Tries at saying whose account it is: of an account in a day and in a month, whoever tries, and of an address. The owner has
 * two ways that are never locked: a device that is known, and the commune with a document.
 */
const TRIES: Record<'day' | 'month' | 'address', Budget> = {
  day: { points: 5, seconds: 24 * 3600 },
  month: { points: 15, seconds: 30 * 24 * 3600 },
  address: { points: 200, seconds: 3600 },
};

/** Signing in by a phone: its code, and on a device that is not known also what the owner of a record knows. */
export function phoneLogin(services: Services, codes: Codes) {
  const { secrets, database } = services;
  const devices = createDevices(secrets);

  /** Opens the account: a session, and the device is known from now on. */
  async function enter(call: OutsideCall, door: Door, marks: string): Promise<SignedIn> {
    const context = await services.auth.$context;
    const { token } = await context.internalAdapter.createSession(door.user);
    call.setCookie(signedSessionCookie(context, token, SESSION_SECONDS));
    const device = devices.marked(marks, door, call.now);
    call.setCookie(deviceCookie(device, context.authCookies.sessionToken.attributes.secure === true));
    const person = await personOfUser(services, door.user, call.now);
    await firstSignIn(person, call.now).execute(database.db);
    return { token, device, caller: callerOf(await actorOfUser(database.db, door.user, call)) };
  }

  /** The account of a phone, made where there is none; whoever has its code has the phone. */
  async function accountOf(call: OutsideCall, phone: string): Promise<Door> {
    const user = await userOfPhone(services, call, phone);
    await database.db
      .updateTable('loginUser')
      .set({ phoneNumberVerified: true })
      .where('id', '=', user)
      .execute();
    return { user, phone };
  }

  /** What a challenge stands for, if it was not used; from here on it is. */
  async function spend(call: OutsideCall, challenge: Challenge): Promise<boolean> {
    const once = { points: 1, seconds: CHALLENGE_SECONDS };
    return (await takePoint(database.db, `owner-used:${challenge.id}`, once, call.now)) === undefined;
  }

  async function takeTry(call: OutsideCall, user: string): Promise<number | undefined> {
    const account = secrets.hash('owner', user);
    const tries = [
      [`owner-address:${secrets.hash('address', call.address)}`, TRIES.address],
      [`owner-day:${account}`, TRIES.day],
      [`owner-month:${account}`, TRIES.month],
    ] as const;
    for (const [key, budget] of tries) {
      const wait = await takePoint(database.db, key, budget, call.now);
      if (wait !== undefined) return wait;
    }
    return undefined;
  }

  /** Leaves in the record of the person what was tried at their door. */
  function note(call: OutsideCall, owned: Owned, action: string, effect: 'read' | 'write'): Promise<void> {
    const { person, area, province } = owned;
    return database.db
      .transaction()
      .execute((trx) => writeAudit(trx, call, { action, effect, subjects: [person], area, province }));
  }

  return {
    async signIn({ phone, code, device }: ReceivedOf<Logins['signIn']>, call: OutsideCall) {
      const wait = await codes.takeGuess(phone, call.address, call.now);
      if (wait !== undefined) return refuse('too_many_requests', { retryAfter: wait });
      if (!(await codes.verify(phone, code, call.now))) return refuse('code_not_accepted');
      const door = await accountOf(call, phone);
      const marks = device ?? marksIn(call.headers);
      const known = devices.knows(marks, door, call.now);
      if (known || (await isOpened(database.db, door.user, call.now))) return enter(call, door, marks);
      const owned = await ownedBy(database.db, door.user, call.today);
      if (owned === undefined || owned.owners.length === 0) return enter(call, door, marks);
      await note(call, owned, 'logins.askOwner', 'read');
      const challenge = sealChallenge(secrets, door, services.newId(), call.now);
      return refuse('confirmation_needed', { challenge });
    },

    async confirmOwner(
      { challenge: sealed, owner, device }: ReceivedOf<Logins['confirmOwner']>,
      call: OutsideCall,
    ): Promise<SignedIn | Refusal> {
      const challenge = openChallenge(secrets, sealed, call.now);
      if (challenge === undefined) return refuse('owner_not_confirmed');
      const wait = await takeTry(call, challenge.user);
      if (wait !== undefined) return refuse('too_many_requests', { retryAfter: wait });
      const owned = await ownedBy(database.db, challenge.user, call.today);
      const fits = owned !== undefined && confirmsOwner(owner, owned.owners);
      if (owned !== undefined) await note(call, owned, 'logins.confirmOwner', fits ? 'write' : 'read');
      // The number may have gone to somebody else meanwhile.
      const { user, phone } = challenge;
      if (!fits || !(await opens(user, phone)) || !(await spend(call, challenge)))
        return refuse('owner_not_confirmed');
      return enter(call, { user, phone }, device ?? marksIn(call.headers));
    },

    async beginAnew(
      { challenge: sealed, device }: ReceivedOf<Logins['beginAnew']>,
      call: OutsideCall,
    ): Promise<SignedIn | Refusal> {
      const challenge = openChallenge(secrets, sealed, call.now);
      if (challenge === undefined || !(await spend(call, challenge))) return refuse('owner_not_confirmed');
      const { user, phone } = challenge;
      const owned = await ownedBy(database.db, user, call.today);
      const parted = await database.db.transaction().execute(async (trx) => {
        if (!(await partPhone(services, trx, { user, phone }, call))) return false;
        if (owned === undefined) return true;
        const { person, area, province } = owned;
        const subjects = [person];
        await writeAudit(trx, call, {
          action: 'logins.beginAnew',
          effect: 'write',
          subjects,
          area,
          province,
        });
        return true;
      });
      if (!parted) return refuse('owner_not_confirmed');
      return enter(call, await accountOf(call, phone), device ?? marksIn(call.headers));
    },
  };

  async function opens(user: string, phone: string): Promise<boolean> {
    const row = await database.db
      .selectFrom('loginUser')
      .select('id')
      .where('id', '=', user)
      .where('phoneNumber', '=', phone)
      .executeTakeFirst();
    return row !== undefined;
  }
}
