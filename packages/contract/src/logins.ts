import { Grant } from '@binhan/domain/access';
import { Id, OwnerAnswer, Phone } from '@binhan/domain/person';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, json } from './endpoint';

/** A one-time code as it is typed. */
export const Code = z.string().regex(/^\d{6}$/);

/** Who the caller is. */
export const Caller = z
  .discriminatedUnion('who', [
    z.object({ who: z.literal('anonymous') }),
    z.object({ who: z.literal('person'), person: Id, phoneEnds: z.string(), grants: z.array(Grant) }),
    z.object({ who: z.literal('staff'), name: z.string(), grants: z.array(Grant) }),
  ])
  .meta({ id: 'Caller' });
export type Caller = z.infer<typeof Caller>;

/** A citizen who is in, and the mark by which this device is known the next time. */
const SignedIn = z.object({ token: z.string(), caller: Caller, device: z.string() });

/** The marks this device was given, where it keeps no cookies. */
const device = z.exactOptional(z.string().max(2000));

/** What `signIn` gave to whoever must say first whose account it is. */
const challenge = z.string().max(2000);

/** Signing in: a phone and a one-time code for citizens, a password and a second factor for staff. */
export const logins = {
  askCode: endpoint({
    method: 'POST',
    path: '/logins/code',
    effect: 'write',
    summary: 'Send a one-time code to a phone; while a code lives the same one is sent again',
    access: { who: 'anyone' },
    input: z.strictObject({ phone: Phone }),
    output: json(z.object({ validUntil: Instant, againAfter: Instant })),
    refusals: [],
    examples: [
      {
        input: { phone: '+84912345678' },
        output: { validUntil: '2026-11-23T01:12:00.000Z', againAfter: '2026-11-23T01:03:00.000Z' },
      },
    ],
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/logins/phone',
    effect: 'write',
    summary:
      'Sign in with a phone and its one-time code; the answer sets the session cookie and the mark of the device. On a device that never opened the account, one that holds a record asks for its owner first: a number may have a new one',
    access: { who: 'anyone' },
    input: z.strictObject({ phone: Phone, code: Code, device }),
    output: json(SignedIn),
    refusals: ['code_not_accepted', 'confirmation_needed'],
    examples: [{ input: { phone: '+84912345678', code: '123456' } }],
  }),
  confirmOwner: endpoint({
    method: 'POST',
    path: '/logins/phone/owner',
    effect: 'write',
    summary:
      'Say whose account it is, with what its owner knows and whoever got the number later does not; every try is counted, by account and by address',
    access: { who: 'anyone' },
    input: z.strictObject({ challenge, owner: OwnerAnswer, device }),
    output: json(SignedIn),
    refusals: ['owner_not_confirmed', 'too_many_requests'],
    examples: [{ input: { challenge: 'c2FtcGxl', owner: { bornOn: '1985', ends: '6789' } } }],
  }),
  beginAnew: endpoint({
    method: 'POST',
    path: '/logins/phone/anew',
    effect: 'write',
    summary:
      'Whoever got the number from somebody else begins with an empty account; the former one loses the number, keeps its record, and is opened again at the commune by a document',
    access: { who: 'anyone' },
    input: z.strictObject({ challenge, device }),
    output: json(SignedIn),
    refusals: ['owner_not_confirmed'],
    examples: [{ input: { challenge: 'c2FtcGxl' } }],
  }),
  signInStaff: endpoint({
    method: 'POST',
    path: '/logins/staff',
    effect: 'write',
    summary: 'First step of staff: e-mail and password',
    access: { who: 'anyone' },
    input: z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(200) }),
    output: json(
      z.object({
        /** `enrol` the first time: show the URI as a QR code to an authenticator, then send its first code. */
        next: z.enum(['second-factor', 'enrol']),
        challenge: z.string(),
        totpUri: z.exactOptional(z.string()),
      }),
    ),
    refusals: ['sign_in_not_accepted'],
    examples: [
      {
        input: { email: 'can.bo@binhan.example', password: 'a long invented password' },
        output: { next: 'second-factor', challenge: 'c2FtcGxl' },
      },
    ],
  }),
  secondFactor: endpoint({
    method: 'POST',
    path: '/logins/staff/second-factor',
    effect: 'write',
    summary: 'Second step of staff: the code of the authenticator; a code works once',
    access: { who: 'anyone' },
    input: z.strictObject({ challenge: z.string().max(2000), code: Code }),
    output: json(z.object({ token: z.string(), caller: Caller })),
    refusals: ['sign_in_not_accepted'],
    examples: [{ input: { challenge: 'c2FtcGxl', code: '123456' } }],
  }),
  signInShift: endpoint({
    method: 'POST',
    path: '/logins/shift',
    effect: 'write',
    summary: 'Sign in with the code of a shift, while it lasts; whoever used the code before is signed out',
    access: { who: 'anyone' },
    input: z.strictObject({ code: z.string().min(9).max(20) }),
    output: json(z.object({ token: z.string(), caller: Caller })),
    refusals: ['sign_in_not_accepted'],
    examples: [{ input: { code: '3K7M 9QXT A' } }],
  }),
  current: endpoint({
    method: 'GET',
    path: '/logins/current',
    effect: 'read',
    summary: 'Who the caller is',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(Caller),
    refusals: [],
    examples: [{ input: {}, output: { who: 'anonymous' } }],
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/logins/current',
    effect: 'write',
    summary: 'End the session',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: done,
    refusals: [],
    examples: [{ input: {}, output: { done: true } }],
  }),
};
