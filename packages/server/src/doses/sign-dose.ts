import type { Instant } from '@binhan/domain/time';
import type { DoseFacts } from '@binhan/domain/vaccination';
import { CompactSign } from 'jose';
import type { Transaction } from 'kysely';
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
): Promise<{ signature: string; kid: string } | undefined> {
  const issuer = await issuerFor(trx, { place: facts.site, province });
  const signing = issuer === undefined ? undefined : await newestKey(services, trx, issuer.id);
  if (signing === undefined) return undefined;
  const signature = await new CompactSign(new TextEncoder().encode(canonical(facts)))
    .setProtectedHeader({ alg: 'ES256', kid: signing.kid })
    .sign(signing.key);
  return { signature, kid: signing.kid };
}
