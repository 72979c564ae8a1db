import { beforeAll, expect, test } from 'vitest';
import { type Damage, photograph } from '../../test/raster';
import { generateQrKey, importQrKey, signQr, verifyQr } from '../signed/index';
import { decodeQr } from './node';

const issuedAt = new Date('2026-11-23T02:00:00Z');
let poster = '';
let key: Awaited<ReturnType<typeof importQrKey>>;
beforeAll(async () => {
  const pair = await generateQrKey();
  key = await importQrKey(pair.publicJwk);
  // As dense as a poster ever is: two ids, and as many letters of a name as one may carry.
  poster = await signQr(
    {
      kind: 'own-place',
      place: '018f2f6e-0000-7000-8000-000000000001',
      gate: '018f2f6e-0000-7000-8000-000000000002',
      name: 'Trung tâm văn hoá – thể thao xã Thanh Miện, cổng phía đông, gần chợ Thanh Miện',
      issuedAt,
    },
    { ...(await importQrKey(pair.privateJwk)), origin: 'https://binhan.haiphong.gov.vn' },
  );
});

test.each<[string, Damage]>([
  ['from the side, turned', { scale: 4, perspective: 0.35, rotate: 14 }],
  ['from far below', { scale: 4, perspective: 0.5, rotate: 2 }],
  ['upside down, in the evening', { scale: 4, rotate: 186, dark: 12, light: 70, noise: 6, seed: 3 }],
  ['with a lamp on one side', { scale: 4, shade: 0.8, noise: 12, seed: 4 }],
  ['faded by the sun', { scale: 4, dark: 112, light: 158, noise: 4, seed: 5 }],
  ['out of focus', { scale: 6, blur: 2 }],
  [
    'at an angle and in bad light',
    { scale: 4, perspective: 0.25, rotate: 21, shade: 0.5, dark: 30, light: 170, noise: 12, seed: 6 },
  ],
])('a poster of ours photographed %s is read, and its signature holds', async (_, damage) => {
  const found = await decodeQr(photograph(poster, damage), { effort: 'picture' });
  expect(found).toEqual([poster]);
  const verified = await verifyQr(found[0] ?? '', { keys: [key], at: issuedAt, kinds: ['own-place'] });
  expect(verified).toHaveProperty('value');
});
