import { verify, X509Certificate } from 'node:crypto';
import { createRequire } from 'node:module';
import { callByCall, figure, table } from '@binhan/config/bench';
import { readCertificate, verifyCertificate as verifyInNode } from '@binhan/certificates';
import { FILES, type Algorithm, measured } from './certificate';
import { inBrowser } from './verify-in-browser';
import { verificationOf } from './web-parameters';

// The entry of browsers, which Node would not choose by itself.
const { verifyCertificate: verifyInBrowsers } = createRequire(import.meta.url)('../dist/index.js') as {
  verifyCertificate: typeof verifyInNode;
};

/** Whole chains of real certificates against the signature alone: in Node, by WebCrypto in Node, and in Chromium. */
export async function verifying(): Promise<void> {
  for (const algorithm of ['ES256', 'PS256'] as const) {
    const rows = [...(await inNode(algorithm)), ...(await inBrowser(algorithm))];
    console.log(
      `\nVerifying, ${algorithm}, ${measured(FILES[algorithm]).text.length} characters, call by call.\n`,
    );
    console.log(table(['', 'µs', 'share of the limit'], rows));
  }
}

async function inNode(algorithm: Algorithm): Promise<string[][]> {
  const { text, certificate, options, signed, signature } = measured(FILES[algorithm]);
  const { publicKey } = new X509Certificate(Buffer.from(certificate, 'base64'));
  const node =
    algorithm === 'ES256'
      ? { key: publicKey, dsaEncoding: 'ieee-p1363' as const }
      : { key: publicKey, padding: 6, saltLength: 32 };
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  const parameters = verificationOf(algorithm);
  const key = await crypto.subtle.importKey('spki', spki, parameters, false, ['verify']);
  const contestants = [
    { name: 'limit: crypto.verify alone', call: () => verify('sha256', signed, node, signature) },
    { name: 'ours, all checks on', call: () => verifyInNode(text, options) },
    {
      name: 'limit: WebCrypto alone',
      call: () => crypto.subtle.verify(parameters, key, signature, signed),
    },
    { name: 'ours by WebCrypto', call: () => verifyInBrowsers(text, options) },
    { name: 'reading alone', call: () => readCertificate(text) },
  ];
  const [
    limit = Number.NaN,
    ours = Number.NaN,
    webLimit = Number.NaN,
    web = Number.NaN,
    reading = Number.NaN,
  ] = await callByCall(contestants);
  return [
    ['Node: crypto.verify alone', figure(limit), ''],
    ['Node: ours, all checks on', figure(ours), figure(limit / ours)],
    ['Node: WebCrypto alone', figure(webLimit), ''],
    ['Node: ours by WebCrypto', figure(web), figure(webLimit / web)],
    ['Node: reading alone', figure(reading), ''],
  ];
}
