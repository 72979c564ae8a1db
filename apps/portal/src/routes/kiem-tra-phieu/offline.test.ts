import { generateQrKey, importQrKey, signQr } from '@binhan/qr/signed';
import { expect, test } from 'vitest';
import { outcomeName, verifySlip } from './offline.ts';

const at = new Date('2026-11-24T03:00:00Z');
const says = {
  test: 'sars-cov-2-pcr',
  outcome: 'negative',
  collectedAt: new Date('2026-11-23T03:00:00Z'),
  name: 'NGUYỄN VĂN AN',
  birthYear: '1995',
};

async function slipOf(pair: Awaited<ReturnType<typeof generateQrKey>>): Promise<string> {
  const claims = { kind: 'slip', slip: 'r-1', issuedAt: new Date('2026-11-24T02:00:00Z'), says } as const;
  return signQr(claims, await importQrKey(pair.privateJwk));
}

function keptOf({ kid, publicJwk: { x = '', y = '' } }: Awaited<ReturnType<typeof generateQrKey>>) {
  return { keys: [{ kid, kty: 'EC' as const, crv: 'P-256' as const, x, y }], at: at.toISOString() };
}

test('a slip of ours says what stands on it; a changed one is refused', async () => {
  const pair = await generateQrKey();
  const slip = await slipOf(pair);
  expect(await verifySlip(slip, keptOf(pair), at)).toEqual({ is: 'ours', says });
  const forged = slip.slice(0, -4) + (slip.endsWith('AAAA') ? 'BBBB' : 'AAAA');
  expect(await verifySlip(forged, keptOf(pair), at)).toEqual({ is: 'refused' });
  expect(await verifySlip('https://example.org', keptOf(pair), at)).toEqual({ is: 'refused' });
});

test('nothing is said where the key is not on the device', async () => {
  const slip = await slipOf(await generateQrKey());
  expect(await verifySlip(slip, undefined, at)).toEqual({ is: 'unknown' });
  expect(await verifySlip(slip, keptOf(await generateQrKey()), at)).toEqual({ is: 'unknown' });
});

test('an outcome without words is told by its id', () => {
  expect(outcomeName('negative', 'vi')).toBe('Âm tính');
  expect(outcomeName('toString', 'en')).toBe('toString');
});
