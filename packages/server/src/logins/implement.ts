import { refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import { actorOfUser } from '../accounts/actors';
import type { Codes } from '../accounts/codes';
import type { StaffLogin } from '../accounts/staff-login';
import type { Implementations } from '../http/implement';
import { takePoint } from '../limits/rate-limit';
import type { Services } from '../services';
import { openShift } from '../shifts/sign-in';
import { callerOf } from './caller';
import { codeMessage } from './message';
import { phoneLogin } from './phone-login';

/** Guesses at passwords: per account and per address. */
const PASSWORD_PER_ACCOUNT = { points: 10, seconds: 900 };
const PASSWORD_PER_ADDRESS = { points: 100, seconds: 900 };

/** Signing in and out. Everything runs outside a transaction: a refusal must not undo a counter. */
export function implementLogins(
  services: Services,
  codes: Codes,
  staffLogin: StaffLogin,
): Implementations['logins'] {
  const { database, outbox, settings, auth, secrets } = services;
  const phone = phoneLogin(services, codes);
  return {
    askCode: {
      async outside({ phone: number }, call) {
        const issued = await codes.issue(number, call.address, call.now);
        if ('wait' in issued) return refuse('too_many_requests', { retryAfter: issued.wait });
        const text = codeMessage(call.language, settings, issued.code);
        await outbox.put(database.db, { channel: 'sms', recipient: number, text }, call.now);
        void outbox
          .deliver(call.now)
          .catch((error: unknown) => services.log({ level: 'warn', event: 'outbox', error }));
        return { validUntil: issued.validUntil, againAfter: instantPlus(call.now, 1 / 60) };
      },
    },

    signIn: { outside: phone.signIn },
    confirmOwner: { outside: phone.confirmOwner },
    beginAnew: { outside: phone.beginAnew },

    signInStaff: {
      async outside({ email, password }, call) {
        const wait =
          (await takePoint(
            database.db,
            `password:${secrets.hash('email', email.toLowerCase())}`,
            PASSWORD_PER_ACCOUNT,
            call.now,
          )) ??
          (await takePoint(
            database.db,
            `password-address:${secrets.hash('address', call.address)}`,
            PASSWORD_PER_ADDRESS,
            call.now,
          ));
        if (wait !== undefined) return refuse('too_many_requests', { retryAfter: wait });
        return (await staffLogin.begin(email.toLowerCase(), password)) ?? refuse('sign_in_not_accepted');
      },
    },

    secondFactor: {
      async outside({ challenge, code }, call) {
        const wait = await takePoint(
          database.db,
          `second-factor-address:${secrets.hash('address', call.address)}`,
          PASSWORD_PER_ADDRESS,
          call.now,
        );
        if (wait !== undefined) return refuse('too_many_requests', { retryAfter: wait });
        const session = await staffLogin.finish(challenge, code, call.now);
        if (session === undefined) return refuse('sign_in_not_accepted');
        for (const line of session.cookies) call.setCookie(line);
        const actor = await actorOfUser(database.db, session.userId, call);
        return { token: session.token, caller: callerOf(actor) };
      },
    },

    signInShift: {
      async outside({ code }, call) {
        const wait = await takePoint(
          database.db,
          `shift-address:${secrets.hash('address', call.address)}`,
          PASSWORD_PER_ADDRESS,
          call.now,
        );
        if (wait !== undefined) return refuse('too_many_requests', { retryAfter: wait });
        const session = await openShift(services, code, call.now);
        if (session === undefined) return refuse('sign_in_not_accepted');
        for (const line of session.cookies) call.setCookie(line);
        const actor = await actorOfUser(database.db, session.userId, call);
        return { token: session.token, caller: callerOf(actor) };
      },
    },

    current: async (_input, call) => callerOf(call.actor),

    signOut: {
      async outside(_input, call) {
        const response = await auth.api.signOut({ headers: call.headers, asResponse: true });
        for (const line of response.headers.getSetCookie()) call.setCookie(line);
        return { done: true };
      },
    },
  };
}
