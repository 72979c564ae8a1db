import type { Instant } from '@binhan/domain/time';
import type { DoseFacts } from '@binhan/domain/vaccination';
import type { Transaction } from 'kysely';
import { signBytes } from '../certificates/issuer-key';
import type { Database } from '../database/schema';
import { canonical } from '../exchange/envelope';
import { issuerFor, newestKey } from '../issuers/pick';
import type { Services } from '../services';

/** What a site signs of a dose it gave: the facts, whose they are by an opaque id, where and when. */
export interface SignedFacts extends DoseFacts {
  /** The booking of the visit; absent where the site signs later what its books say. */
  visit?: string;
  person: string;
  site: string;
  givenAt?: Instant;
}

/**
 * The site's signature over a dose: a compact JWS (ES256) of the canonical text of the facts, and the id of the key. It is
 * made with the key of the issuer that signs for the site; nothing where none may sign now.
 */
export async function signDose(
  services: Pick<Services, 'keyStore'>,
  trx: Transaction<Database>,
  facts: SignedFacts,
  province: string,
  now: Instant,
): Promise<{ signature: string; kid: string } | undefined> {
  const issuer = await issuerFor(trx, { place: facts.site, province });
  const signing = issuer === undefined ? undefined : await newestKey(services, trx, issuer.id, now);
  if (signing === undefined) return undefined;
  const { kid, key } = signing;
  const signed = [{ alg: 'ES256', kid }, canonical(facts)].map((part) =>
    Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url'),
  );
  const signature = await signBytes(key, new TextEncoder().encode(signed.join('.')));
  return { signature: [...signed, Buffer.from(signature).toString('base64url')].join('.'), kid };
}
