/** A test certificate: asked for on the phone, read from the picture of the screen, verified without us. */
import { verifyCertificate } from '@binhan/certificates';
import { valueSets } from '@binhan/certificates/value-sets';
import { createClient } from '@binhan/client';
import { decodeQr } from '@binhan/qr/decode';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { looked } from './laboratory';
import { pixelsOf } from './pixels';
import { received, released, taken, teamOf } from './results';
import { signInCitizen } from './sign-in';
import { phone, useWorld } from './world';

const world = useWorld();

/** What a verifier elsewhere makes of the picture of a screen. */
async function judged(page: Page) {
  const picture = page.getByRole('img', { name: 'Mã QR của chứng nhận xét nghiệm' });
  await picture.scrollIntoViewIfNeeded();
  const [text = ''] = await decodeQr(await pixelsOf(page), { effort: 'picture' });
  const anyone = createClient({ baseUrl: world.origin });
  const [trust, revoked] = [await anyone.certificates.trust(), await anyone.certificates.revocations()];
  const dated = ({ issuedAt, expiresAt }: { issuedAt: string; expiresAt: string }) => ({
    issuedAt: new Date(issuedAt),
    expiresAt: new Date(expiresAt),
  });
  return verifyCertificate(text, {
    trust: { keys: trust.keys, ...dated(trust) },
    at: new Date(Date.parse(trust.issuedAt) + 1000),
    valueSets,
    revocations: { lists: revoked.lists, ...dated(revoked) },
  });
}

test('a citizen gets the certificate of a released result, and a phone elsewhere reads it from the screen', async () => {
  const page = await world.page('/');
  await signInCitizen(world, page, world.phoneOf('citizen'), '/ket-qua');
  await page.locator('main li a[href^="/ket-qua/"]').last().click();
  await page.waitForURL(/\/ket-qua\/[\w-]{36}$/);
  await page.getByRole('button', { name: 'Lấy chứng nhận có mã QR' }).click();
  await page.getByRole('heading', { name: 'Chứng nhận xét nghiệm' }).waitFor();
  const found = await looked(page, 'certificate');
  await page.setViewportSize(phone);
  const report = await judged(page);
  expect(report).toMatchObject({ verdict: 'valid', findings: [] });
  expect(report.certificate).toMatchObject({ payload: { t: [{ tr: '260415000', co: 'VN' }] } });
  expect(page.url()).not.toContain('HC1');
  expect(found).toEqual([]);
});

test('by link and code without scripts, too; nothing is offered for a tube of several people', async () => {
  const team = await teamOf(world);
  const [one] = await taken(world, team, { tube: 'HD-2601', people: [{ name: 'Đặng Thị Ươm' }] });
  const [pooled] = await taken(world, team, {
    tube: 'HD-2602',
    people: [{ name: 'Lê Văn Một' }, { name: 'Lê Văn Hai' }],
  });
  for (const tube of ['HD-2601', 'HD-2602']) {
    await received(team, tube);
    await released(team, tube, 'negative');
  }
  const page = await world.page('/xem-ket-qua', { javaScriptEnabled: false });
  const open = async ({ link, code }: { link: string; code: string }) => {
    await page.goto('/xem-ket-qua');
    await page.locator('#link').fill(link);
    await page.locator('#code').fill(code);
    await page.getByRole('button', { name: 'Xem kết quả' }).click();
    await page.getByText('Từng bước').waitFor();
  };
  await open(one ?? { link: '', code: '' });
  await page.getByRole('button', { name: 'Lấy chứng nhận có mã QR' }).click();
  await page.getByRole('heading', { name: 'Chứng nhận xét nghiệm' }).waitFor();
  const report = await judged(page);
  expect(report.verdict).toBe('valid');
  expect(report.certificate).toMatchObject({ payload: { nam: { fnt: 'DANG', gnt: 'THI<UOM' } } });
  await open(pooled ?? { link: '', code: '' });
  expect(await page.getByRole('button', { name: 'Lấy chứng nhận có mã QR' }).count()).toBe(0);
});
