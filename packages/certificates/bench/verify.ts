import { verify, X509Certificate } from 'node:crypto';
import { createRequire } from 'node:module';
import { type Contestant, figure, interleaved, table } from '@binhan/config/bench';
import { readCertificate, verifyCertificate as verifyInNode } from '@binhan/certificates';
import { measured, SHORT_ROUNDS } from './certificate';

const BATCH = 16;

// The entry of browsers, which Node would not choose by itself.
const { verifyCertificate: verifyInBrowsers } = createRequire(import.meta.url)('../dist/index.js') as {
  verifyCertificate: typeof verifyInNode;
};

/** Whole chains of real certificates against the signature alone, by Node's cryptography and by WebCrypto. */
export async function verifying(): Promise<void> {
  for (const [algorithm, file] of [
    ['ES256', 'at/2dcode/raw/1.json'],
    ['PS256', 'common/2dcode/raw/co1.json'],
  ] as const) {
    const { text, certificate, options, signed, signature } = measured(file);
    const x509 = new X509Certificate(Buffer.from(certificate, 'base64'));
    const node =
      algorithm === 'ES256'
        ? { key: x509.publicKey, dsaEncoding: 'ieee-p1363' as const }
        : { key: x509.publicKey, padding: 6, saltLength: 32 };
    const parameters =
      algorithm === 'ES256'
        ? { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
        : { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 };
    const spki = x509.publicKey.export({ type: 'spki', format: 'der' });
    const key = await crypto.subtle.importKey('spki', new Uint8Array(spki), parameters, false, ['verify']);
    const many = (run: () => Promise<unknown>) => async () => {
      await Promise.all(Array.from({ length: BATCH }, run));
      return BATCH;
    };
    const contestants: Contestant[] = [
      {
        name: 'limit: crypto.verify alone',
        run: () => {
          for (let i = 0; i < BATCH; i++) verify('sha256', signed, node, signature);
          return BATCH;
        },
      },
      {
        name: 'ours, all checks on',
        run: async () => {
          for (let i = 0; i < BATCH; i++) await verifyInNode(text, options);
          return BATCH;
        },
      },
      {
        name: 'limit: WebCrypto alone, 16 at a time',
        run: many(() => crypto.subtle.verify(parameters, key, signature, signed)),
      },
      { name: 'ours by WebCrypto, 16 at a time', run: many(() => verifyInBrowsers(text, options)) },
      {
        name: 'reading alone',
        run: () => {
          for (let i = 0; i < BATCH; i++) readCertificate(text);
          return BATCH;
        },
      },
    ];
    const results = await interleaved(contestants, SHORT_ROUNDS);
    const limits = [results[0], results[0], results[2], results[2]];
    console.log(`\nVerifying, ${algorithm}, ${text.length} characters.\n`);
    console.log(
      table(
        ['', 'a second', 'µs', 'share of the limit'],
        results.map(({ name, perSecond }, place) => [
          name,
          figure(perSecond),
          figure(1e6 / perSecond),
          figure(perSecond / (limits[place]?.perSecond ?? Number.NaN)),
        ]),
      ),
    );
  }
}
