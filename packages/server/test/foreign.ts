import { createUvci, issueHcert } from '@binhan/certificates/issue';
import type { ForeignTrust } from '../src/services';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const KID = 'Zm9yZWlnbiE=';

const made = crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

/** Whom the servers of tests believe abroad: one issuer, whose key is made for the run. */
export async function foreignTrust(): Promise<ForeignTrust> {
  const jwk = await crypto.subtle.exportKey('jwk', (await made).publicKey);
  return { trust: { keys: [{ kid: KID, jwk }] } };
}

/** A certificate of that issuer: somebody's first dose. */
export async function foreignCertificate(
  { fn, gn, dob }: { fn: string; gn: string; dob: string },
  { now, key, ...dose }: { now: string; key?: CryptoKey; mp?: string; dt?: string; dn?: number },
): Promise<string> {
  const latin = (name: string) =>
    name
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .replaceAll(/[đĐ]/g, 'D')
      .toUpperCase()
      .replaceAll(' ', '<');
  return issueHcert(
    {
      ver: '1.3.0',
      nam: { fn, fnt: latin(fn), gn, gnt: latin(gn) },
      dob,
      v: [
        {
          tg: '840539006',
          vp: '1119349007',
          mp: 'EU/1/20/1528',
          ma: 'ORG-100030215',
          dn: 1,
          sd: 2,
          dt: '2026-06-01',
          co: 'FR',
          is: 'CNAM',
          ci: createUvci({ country: 'FR', id: 'T5DWTJYS4ZR8' }),
          ...dose,
        },
      ],
    },
    {
      key: key ?? (await made).privateKey,
      kid: KID,
      issuer: 'FR',
      issuedAt: new Date(Date.parse(now) - 86_400_000),
      expiresAt: new Date(Date.parse(now) + 30 * 86_400_000),
    },
  );
}
