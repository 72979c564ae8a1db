/** Cases 34 and 35: a warning says the place and the day, what to do, and is recalled; the diary, with and without scripts. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { wrongWith } from './look';
import { signInCitizen } from './sign-in';
import { type Together, foundTogether } from './together';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const visitorPhone = '0935400002';
let known: Together;
let warning: string;
let page: Page;

const told = (on = page) => on.locator('main').innerText();

async function look(on: Page, name: string): Promise<string[]> {
  for (const viewport of [phone, desk]) {
    await on.setViewportSize(viewport);
    await shot(on, `warning-${name}-${String(viewport.width)}`);
  }
  return (await wrongWith(on)).map((one) => `${name} ${one}`);
}

beforeAll(async () => {
  known = await foundTogether(world, { ill: '0935400001', visitor: visitorPhone });
  const drafted = await known.official.warnings.draft({ case: known.case });
  warning = drafted.id;
  expect(drafted.people).toBeGreaterThanOrEqual(1);
  await known.second.warnings.decide({ warning, event: 'release' });
  page = await world.page('/');
  await signInCitizen(world, page, visitorPhone, '/');
});

test('cases 34 and 35: the message leads here; the warning says place and day, not when or who; opened is read', async () => {
  await expect
    .poll(() => world.lastMessage(`+84${visitorPhone.slice(1)}`), { timeout: 70_000, interval: 1000 })
    .toContain('/canh-bao');
  const message = await world.lastMessage(`+84${visitorPhone.slice(1)}`);
  expect(message).not.toMatch(/Chợ Thanh Miện|Ca Bệnh|Đi Chợ/);
  await page.goto('/');
  await page.getByRole('link', { name: /Xem 1 cảnh báo/ }).click();
  const one = page.locator(`[data-warning="${warning}"]`);
  expect(await one.innerText()).toMatch(
    /Chợ Thanh Miện ngày \d\d\/\d\d\/\d{4}, cùng lúc với một người mắc COVID-19/,
  );
  expect(await one.innerText()).toContain('Mới');
  expect(await told()).not.toMatch(/Ca Bệnh/);
  expect((await one.innerText()).replace(/Gửi lúc .*/, '')).not.toMatch(/\d\d:\d\d/);
  const found = await look(page, 'told');
  await page.reload();
  expect(await one.innerText(), 'seen is read').not.toContain('Mới');
  const { items } = await known.official.warnings.search({ case: known.case });
  expect(items[0]).toMatchObject({ read: 1 });
  expect(found).toEqual([]);
  await known.second.warnings.decide({ warning, event: 'recall', note: 'Kết quả bị thu hồi' });
});

test('somebody asked by nobody is told what is asked: the rule, days left, tests, and says how they are', async () => {
  const { items } = await known.official.contacts.search({ case: known.case });
  const contact = items.find(({ person }) => person === known.visitor.person);
  await known.official.contacts.decide({ contact: contact?.id ?? '', event: 'follow' });
  await page.goto('/canh-bao');
  await page.getByRole('heading', { name: 'Việc cần làm' }).waitFor();
  expect(await told()).toMatch(/Ông\/bà: COVID-19/);
  expect(await told()).toMatch(/Theo dõi đến hết ngày \d\d\/\d\d\/\d{4}/);
  const found = await look(page, 'asked');
  await page.getByRole('link', { name: 'Cho biết sức khoẻ hôm nay' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sức khoẻ hôm nay' }).waitFor();
  found.push(...(await look(page, 'diary')));
  await page.getByRole('button', { name: 'Gửi' }).click();
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  await page.getByRole('alert').getByRole('link').click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('answers.signs');
  await page.getByLabel('Khó thở').check();
  await page.getByLabel(/Nhiệt độ hôm nay/).fill('38,6');
  await page.getByRole('button', { name: 'Gửi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Có dấu hiệu cần xem ngay' }).waitFor();
  expect(await told()).toMatch(/Có khó thở[\s\S]*đường dây nóng/);
  found.push(...(await look(page, 'flagged')));
  expect(found).toEqual([]);
  const detail = await known.official.contacts.show({ contact: contact?.id ?? '' });
  expect(detail.diary[0]).toMatchObject({
    flagged: true,
    answers: { temperature: 38.6, signs: ['dyspnoea'] },
  });
});

test('without scripts the diary is said all the same, and the later word counts', async () => {
  const state = await page.context().storageState();
  const plain = await world.page('/canh-bao', { javaScriptEnabled: false, storageState: state });
  expect(await told(plain)).toContain('Hôm nay đã cho biết');
  await plain.getByRole('link', { name: 'Cho biết sức khoẻ hôm nay' }).click();
  await plain.getByLabel('Không có dấu hiệu nào').check();
  await plain.getByRole('button', { name: 'Gửi' }).click();
  await expect.poll(() => plain.locator('h1').innerText()).toBe('Đã ghi sức khoẻ hôm nay');
  await plain.context().close();
});

test('case 34: recalled, the warning says so wherever it was told', async () => {
  await page.goto('/canh-bao');
  const one = page.locator(`[data-warning="${warning}"]`);
  await expect
    .poll(
      async () => {
        await page.reload();
        return one.innerText();
      },
      { timeout: 70_000, interval: 2000 },
    )
    .toContain('Đã thu hồi');
  expect(await look(page, 'recalled')).toEqual([]);
  await page.context().close();
});

test('nobody signed in sees a way in and nothing else', async () => {
  const guest = await world.page('/canh-bao');
  expect(await told(guest)).toContain('Đăng nhập bằng số điện thoại');
  expect(await guest.locator('[data-warning]').count()).toBe(0);
  await guest.context().close();
});
