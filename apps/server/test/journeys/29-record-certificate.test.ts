/** A record that is keyed, doubted and set right, and the certificate that anybody can verify, on paper and on the screen. */
import { verifyCertificate } from '@binhan/certificates';
import { valueSets } from '@binhan/certificates/value-sets';
import { createClient } from '@binhan/client';
import { decodeQr } from '@binhan/qr/decode';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { installed } from './installed';
import { looked } from './laboratory';
import { pixelsOf } from './pixels';
import { citizen } from './results';
import { signInCitizen, signInStaff } from './sign-in';
import { desk, phone, useWorld } from './world';

const world = useWorld();
const registrarOf = world.once(() => world.staffClient('tiep-don-tiem'));
const coordinatorOf = world.once(() => world.staffClient('dieu-phoi'));

const facts = {
  program: 'covid-19',
  vaccine: 'comirnaty',
  type: 'basic' as const,
  ordinal: 1,
  givenOn: '2021-09-01',
  lot: 'FK0112',
};

/** What a verifier elsewhere makes of a text, by the lists everybody may have. */
async function judged(text: string) {
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

/** The text in the picture of the screen. */
async function read(page: Page): Promise<string> {
  const picture = page.getByRole('img', { name: 'Mã QR chứng nhận, có chữ ký' });
  await picture.scrollIntoViewIfNeeded();
  const [text = ''] = await decodeQr(await pixelsOf(page), { effort: 'picture' });
  return text;
}

/** A claim of the citizen that a dose is missing, which the commune hands to the site and the site writes down. */
async function writtenDown(page: Page): Promise<void> {
  await page.goto('/bao-sai/moi');
  await page.locator('label.choice').filter({ hasText: 'Thiếu một mũi đã tiêm' }).locator('input').check();
  await page.locator('#text').fill('Tiêm ngày 1/9/2021 ở Nhà văn hoá.');
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
  await page.getByText('Đã gửi. Khi có trả lời').waitFor();
  const [coordinator, registrar] = [await coordinatorOf(), await registrarOf()];
  const [claim] = (await coordinator.claims.search({ state: 'received' })).items;
  const [place] = (await registrar.sessions.sites()).items;
  await coordinator.claims.route({ claim: claim?.id ?? '', place: place?.id ?? '' });
  await registrar.claims.decide({
    claim: claim?.id ?? '',
    reply: 'Đã có trong sổ của điểm tiêm.',
    decision: { kind: 'record', facts },
  });
}

test('record, certificate on the screen, without a network and on paper; reported wrong, set right, and the old one red', async () => {
  const { client, person } = await citizen(world, world.phoneOf('citizen'));
  await client.people.save({
    person,
    details: {
      name: 'Trần Văn An',
      bornOn: '1985-03-02',
      sex: 'male',
      identifiers: [],
      address: { area: { code: '11239', edition: '2026-04-30' } },
    },
  });
  const { page } = await installed(world);
  await page.setViewportSize(phone);
  await signInCitizen(world, page, world.phoneOf('citizen'), '/so-tiem');
  await writtenDown(page);
  await page.goto('/so-tiem');
  await page.getByText('Điểm tiêm đã ký').first().waitFor();
  const found = await looked(page, 'record');

  await page.goto('/chung-nhan');
  await page
    .getByRole('button', { name: /Lấy chứng nhận.*Comirnaty/ })
    .first()
    .click();
  await page.getByRole('img', { name: 'Mã QR chứng nhận, có chữ ký' }).waitFor();
  found.push(...(await looked(page, 'wallet')));
  await page.setViewportSize(phone);
  const first = await read(page);
  expect(await judged(first)).toMatchObject({
    verdict: 'valid',
    findings: [],
    certificate: { payload: { v: [{ dn: 1, sd: 2, dt: '2021-09-01', co: 'VN' }] } },
  });
  expect(page.url()).not.toContain('HC1');

  // On paper it is the same certificate.
  const href = await page.getByRole('link', { name: /A4/ }).getAttribute('href');
  const paper = await page.request.get(href ?? '');
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);

  // Without a network the code is on the device.
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/chung-nhan?lang=vi')) !== undefined))
    .toBe(true);
  await page.context().setOffline(true);
  await page.goto('/chung-nhan');
  await page.getByText('Không có mạng: đây là chứng nhận đã lưu trên máy.').waitFor();
  expect(await read(page)).toBe(first);
  await page.context().setOffline(false);

  // Reported wrong, with a picture.
  await page.goto('/so-tiem');
  await page
    .locator('article')
    .getByRole('link', { name: /Báo sai/ })
    .first()
    .click();
  await page.waitForURL(/\/bao-sai\/moi/);
  found.push(...(await looked(page, 'claim')));
  await page.locator('#text').fill('Trên giấy là ngày 3/9/2021.');
  await page.locator('#file').setInputFiles({
    name: 'giay.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  });
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
  await page.getByText('Đã gửi. Khi có trả lời').waitFor();

  const officer = await world.page('/admin', { viewport: desk });
  await signInStaff(officer, world.staff('tiep-don-tiem'), '/admin/claims');
  await officer.goto('/admin/claims');
  found.push(...(await looked(officer, 'claims')));
  await officer.locator('tbody a').first().click();
  await officer.getByRole('heading', { name: 'Mũi bị ghi sai' }).waitFor();
  found.push(...(await looked(officer, 'claim-decided')));
  await officer.locator('label.choice').filter({ hasText: 'Thay dòng bị phản ánh' }).locator('input').check();
  await officer.locator('#givenOn\\.day').fill('3');
  await officer.locator('#reply').fill('Đã đối chiếu phiếu tiêm gốc: ngày 3/9/2021.');
  await officer.getByRole('button', { name: 'Quyết định và báo cho người gửi' }).click();
  await officer.getByText('Đã quyết định và báo cho người gửi.').waitFor();

  expect(await judged(first)).toMatchObject({ verdict: 'invalid', findings: [{ code: 'revoked' }] });
  await page.goto('/chung-nhan');
  const second = await read(page);
  expect(await judged(second)).toMatchObject({
    verdict: 'valid',
    certificate: { payload: { v: [{ dt: '2021-09-03' }] } },
  });
  await page.goto('/bao-sai');
  await page.getByText('Đã đối chiếu phiếu tiêm gốc').waitFor();
  found.push(...(await looked(page, 'claims-own')));
  expect(found).toEqual([]);
}, 240_000);

test('without scripts: stated by oneself and taken back; a report that says nothing is asked for more', async () => {
  const page = await world.page('/', { javaScriptEnabled: false, viewport: phone });
  await signInCitizen(world, page, world.phoneOf('place-manager'), '/so-tiem/khai');
  await page.goto('/so-tiem/khai');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await page.getByText('Xin chọn một mục.').first().waitFor();
  await page.locator('#which').selectOption({ index: 1 });
  await page.locator('#number').selectOption({ index: 1 });
  await page.locator('#givenOn\\.day').fill('1');
  await page.locator('#givenOn\\.month').fill('9');
  await page.locator('#givenOn\\.year').fill('2021');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await page.getByText('Tự khai', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Rút dòng tự khai này' }).click();
  await page.getByText('Dòng đã thay hoặc đã rút (1)').waitFor();
  await page.goto('/bao-sai/moi');
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
  await page.getByText('Xin chọn sai ở đâu.').first().waitFor();
}, 120_000);
