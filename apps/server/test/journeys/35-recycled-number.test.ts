/** Case 10: a number that was sold again. Its next owner sees nothing, its former one gets in, on pages that work without scripts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wrongWith } from './look';
import { citizen } from './results';
import { codeSentTo } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const secrets = ['Hoàng Thị Chủ Cũ', 'Chủ Cũ', '030158290035', '1958'];

/** Somebody with a record, who opened it on a telephone that is gone. */
async function owner(tel: string) {
  const one = await citizen(world, tel);
  await one.client.people.save({
    person: one.person,
    details: {
      name: 'Hoàng Thị Chủ Cũ',
      bornOn: '1958-04-30',
      sex: 'female',
      identifiers: [{ kind: 'citizen-number', value: '030158290035', assurance: 'declared' }],
      address: { area: { code: '11239', edition: '2026-04-30' } },
    },
  });
  return one;
}

/** Types the number and the code that was sent to it. */
async function withCode(page: Page, tel: string): Promise<void> {
  await page.goto('/dang-nhap?ve=/cua-toi');
  await page.getByLabel('Số điện thoại').fill(tel);
  await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click();
  await page.getByLabel('Mã 6 số').fill(await codeSentTo(world, tel));
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function answer(page: Page, year: string, ends: string): Promise<void> {
  await page.getByLabel('Năm', { exact: true }).fill(year);
  await page.getByLabel('4 số cuối của giấy tờ').fill(ends);
  await page.getByRole('button', { name: 'Xác nhận' }).click();
}

const asked = (page: Page) => page.getByRole('heading', { name: 'Xác nhận hồ sơ là của mình' });

test('its owner on a new telephone answers once, and this telephone is known from then on', async () => {
  const tel = '0938290035';
  await owner(tel);
  const page = await world.page('/', { viewport: phone });
  await withCode(page, tel);
  await asked(page).waitFor();
  expect(await wrongWith(page)).toEqual([]);
  await shot(page, 'owner-asked-360');
  await page.setViewportSize(desk);
  await shot(page, 'owner-asked-1280');
  await page.setViewportSize(phone);
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await page.getByRole('alert').waitFor();
  await shot(page, 'owner-missing-360');
  await answer(page, '1958', '0035');
  await page.waitForURL(/\/cua-toi/);
  await page.goto('/gia-dinh');
  expect(await page.locator('main').innerText()).toContain('Hoàng Thị Chủ Cũ');
  await page.goto('/dang-xuat');
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await page.getByText('Đã đăng xuất').first().waitFor();
  await withCode(page, tel);
  await page.waitForURL(/\/cua-toi/);
  await page.goto('/du-lieu-cua-toi');
  expect(await page.locator('main').innerText()).toContain('Vào từ máy mới');
  await shot(page, 'owner-looks-360');
});

test('whoever bought the SIM sees nothing by the code, is locked after five tries, and begins with an empty record', async () => {
  const tel = '0938290037';
  const former = await owner(tel);
  const page = await world.page('/', { viewport: phone, javaScriptEnabled: false });
  await withCode(page, tel);
  await asked(page).waitFor();
  const told: string[] = [];
  for (const [year, ends] of [
    ['1958', '0000'],
    ['1990', '0035'],
    ['1971', '1234'],
    ['1971', '1234'],
    ['1971', '1234'],
  ] as const) {
    await answer(page, year, ends);
    told.push(await page.getByRole('alert').innerText());
  }
  expect(new Set(told).size, 'nothing is learnt from an answer').toBe(1);
  await shot(page, 'owner-wrong-360');
  await answer(page, '1958', '0035');
  expect(await page.getByRole('alert').innerText()).toContain('quá nhiều lần');
  const body = await page.content();
  for (const secret of secrets.slice(0, 3)) expect(body).not.toContain(secret);
  const other = await page.context().newPage();
  await other.goto('/cua-toi');
  for (const secret of secrets) expect(await other.content()).not.toContain(secret);
  await other.close();

  await page.getByText('Đây không phải hồ sơ của tôi').click();
  await shot(page, 'owner-anew-360');
  await page.getByRole('button', { name: 'Bắt đầu hồ sơ mới' }).click();
  await page.waitForURL(/\/cua-toi/);
  for (const path of ['/cua-toi', '/gia-dinh', '/du-lieu-cua-toi', '/ket-qua', '/chung-nhan']) {
    await page.goto(path);
    for (const secret of secrets) expect(await page.content(), path).not.toContain(secret);
  }
  expect(
    (await former.client.people.mine().safe()).value,
    'the number is not theirs any more',
  ).toBeUndefined();
  expect(await world.lastMessage(`+84${tel.slice(1)}`)).toContain('hồ sơ mới, trống');
});

test('in English', async () => {
  const other = '0938290036';
  const one = await citizen(world, other);
  await one.client.people.save({
    person: one.person,
    details: {
      name: 'Phạm Văn Khác',
      bornOn: '1961',
      sex: 'male',
      identifiers: [],
      address: { area: { code: '11239', edition: '2026-04-30' } },
    },
  });
  const page = await world.page('/?lang=en', { viewport: phone });
  await page.goto('/dang-nhap?lang=en');
  await page.getByLabel('Phone number').fill(other);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('6-digit code').fill(await codeSentTo(world, other));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Confirm that the record is yours' }).waitFor();
  await page.getByText('Was no paper ever declared?').click();
  await shot(page, 'owner-asked-en-360');
  await page.setViewportSize(desk);
  await shot(page, 'owner-asked-en-1280');
  await page.setViewportSize(phone);
  await page.getByLabel('Year', { exact: true }).fill('1961');
  await page.getByLabel('Full name').fill('pham van khac');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));
});
