import { createHash } from 'node:crypto';
import { signRevocationList, signTrustList } from '@binhan/certificates/issue';
import type { OutputOf, contract } from '@binhan/contract';
import { instantPlus } from '@binhan/domain/time';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { COUNTRY } from './uvci';

type Certificates = (typeof contract)['certificates'];
type Purposes = ('v' | 't' | 'r')[];

/** Hours for which a verifier may go on without a newer list. */
const KEPT = 24;
/** Bytes of a hash in a list. */
const HASH_BYTES = 16;

/** A site signs doses; the province also tests and recoveries. */
const purposesOf = (place: string | null): Purposes => (place === null ? ['v', 't', 'r'] : ['v']);

/** Keys that are trusted now: of issuers that are held, too, for what they signed before goes on to hold. */
export async function trustOf({ keyStore }: Services, call: Call): Promise<OutputOf<Certificates['trust']>> {
  const keys = await keyRows(call).where('certificateKey.withdrawnAt', 'is', null).execute();
  return {
    issuedAt: call.now,
    expiresAt: instantPlus(call.now, KEPT),
    keys: keys.map((row) => ({
      kid: row.kid,
      jwk: keyStore.open('certificate-key', row),
      purposes: purposesOf(row.place),
    })),
  };
}

/** The same, signed: keys that were withdrawn stand in it as such, and who was stopped from when. */
export async function trustListOf(
  { keyStore }: Services,
  call: Call,
): Promise<OutputOf<Certificates['trustList']>> {
  const keys = await keyRows(call).execute();
  const stopped = keys.flatMap(({ kid, stoppedAt, stoppedFrom, createdAt }) =>
    stoppedAt === null ? [] : [{ kid, from: stoppedFrom ?? createdAt }],
  );
  const anchor = await anchorRow(call);
  const list = await signTrustList(
    {
      ...signedNow(call),
      keys: keys.map((row) => ({
        kid: row.kid,
        jwk: { ...keyStore.open('certificate-key', row) },
        purposes: purposesOf(row.place),
        ...(row.withdrawnAt === null ? {} : { withdrawnAt: row.withdrawnAt }),
      })),
      ...(stopped.length === 0 ? {} : { stopped }),
    },
    await keyStore.sign('trust-anchor', anchor),
  );
  return { list };
}

/** The revocations, signed. */
export async function revocationListOf(
  { keyStore }: Services,
  call: Call,
): Promise<OutputOf<Certificates['revocationList']>> {
  const { lists } = await revocationsOf(call);
  const anchor = await anchorRow(call);
  return {
    list: await signRevocationList(
      { ...signedNow(call), lists },
      await keyStore.sign('trust-anchor', anchor),
    ),
  };
}

/** What every signed list says of itself. Each is newer than the one before by its second: no counter is kept. */
function signedNow({ now }: Pick<Call, 'now'>) {
  return {
    issuer: COUNTRY,
    sequence: Math.floor(Date.parse(now) / 1000),
    issuedAt: new Date(now),
    expiresAt: new Date(instantPlus(now, KEPT)),
  };
}

/** The key that signs lists, as verifiers pin it. */
export async function anchorOf(
  { keyStore }: Services,
  call: Call,
): Promise<OutputOf<Certificates['anchor']>> {
  const row = await anchorRow(call);
  return { kid: row.kid, issuer: COUNTRY, jwk: keyStore.open('trust-anchor', row) };
}

/** Certificates that no longer hold, as hashes of their identifiers; those of withdrawn keys fall with the key. */
export async function revocationsOf(call: Call): Promise<OutputOf<Certificates['revocations']>> {
  const rows = await call.db
    .selectFrom('certificate')
    .innerJoin('certificateKey', 'certificateKey.kid', 'certificate.kid')
    .select(['certificate.identifier', 'certificate.kid'])
    .where('certificate.revokedAt', 'is not', null)
    .where('certificate.expiresAt', '>', new Date(call.now))
    .where('certificateKey.withdrawnAt', 'is', null)
    .orderBy('certificate.kid')
    .execute();
  const kids = [...new Set(rows.map(({ kid }) => kid))];
  return {
    issuedAt: call.now,
    expiresAt: instantPlus(call.now, KEPT),
    lists: kids.map((kid) => ({
      hashType: 'UCI' as const,
      kid,
      // In the order of the hashes: nothing tells when which was revoked.
      entries: rows
        .filter((row) => row.kid === kid)
        .map(({ identifier }) => hashOf(identifier))
        .toSorted(),
    })),
  };
}

function keyRows(call: Call) {
  return call.db
    .selectFrom('certificateKey')
    .innerJoin('certificateIssuer', 'certificateIssuer.id', 'certificateKey.issuer')
    .select(['certificateKey.kid', 'certificateKey.sealed', 'certificateKey.createdAt'])
    .select(['certificateKey.withdrawnAt', 'certificateIssuer.place'])
    .select(['certificateIssuer.stoppedAt', 'certificateIssuer.stoppedFrom'])
    .orderBy('certificateKey.createdAt', 'desc')
    .orderBy('certificateKey.kid');
}

function anchorRow(call: Call) {
  return call.db
    .selectFrom('trustAnchor')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

function hashOf(identifier: string): string {
  return createHash('sha256').update(identifier).digest().subarray(0, HASH_BYTES).toString('hex');
}
