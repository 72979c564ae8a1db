/** C38: the declaration by keyboard alone, with large text, and with wider spacing. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hoa, shownStep, walkTo } from './declare';
import { phone, shot, useWorld } from './world';

const world = useWorld();

/** What has the focus: its name and value, and whether a person sees it and its frame. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) throw new TypeError('nothing has the focus');
    const box = (element.closest('label') ?? element).getBoundingClientRect();
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const framed = [element, label].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    return {
      name: element.getAttribute('name') ?? '',
      text: element.textContent?.trim() ?? '',
      inside: box.bottom > 0 && box.top < innerHeight,
      framed,
    };
  });
}

/** Tabs on until something is reached. */
async function tabTo(page: Page, wanted: (at: { name: string; text: string }) => boolean): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    expect(at.inside, `the focus is seen: ${at.name} ${at.text.slice(0, 40)}`).toBe(true);
    expect(at.framed, `the focus has a frame: ${at.name} ${at.text.slice(0, 40)}`).toBe(true);
    if (wanted(at)) return;
  }
  throw new Error('tabTo: not reached');
}

const onto = (name: string) => (at: { name: string }) => at.name === name;

/** Presses the first "Tiếp tục" that Enter in a box presses, and waits for the next page. */
async function enter(page: Page, from: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect.poll(() => shownStep(page)).not.toBe(from);
}

test('C38: the whole declaration is made by keyboard, and the focus is always seen', async () => {
  const page = await world.page('/khai-bao');
  await tabTo(page, ({ text }) => text === 'Tờ khai y tế');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Bắt đầu khai báo' }).waitFor();
  await tabTo(page, ({ text }) => text === 'Bắt đầu khai báo');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#declaration').count()).toBe(1);
  await tabTo(page, onto('name'));
  await page.keyboard.type('Phan Thị Bàn Phím');
  await tabTo(page, onto('bornOn.year'));
  await page.keyboard.type('1950');
  await tabTo(page, onto('sex'));
  await page.keyboard.press('Space');
  await tabTo(page, ({ text }) => text === 'Tiếp tục');
  await enter(page, 'ban-than');
  await tabTo(page, onto('identifier'));
  await enter(page, 'giay-to');
  await tabTo(page, onto('phone'));
  await page.keyboard.type('0912345678');
  await enter(page, 'lien-he');
  await tabTo(page, onto('address.commune'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, ({ text }) => text === 'Tiếp tục');
  await enter(page, 'noi-o');
  await tabTo(page, onto('answers.symptoms'));
  for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, ({ text }) => text === 'Tiếp tục');
  await enter(page, 'cau-hoi-signs');
  await tabTo(page, onto('answers.travelled'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, ({ text }) => text === 'Tiếp tục');
  await enter(page, 'cau-hoi-travel');
  for (const id of ['contact-patient', 'contact-affected-country', 'contact-symptoms']) {
    await tabTo(page, onto(`answers.${id}`));
    await page.keyboard.press('ArrowDown');
  }
  await tabTo(page, ({ text }) => text === 'Tiếp tục');
  await enter(page, 'cau-hoi-contacts');
  for (const purpose of ['epidemic-control', 'reminders']) {
    await tabTo(page, onto(`consents.${purpose}`));
    await page.keyboard.press('Space');
  }
  await tabTo(page, ({ text }) => text === 'Tiếp tục');
  await enter(page, 'dong-y');
  await tabTo(page, ({ text }) => text === 'Gửi tờ khai');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/bien-nhan\//);
  expect(await page.locator('main').innerText()).toContain('Phan Thị Bàn Phím');
});

test('C38: text twice as large and spacing as wide as people set it keep everything on the page', async () => {
  const page = await world.page('/', { bypassCSP: true });
  for (const path of ['/', '/khai-bao', '/khai-bao/ban-than', '/ma-qr', '/huong-dan', '/dang-nhap']) {
    await page.goto(path);
    for (const style of [
      'html{font-size:200%!important}',
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    ]) {
      const sheet = await page.addStyleTag({ content: style });
      const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await shot(page, `large${path.replaceAll('/', '_')}${style.startsWith('html') ? '' : '-spaced'}`);
      expect(sticksOut, `${path} ${style.slice(0, 20)}`).toBeLessThanOrEqual(0);
      await sheet.evaluate((node) => (node as HTMLElement).remove());
    }
  }
});

test('C38: the declaration fits a phone held sideways', async () => {
  const page = await world.page('/khai-bao/ban-than', {
    viewport: { width: phone.height, height: phone.width },
  });
  await walkTo(page, 'lien-he', hoa);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
