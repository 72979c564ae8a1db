import { sign } from 'node:crypto';
import { createVnVaccination, issueHcert } from '@binhan/certificates/issue';
import { callByCall, figure, table } from '@binhan/config/bench';
import { createPrivateKey } from 'node:crypto';
import { measured } from './certificate';

/** Whole certificates against the signature alone. */
export async function issuing(): Promise<void> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const key = createPrivateKey({ key: await crypto.subtle.exportKey('jwk', privateKey), format: 'jwk' });
  const { signed } = measured('at/2dcode/raw/1.json');
  const payload = createVnVaccination({
    name: 'Đặng Thị Ngọc Thủy',
    bornOn: '1960-05-06',
    product: 'Vero Cell',
    doseNumber: 2,
    vaccinatedOn: '2021-10-15',
    issuer: 'Sở Y tế Hải Dương',
    uvci: 'URN:UVCI:01:VN:HD/7K2M9P4XQ1',
  });
  const options = {
    key: privateKey,
    kid: 'AAECAwQFBgc=',
    issuer: 'VN',
    issuedAt: new Date('2022-03-01T00:00:00Z'),
    expiresAt: new Date('2023-03-01T00:00:00Z'),
  };
  const [limit = Number.NaN, ours = Number.NaN] = await callByCall([
    { name: 'crypto.sign alone', call: () => sign('sha256', signed, key) },
    { name: 'ours', call: () => issueHcert(payload, options) },
  ]);
  console.log('\nIssuing, ES256, call by call.\n');
  const rows = [
    ['crypto.sign alone', figure(limit), ''],
    ['ours', figure(ours), figure(limit / ours)],
  ];
  console.log(table(['', 'µs', 'share of the limit'], rows));
}
