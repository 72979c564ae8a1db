import { randomUUID } from 'node:crypto';
import { CompactSign, type JWK, exportJWK, generateKeyPair } from 'jose';
import { canonical, verified } from '../src/exchange/envelope';
import { type LedgerPage, type NationalPlatform, PlatformError } from '../src/exchange/platform';
import { sumOf } from '../src/exchange/reconcile';
import type { Got, TestServer } from './server';

/** A record as it came in an envelope. */
export interface SentRecord {
  id: string;
  kind: string;
  subject: string;
  sequence: number;
  attempt: number;
  day: string;
  digest: string;
  bundle: { resourceType: string };
}

/** The other side in a test's hand: it notes what comes, and says what the test lets it say. */
export interface TestPlatform extends NationalPlatform {
  /** Envelopes as they came. */
  envelopes: string[];
  /** Records of the envelopes that were taken and are signed by a key, in their order. */
  sent(key: JWK): Promise<SentRecord[]>;
  /** Why the next envelopes are not taken, as a code; for all, or by what stands in them. */
  refuse: ((envelope: string) => string | undefined) | undefined;
  /** What its ledger holds of any day, and what it signs of it where that is something else. */
  holds: LedgerPage['records'];
  statement: string | undefined;
  /** Delivers messages to the inbox of a server. */
  say(
    world: TestServer,
    messages: readonly object[],
    sign?: (text: string) => Promise<string>,
  ): Promise<Got<{ taken: number; repeated: number }>>;
  sign(text: string): Promise<string>;
}

/** An ES256 key that signs under an id. */
export async function testKey(kid: string): Promise<{ jwk: JWK; sign(text: string): Promise<string> }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    jwk: { ...(await exportJWK(publicKey)), kid },
    sign: (text) =>
      new CompactSign(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: 'ES256', kid })
        .sign(privateKey),
  };
}

/** A platform that takes everything until a test says otherwise. */
export async function testPlatform(): Promise<TestPlatform> {
  const { jwk, sign } = await testKey('national');
  const platform: TestPlatform = {
    keys: [jwk],
    envelopes: [],
    refuse: undefined,
    holds: [],
    statement: undefined,
    sign,
    send(envelope) {
      const code = platform.refuse?.(envelope);
      if (code !== undefined) return Promise.reject(new PlatformError(code));
      platform.envelopes.push(envelope);
      return Promise.resolve();
    },
    async ledger(day) {
      const records = platform.holds;
      return { records, statement: platform.statement ?? (await sign(canonical(sumOf(day, records)))) };
    },
    async sent(key) {
      const texts = await Promise.all(platform.envelopes.map((one) => verified(one, [key])));
      return texts.flatMap((text): SentRecord[] => JSON.parse(text ?? '{"records":[]}').records);
    },
    async say(world, messages, by = sign) {
      const envelope = await by(JSON.stringify({ id: randomUUID(), at: world.now(), messages }));
      return world.call('exchange', 'inbox', { envelope });
    },
  };
  return platform;
}

/** What a record says in an envelope, before its signature is looked at. */
export function recordsIn(envelope: string): SentRecord[] {
  const [, payload = ''] = envelope.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')).records;
}

/** The messages by which the platform takes or refuses records. */
export const acknowledge = (
  { id, digest }: Pick<SentRecord, 'id' | 'digest'>,
  message: string = randomUUID(),
) => ({
  id: message,
  kind: 'acknowledgement',
  subject: id,
  body: { transmission: id, digest },
});
export const refuse = ({ id }: Pick<SentRecord, 'id'>, code: string, message: string = randomUUID()) => ({
  id: message,
  kind: 'refusal',
  subject: id,
  body: { transmission: id, code },
});
