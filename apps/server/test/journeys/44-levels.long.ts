/** Levels: figures, a proposal, a decision with its reason, and what everybody reads then. */
import { createClient } from '@binhan/client';
import { expect, test } from 'vitest';
import { holdScripts } from './asleep';
import { signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';
import type { Page } from 'playwright-core';

const world = useWorld();
const told = (page: Page) => page.locator('main').innerText();

test('figures, what the table proposes, another level with its reason, published to everybody', async () => {
  const anyone = createClient({ baseUrl: world.origin });
  const city = await world.cityClient();
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  for (const name of ['Ca Một', 'Ca Hai', 'Ca Ba']) {
    await city.cases.open({
      details: {
        name,
        bornOn: '1970',
        sex: 'male',
        identifiers: [],
        address: { area: { code: '11239', edition: '2026-04-30' } },
      },
      disease: 'covid-19',
      class: 'confirmed',
      dates: { reportedOn: day },
      note: 'Có kết quả ở bệnh viện khác',
    });
  }
  const page = await world.page('/', { viewport: desk });
  await signInStaff(page, world.staff('can-bo'), '/admin/levels');
  expect(await told(page), 'an official of one commune decides about that one').not.toMatch(/Phường Lê Chân/);
  await shot(page, 'levels-before-1280');
  await page.locator('a[href$="/admin/levels/11239"]').click();
  await page.waitForURL('**/levels/11239');
  await page.getByText('Ghi số liệu mới').click();
  await page.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Số liệu của ngày').fill(day);
  await page.getByLabel('Dân số').fill('12.000');
  await page.getByLabel('Tỷ lệ người đủ tuổi').fill('82,5');
  await page.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByText('Đã lưu số liệu').waitFor();
  // The three and the one of the demonstration, 4 of 12,000 in a week, are 33 of 100,000: the second band.
  expect(await told(page)).toMatch(/Ca trên 100\.000 dân\s+33,3\n/);

  const proposed = page.getByLabel(/được đề xuất/);
  const rank = Number(await proposed.inputValue());
  await page.locator(`input[name="rank"][value="${String(rank + 1)}"]`).check();
  await page.getByRole('button', { name: 'Quyết định và công bố' }).click();
  await page.getByRole('alert').waitFor();
  expect(await told(page)).toMatch(/Quyết định khác đề xuất: xin ghi lý do/);
  const before = (await anyone.levels.published()).levels.filter(({ area }) => area === '11239');
  expect(before, 'what is not decided is not published').toMatchObject([{ rank: 1 }]);
  await shot(page, 'levels-reason-1280');
  await page.getByLabel('Lý do').fill('Ổ dịch trong chợ chưa rõ nguồn');
  await page.getByRole('button', { name: 'Quyết định và công bố' }).click();
  await page.getByText('Đã công bố.').waitFor();
  const { levels } = await anyone.levels.published();
  expect(levels.find(({ area }) => area === '11239')).toMatchObject({ rank: rank + 1 });
  const { levels: history } = await anyone.levels.history({ area: '11239' });
  expect(history.map(({ rank: one }) => one)).toEqual([rank + 1, 1]);
  expect(JSON.stringify(history), 'the reason is the authority’s').not.toContain('Ổ dịch');
  await shot(page, 'levels-decided-1280');

  // Not ready for treatment: the level is held where the table would let it fall.
  await page.goto('/admin/levels');
  expect(await told(page)).toMatch(/Giữ cấp/);
  await shot(page, 'levels-list-1280');

  await page.goto('/admin/levels/11239');
  await page.getByText('Ghi số liệu mới').click();
  await page.getByLabel('Số liệu của ngày').fill(day);
  await page.getByLabel('Dân số').fill('12000');
  await page.getByLabel('Có', { exact: true }).check();
  await page.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByText('Đã lưu số liệu').waitFor();
  // What is typed before scripts run stays when they do.
  const wake = await holdScripts(page);
  await page.goto('/admin/levels/what-if', { waitUntil: 'commit' });
  await page.locator('#from-1').fill('40');
  await page.locator('#covered-2').press('End');
  await page.keyboard.type('1');
  const typed = await page.locator('#covered-2').inputValue();
  await wake();
  expect(await page.locator('#from-1').inputValue()).toBe('40');
  expect(await page.locator('#covered-2').inputValue()).toBe(typed);
  await page.locator('#covered-2').press('Backspace');
  await page.getByRole('button', { name: 'Xem thử' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: '1 trong 1 xã, phường sẽ được đề xuất cấp khác' })
    .waitFor();
  expect(page.url()).toContain('from=40');
  await shot(page, 'levels-what-if-1280');
  await page.locator('#from-1').fill('-5');
  await page.getByRole('button', { name: 'Xem thử' }).click();
  expect(await told(page)).toMatch(/Ngưỡng phải là số, tăng dần/);
});
