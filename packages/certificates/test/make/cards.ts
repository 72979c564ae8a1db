import { writeBase64Url } from '../../src/base64';
import type { JwkKey } from '../../src/trust/trust';
import { deflate, signRaw } from './certificates';

/** An issuer of SMART Health Cards made for a test. */
export interface CardIssuer {
  privateKey: CryptoKey;
  entry: JwkKey & { issuer: string };
}

export const ISSUER = 'https://binhan.example/issuer';

/** An issuer whose key id is the thumbprint of its key. */
export async function createCardIssuer(issuer = ISSUER): Promise<CardIssuer> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const text = new TextEncoder().encode(JSON.stringify({ crv, kty, x, y }));
  const kid = writeBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
  return {
    privateKey,
    entry: { jwk: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, kid, issuer },
  };
}

/** What is to be different about a card. */
export interface CardCraft {
  header?: object;
  claims?: object;
  vc?: object;
  subject?: object;
  body?: Uint8Array<ArrayBuffer>;
  signature?: (signature: Uint8Array) => Uint8Array;
  parts?: number;
}

/** The texts of the codes of a card. */
export async function craftCard(issuer: CardIssuer, faults: CardCraft = {}): Promise<string[]> {
  const header = { zip: 'DEF', alg: 'ES256', kid: issuer.entry.kid, ...faults.header };
  const claims = {
    iss: issuer.entry.issuer,
    nbf: 1_640_995_200,
    vc: {
      type: ['https://smarthealth.cards#health-card', 'https://smarthealth.cards#immunization'],
      credentialSubject: { fhirVersion: '4.0.1', fhirBundle: bundle, ...faults.subject },
      ...faults.vc,
    },
    ...faults.claims,
  };
  const json = new TextEncoder().encode(JSON.stringify(claims));
  const body = faults.body ?? (await deflate(json, 'deflate-raw'));
  const signed = `${base64Url(JSON.stringify(header))}.${writeBase64Url(body)}`;
  const signature = await signRaw(issuer.privateKey, new TextEncoder().encode(signed));
  const jws = `${signed}.${writeBase64Url(faults.signature?.(signature) ?? signature)}`;
  const parts = faults.parts ?? 1;
  const size = Math.ceil(jws.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const head = parts === 1 ? 'shc:/' : `shc:/${part + 1}/${parts}/`;
    return head + digits(jws.slice(part * size, (part + 1) * size));
  });
}

/** A JWS as the digits of a QR code. */
export function digits(jws: string): string {
  return Array.from(jws, (letter) => String(letter.charCodeAt(0) - 45).padStart(2, '0')).join('');
}

function base64Url(text: string): string {
  return writeBase64Url(new TextEncoder().encode(text));
}

/** The smallest bundle that says who and what. */
export const bundle = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      fullUrl: 'resource:0',
      resource: {
        resourceType: 'Patient',
        name: [{ family: 'Nguyễn', given: ['Văn', 'An'] }],
        birthDate: '1995-01-02',
      },
    },
    {
      fullUrl: 'resource:1',
      resource: {
        resourceType: 'Immunization',
        status: 'completed',
        vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '510' }] },
        patient: { reference: 'resource:0' },
        occurrenceDateTime: '2021-10-15',
        lotNumber: '0001',
        performer: [{ actor: { display: 'Trạm y tế Lam Sơn' } }],
      },
    },
  ],
};
