/** Whom the certificates of the tests are signed by, and a portal that hands out its signed lists. */
import { createPartitions, type ListAnchor, type TrustedKey } from '@binhan/certificates';
import {
  createUvci,
  createVnRecovery,
  createVnTest,
  createVnVaccination,
  type Hcert,
  issueHcert,
  issueShc,
  signRevocationList,
  signTrustList,
} from '@binhan/certificates/issue';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const DAY = 86_400_000;
/** The moment at which the tests began; certificates and lists lie around it. */
export const NOW = Date.now();
/** A moment so many days from now. */
export const day = (days: number): Date => new Date(NOW + days * DAY);

/** A pair of keys with its id. */
export interface TestKey {
  key: CryptoKey;
  kid: string;
  jwk: JsonWebKey;
}

/** A new key. An id that is not given is the thumbprint, as health cards want it. */
export async function createKey(kid?: string): Promise<TestKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const { kty = '', crv = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const thumbprint = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return { key: pair.privateKey, kid: kid ?? thumbprint, jwk: { kty, crv, x, y } };
}

/** A certificate by a key, from ten days ago until in three hundred. */
export function certify(signer: TestKey, payload: Hcert, issuedAt = day(-10), expiresAt = day(300)) {
  return issueHcert(payload, { key: signer.key, kid: signer.kid, issuer: 'VN', issuedAt, expiresAt });
}

const uvciOf = (id: string) => createUvci({ country: 'VN', issuer: 'HD', id });

/** What is certified of an invented person. */
export const payloads = {
  vaccination: createVnVaccination({
    name: 'Đặng Thị Ngọc Thủy',
    bornOn: '1960-05-06',
    product: 'Vero Cell',
    doseNumber: 2,
    vaccinatedOn: '2021-10-15',
    issuer: 'Sở Y tế Hải Dương',
    uvci: uvciOf('7K2M9P4XQ1'),
  }),
  test: createVnTest({
    name: 'Trần Bình',
    bornOn: '1980',
    target: '840539006',
    type: 'LP6464-4',
    testName: 'RT-PCR',
    result: '260415000',
    sampledAt: day(-11),
    centre: 'CDC Hải Dương',
    issuer: 'Sở Y tế Hải Dương',
    uvci: uvciOf('7K2M9P4XQ2'),
  }),
  recovery: createVnRecovery({
    name: 'Lê An',
    bornOn: '1995-01-02',
    target: '840539006',
    foundOn: day(-40).toISOString().slice(0, 10),
    from: day(-29).toISOString().slice(0, 10),
    until: day(150).toISOString().slice(0, 10),
    issuer: 'Sở Y tế Hải Dương',
    uvci: uvciOf('7K2M9P4XQ3'),
  }),
};

/** A SMART Health Card with a dose. */
export function card(signer: TestKey, address: string): Promise<string> {
  const patient = {
    resourceType: 'Patient',
    name: [{ family: 'Phạm', given: ['Văn', 'Bình'] }],
    birthDate: '1971-02-03',
  };
  const dose = {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '510' }] },
    patient: { reference: 'resource:0' },
    occurrenceDateTime: '2021-10-15',
  };
  return issueShc(
    {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { fullUrl: 'resource:0', resource: patient },
        { fullUrl: 'resource:1', resource: dose },
      ],
    },
    { key: signer.key, kid: signer.kid, issuer: address, issuedAt: day(-10) },
  );
}

/** How a pair of lists is to be made. */
export interface ListCraft {
  keys?: readonly TrustedKey[];
  revoked?: readonly string[];
  sequence?: number;
  issuedAt?: Date;
  expiresAt?: Date;
  by?: TestKey;
}

/** Both lists as a portal hands them out. */
export async function lists(root: TestKey, craft: ListCraft = {}) {
  const { keys = [], revoked = [], sequence = 42, issuedAt = day(-0.1), expiresAt = day(0.9) } = craft;
  const { key, kid } = craft.by ?? root;
  const about = { issuer: 'VN', sequence, issuedAt, expiresAt };
  const hashes = revoked.map((uvci) => createHash('sha256').update(uvci).digest().subarray(0, 16));
  const partitions = createPartitions(
    hashes.map((hash) => Uint8Array.from(hash)),
    { hashType: 'UCI', mode: 'POINT' },
  );
  return {
    trust: await signTrustList({ ...about, keys }, { key, kid }),
    revocations: await signRevocationList({ ...about, lists: [partitions] }, { key, kid }),
  };
}

/** The key of a root as a page pins it. */
export function anchorOf({ jwk, kid }: TestKey): ListAnchor {
  return { jwk, kid, issuer: 'VN' };
}

/** What a portal was asked. */
export interface AskedForLists {
  path: string;
  headers: Record<string, string | string[] | undefined>;
}

/** A portal that hands out what `given` holds at that moment; without it, it is down. */
export async function openListPortal(): Promise<{
  origin: string;
  asked: AskedForLists[];
  give: (lists: { trust: string; revocations: string } | undefined) => void;
  close: () => Promise<void>;
}> {
  const asked: AskedForLists[] = [];
  let given: { trust: string; revocations: string } | undefined;
  const server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    response.setHeader('access-control-allow-origin', headers.origin ?? 'null');
    response.setHeader('access-control-allow-headers', 'accept-language, x-api-key');
    if (method === 'OPTIONS') return void response.writeHead(204).end();
    asked.push({ path: url, headers });
    const text = {
      '/api/v1/certificates/trust-list': given?.trust,
      '/api/v1/certificates/revocation-list': given?.revocations,
    }[url];
    if (text === undefined) return void response.writeHead(500).end();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ list: text }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    give: (next) => (given = next),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
