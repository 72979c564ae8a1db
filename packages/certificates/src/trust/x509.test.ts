import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSigner } from '../../test/make/signers';
import { craft, NOW } from '../../test/make/certificates';
import { verifyCertificate } from '../node';
import { readSignerCertificate } from './x509';

const folder = join(import.meta.dirname, '..', '..', 'test', 'vectors', 'dgc-testdata');

test.each([
  'at/2dcode/raw/1',
  'se/2dcode/raw/1',
  'de/2dcode/raw/1',
  'common/2dcode/raw/co1',
  'common/2dcode/raw/co15',
])('reads of %s what Node reads', (file) => {
  const { TESTCTX } = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as {
    TESTCTX: { CERTIFICATE: string };
  };
  const bytes = new Uint8Array(Buffer.from(TESTCTX.CERTIFICATE, 'base64'));
  const node = new X509Certificate(bytes);
  const ours = readSignerCertificate(bytes);
  expect(ours?.notBefore).toBe(node.validFromDate.getTime());
  expect(ours?.notAfter).toBe(node.validToDate.getTime());
  expect(Buffer.from(ours?.spki ?? [])).toEqual(node.publicKey.export({ type: 'spki', format: 'der' }));
  expect(ours?.kind).toBe(node.publicKey.asymmetricKeyType === 'rsa' ? 'RSA' : 'P-256');
});

test.each([
  [undefined, undefined],
  [[], undefined],
  [[1], ['t']],
  [
    [2, 3],
    ['v', 'r'],
  ],
  [[9], undefined],
] as const)('key usages %j are %j', async (usages, purposes) => {
  for (const oldArc of [false, true]) {
    const signer = await createSigner({ ...(usages === undefined ? {} : { usages }), oldArc });
    expect(readSignerCertificate(signer.certificate)?.purposes).toEqual(purposes);
  }
});

test('an RSA key named RSASSA-PSS is handed on as a plain one, which every platform imports', async () => {
  const { certificate } = await createSigner({ algorithm: 'PS256' });
  const plain = readSignerCertificate(certificate)?.spki ?? new Uint8Array();
  const name = Buffer.from('2a864886f70d010101', 'hex');
  const renamed = Buffer.from(certificate);
  renamed[renamed.indexOf(name) + name.length - 1] = 10;
  expect(readSignerCertificate(new Uint8Array(renamed))?.spki).toEqual(plain);
  expect(readSignerCertificate(new Uint8Array(renamed))?.kind).toBe('RSA');
});

test('PEM is read as well', async () => {
  const signer = await createSigner();
  const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(signer.certificate)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END CERTIFICATE-----\n`;
  const report = await verifyCertificate(await craft(signer), { trust: [{ certificate: pem }], at: NOW });
  expect(report.verdict).toBe('valid');
});

test('whatever the bytes, nothing is thrown', async () => {
  const { certificate } = await createSigner();
  fc.assert(
    fc.property(fc.nat(certificate.length - 1), fc.nat(255), (at, byte) => {
      expect(() => readSignerCertificate(new Uint8Array(certificate).fill(byte, at, at + 1))).not.toThrow();
      expect(() => readSignerCertificate(new Uint8Array(certificate.subarray(0, at)))).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
