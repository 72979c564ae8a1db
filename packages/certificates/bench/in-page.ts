/** Runs in a page of a real browser: what a certificate costs there, beside the signature alone. */
import { verifyCertificate, type VerifyOptions } from '@binhan/certificates';
import { callByCall } from '@binhan/config/bench';
import type { Algorithm } from './certificate';
import { verificationOf } from './web-parameters';

/** What the page is given; only what can be cloned. */
export interface Given {
  algorithm: Algorithm;
  text: string;
  options: VerifyOptions;
  spki: Uint8Array<ArrayBuffer>;
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

declare global {
  interface Window {
    measure: typeof measure;
  }
}

/** Microseconds of a signature and of a whole certificate, and the verdict, which must be good. */
export async function measure(given: Given): Promise<{ limit: number; ours: number; verdict: string }> {
  const { algorithm, text, options, spki, signed, signature } = given;
  const parameters = verificationOf(algorithm);
  const key = await crypto.subtle.importKey('spki', spki, parameters, false, ['verify']);
  const { verdict } = await verifyCertificate(text, options);
  const [limit = Number.NaN, ours = Number.NaN] = await callByCall([
    { name: 'limit', call: () => crypto.subtle.verify(parameters, key, signature, signed) },
    { name: 'ours', call: () => verifyCertificate(text, options) },
  ]);
  return { limit, ours, verdict };
}

window.measure = measure;
