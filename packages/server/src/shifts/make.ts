import { randomBytes } from 'node:crypto';
import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { writeSpokenCode } from '@binhan/domain/text';
import { dateIn, instantPlus } from '@binhan/domain/time';
import { actorId } from '../access/actor';
import { writeAudit } from '../audit/write';
import type { OutsideCall } from '../http/call';
import { nextDay } from '../reports/rules';
import type { Services } from '../services';
import { hashOfShiftCode } from './code';

type Make = (typeof contract)['shifts']['make'];

/** Hours a shift lasts at most. */
const LONGEST = 16;

/**
 * Makes the accounts of a shift. Runs outside the request's transaction, so that the codes in its answer are kept nowhere;
 * what it writes is one transaction of its own.
 */
export async function makeShift(
  services: Services,
  call: OutsideCall,
  { place, session, from, until, count }: ReceivedOf<Make>,
): Promise<OutputOf<Make> | Refusal> {
  const held = call.scope.places.includes(place)
    ? await call.db
        .selectFrom('session')
        .select(['area', 'province'])
        .where('id', '=', session)
        .where('place', '=', place)
        .executeTakeFirst()
    : undefined;
  if (held === undefined) return refuse('not_found');
  if (until <= from || until <= call.now || until > instantPlus(from, LONGEST))
    return refuse('invalid_input', {
      issues: [{ code: 'out_of_range', path: ['until'], data: { min: 1, max: LONGEST } }],
    });
  const id = services.newId();
  const by = actorId(call.actor) ?? '';
  const accounts = Array.from({ length: count }, (_, index) => ({
    user: services.newId(),
    number: index + 1,
    code: writeSpokenCode(randomBytes(8)),
  }));
  await call.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('shift')
      .values({ id, place, session, startsAt: from, endsAt: until, madeBy: by, madeAt: call.now, ...held })
      .execute();
    await trx
      .insertInto('loginUser')
      .values(
        accounts.map(({ user, number }) => ({
          id: user,
          name: `Tình nguyện viên ${number}`,
          // Every user of the library has an e-mail; this one is never shown or sent to, and has no password.
          email: `${user}@shift.invalid`,
          emailVerified: false,
          image: null,
          createdAt: call.now,
          updatedAt: call.now,
          phoneNumber: null,
          phoneNumberVerified: null,
          twoFactorEnabled: false,
        })),
      )
      .execute();
    await trx
      .insertInto('shiftAccount')
      .values(
        accounts.map(({ user, number, code }) => ({
          userId: user,
          shift: id,
          number,
          codeHash: hashOfShiftCode(services.secrets, code),
        })),
      )
      .execute();
    const zone = services.settings.timeZone;
    await trx
      .insertInto('accessGrant')
      .values(
        accounts.map(({ user }) => ({
          id: services.newId(),
          userId: user,
          role: 'volunteer' as const,
          area: null,
          place,
          validFrom: dateIn(instantPlus(from, -1), zone),
          validUntil: nextDay(dateIn(until, zone)),
          endsAt: until,
          givenBy: by,
          createdAt: call.now,
        })),
      )
      .execute();
    const subjects = accounts.map(({ user }) => user);
    await writeAudit(trx, call, { action: 'shifts.make', effect: 'write', subjects, ...held });
  });
  return {
    shift: { id, session, from, until, ended: false, accounts: count, signedIn: 0, entries: 0 },
    codes: accounts.map(({ number, code }) => ({ number, code })),
  };
}
