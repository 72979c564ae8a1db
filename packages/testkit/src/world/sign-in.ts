import { createClient } from '@binhan/client';
import type { Server } from '@binhan/server';
import { TOTP, URI } from 'otpauth';

/** The client of one caller. */
export type Client = ReturnType<typeof createClient>;

/** Where a world answers. */
export interface Door {
  server: Server;
  origin: string;
}

/** A client that talks to the server in this process. */
export function clientOf({ server, origin }: Door, as: { token?: string; address?: string } = {}): Client {
  return createClient({
    baseUrl: origin,
    ...(as.token === undefined ? {} : { token: as.token }),
    fetch: (request) => server.fetch(request, as.address === undefined ? {} : { address: as.address }),
  });
}

/**
 * Signs a citizen in with the code that was sent to the phone. As if the commune had seen them with a document, the code
 * alone opens their account from then on, on any device: many people try one account of a demonstration.
 */
export async function signInCitizen(
  door: Door,
  phone: string,
): Promise<{ token: string; person: string; client: Client }> {
  const client = clientOf(door, { address: phone });
  await client.logins.askCode({ phone });
  const code = await door.server.services.codes.current(phone, door.server.services.clock());
  const { token, caller } = await client.logins.signIn({ phone, code: code ?? '' });
  await openOnAnyDevice(door, phone);
  if (caller.who !== 'person') throw new TypeError('signInCitizen: the phone belongs to no citizen');
  return { token, person: caller.person, client: clientOf(door, { token, address: phone }) };
}

async function openOnAnyDevice({ server }: Door, phone: string): Promise<void> {
  const { db } = server.services.database;
  const { id: userId } = await db
    .selectFrom('loginUser')
    .select('id')
    .where('phoneNumber', '=', phone)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('deskOpening')
    .values({ userId, until: '2999-01-01T00:00:00.000Z' })
    .onConflict((conflict) => conflict.column('userId').doNothing())
    .execute();
}

/** Signs staff in for the first time, enrolling the second factor; gives the authenticator's address to go on with. */
export async function enrolStaff(
  door: Door,
  account: { email: string; password: string },
): Promise<{ token: string; totpUri: string; client: Client }> {
  const client = clientOf(door, { address: account.email });
  const { next, challenge, totpUri } = await client.logins.signInStaff(account);
  if (next !== 'enrol' || totpUri === undefined)
    throw new TypeError('enrolStaff: the account is enrolled already');
  const { token } = await client.logins.secondFactor({ challenge, code: totpCode(totpUri) });
  return { token, totpUri, client: clientOf(door, { token, address: account.email }) };
}

/** The code an authenticator shows now, or at a moment in milliseconds: a code works once, and the next one is taken early. */
export function totpCode(totpUri: string, at?: number): string {
  const parsed = URI.parse(totpUri);
  if (!(parsed instanceof TOTP)) throw new TypeError('totpCode: not the address of a time-based code');
  return at === undefined ? parsed.generate() : parsed.generate({ timestamp: at });
}
