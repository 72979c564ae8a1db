import { readSpokenCode } from '@binhan/domain/text';
import { type Instant, instantPlus } from '@binhan/domain/time';
import { signedSessionCookie } from '../accounts/session-token';
import type { Services } from '../services';
import { hashOfShiftCode } from './code';

/** Hours before a shift in which its codes open it already. */
const EARLY = 0.5;

/** The session of a shift's account by its code, while the shift lasts. An earlier one of the same code ends: one code, one device. */
export async function openShift(
  services: Pick<Services, 'auth' | 'database' | 'secrets'>,
  typed: string,
  now: Instant,
): Promise<{ token: string; userId: string; cookies: string[] } | undefined> {
  const code = readSpokenCode(typed);
  if (code === undefined) return undefined;
  const { db } = services.database;
  const account = await db
    .updateTable('shiftAccount')
    .from('shift')
    .set((eb) => ({ signedInAt: eb.fn.coalesce('shiftAccount.signedInAt', eb.val(new Date(now))) }))
    .whereRef('shift.id', '=', 'shiftAccount.shift')
    .where('shiftAccount.codeHash', '=', hashOfShiftCode(services.secrets, code))
    .where('shift.startsAt', '<=', new Date(instantPlus(now, EARLY)))
    .where('shift.endsAt', '>', new Date(now))
    .where('shift.endedAt', 'is', null)
    .returning(['shiftAccount.userId', 'shift.endsAt'])
    .executeTakeFirst();
  if (account === undefined) return undefined;
  await db.deleteFrom('loginSession').where('userId', '=', account.userId).execute();
  const context = await services.auth.$context;
  const { token } = await context.internalAdapter.createSession(account.userId);
  const seconds = Math.max(1, Math.floor((account.endsAt.getTime() - Date.parse(now)) / 1000));
  return { token, userId: account.userId, cookies: [signedSessionCookie(context, token, seconds)] };
}
