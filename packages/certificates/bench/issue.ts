import { sign } from 'node:crypto';
import { createVnVaccination, issueHcert } from '@binhan/certificates/issue';
import { type Contestant, figure, interleaved, table } from '@binhan/config/bench';
import { createPrivateKey } from 'node:crypto';
import { measured, SHORT_ROUNDS } from './certificate';

const BATCH = 16;

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
  const contestants: Contestant[] = [
    {
      name: 'limit: crypto.sign alone',
      run: () => {
        for (let i = 0; i < BATCH; i++) sign('sha256', signed, key);
        return BATCH;
      },
    },
    {
      name: 'ours',
      run: async () => {
        for (let i = 0; i < BATCH; i++) await issueHcert(payload, options);
        return BATCH;
      },
    },
  ];
  const results = await interleaved(contestants, SHORT_ROUNDS);
  const limit = results[0]?.perSecond ?? Number.NaN;
  console.log('\nIssuing, ES256.\n');
  console.log(
    table(
      ['', 'a second', 'µs', 'share of the limit'],
      results.map(({ name, perSecond }) => [
        name,
        figure(perSecond),
        figure(1e6 / perSecond),
        figure(perSecond / limit),
      ]),
    ),
  );
}
