/** W10, W11: the reader as a field of a form on a page of somebody else. */
import { launchOptions } from '@binhan/config/browser';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BinhanQrReader } from '../types/index';
import { openSite } from './site';
import { Stage } from './stage';

const cccd = '030095000001||Nguyễn Văn An|02011995|Nam|Lam Sơn, Thanh Miện, Hải Dương|15042021';

const html = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Đăng ký vào chợ</title>
    <script src="/listen.js"></script>
    <script type="module" src="/widgets/auto.js"></script>
  </head>
  <body>
    <main>
      <h1>Đăng ký vào chợ</h1>
      <p><a id="summary" href="#reader">Chưa có mã của khách</a></p>
      <form id="form">
        <label>Ghi chú <input name="note" value="gửi kèm" /></label>
        <fieldset id="group">
          <legend>Khách</legend>
          <label id="label" for="reader">Mã của khách</label>
          <binhan-qr-reader id="reader" name="visitor" required></binhan-qr-reader>
        </fieldset>
        <button id="send">Gửi</button>
      </form>
    </main>
  </body>
</html>`;

let site: Awaited<ReturnType<typeof openSite>>;
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  site = await openSite({ pages: { '/form': { html }, '/elsewhere': { html: '<p>Nơi khác</p>' } } });
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(() => stage.close());

const open = async () => {
  stage = await Stage.open(site, browser, '/form');
};
const type = async (text: string) => {
  await stage.field().fill(text);
  await stage.field().press('Enter');
};
const sent = () =>
  stage.page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('#form');
    return form ? [...new FormData(form)] : [];
  });
const of = <Value>(look: (reader: BinhanQrReader) => Value) =>
  stage.reader().evaluate(look as (element: Element) => Value);
/** What has the focus, through all roots. */
const active = () =>
  stage.page.evaluate(() => {
    let found = document.activeElement;
    while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
    return found?.id ?? '';
  });

test('what was read is sent under the name, is there when the page is told, and stands in no attribute', async () => {
  await open();
  await stage.page.evaluate(() => {
    document.addEventListener('binhan-read', (event) => {
      window.told = (event.target as BinhanQrReader).value;
    });
  });
  expect(await sent()).toEqual([
    ['note', 'gửi kèm'],
    ['visitor', ''],
  ]);
  await type(cccd);
  await stage.heard('binhan-read');
  expect(await sent()).toEqual([
    ['note', 'gửi kèm'],
    ['visitor', cccd],
  ]);
  expect(await stage.page.evaluate(() => window.told)).toBe(cccd);
  expect(await stage.page.content()).not.toContain('030095000001');
  expect(await of((reader) => [reader.name, reader.form?.id, reader.labels?.length])).toEqual([
    'visitor',
    'form',
    1,
  ]);
});

test('a page that takes what was read over keeps it to itself', async () => {
  await open();
  await stage.page.evaluate(() => {
    window.refuse = true;
  });
  await type(cccd);
  await stage.heard('binhan-read');
  expect(await of((reader) => reader.value)).toBe('');
});

test('required: the form asks for it, the words stand in the element, and both lists of errors lead to the field', async () => {
  await open();
  expect(await of((reader) => [reader.willValidate, reader.validity?.valueMissing])).toEqual([true, true]);
  expect(await stage.alert()).toBe('');
  await stage.page.click('#send');
  await expect.poll(() => stage.alert()).toContain('Chưa có mã. Hãy quét, chọn ảnh hoặc dán mã.');
  expect(await active(), 'the browser leads to the first field that lacks something').toBe('text');
  expect(await stage.field().getAttribute('aria-invalid')).toBe('true');
  expect(await stage.axeFindings()).toEqual([]);
  await stage.page.focus('#send');
  await stage.page.click('#summary');
  expect(await active(), 'and so does a link of the page').toBe('text');
  await stage.set('lang', 'en');
  await expect.poll(() => of((reader) => reader.validationMessage)).toMatch(/^There is no code yet/);
  await type(cccd);
  await stage.heard('binhan-read');
  expect(await of((reader) => reader.checkValidity())).toBe(true);
  await expect.poll(() => stage.alert()).toBe('');
});

test('the form’s reset empties it, a property fills it and nobody is told', async () => {
  await open();
  await of((reader) => {
    reader.value = '030095000002';
  });
  expect(await sent()).toContainEqual(['visitor', '030095000002']);
  await expect.poll(() => stage.status()).not.toBe('');
  await stage.page.evaluate(() => document.querySelector<HTMLFormElement>('#form')?.reset());
  expect(await sent()).toContainEqual(['visitor', '']);
  await expect.poll(() => stage.status()).toBe('');
  expect(await stage.page.evaluate(() => window.events.filter(({ name }) => name === 'binhan-read'))).toEqual(
    [],
  );
});

test('disabled, by itself or with all around it: not used, not sent, not asked for', async () => {
  await open();
  const disable = (off: boolean) =>
    stage.page.evaluate((value) => {
      const group = document.querySelector<HTMLFieldSetElement>('#group');
      if (group) group.disabled = value;
    }, off);
  await disable(true);
  await expect.poll(() => stage.button('Bật camera').isDisabled()).toBe(true);
  expect(await stage.field().isDisabled()).toBe(true);
  expect(await sent()).toEqual([['note', 'gửi kèm']]);
  expect(await of((reader) => [reader.willValidate, reader.checkValidity()])).toEqual([false, true]);
  expect(await of((reader) => reader.matches(':disabled'))).toBe(true);
  await disable(false);
  await expect.poll(() => stage.field().isDisabled()).toBe(false);
  await of((reader) => {
    reader.disabled = true;
  });
  await expect.poll(() => stage.field().isDisabled()).toBe(true);
});

test('the browser brings it back when somebody comes back to the page', async () => {
  await open();
  await type(cccd);
  await stage.heard('binhan-read');
  await stage.page.goto(`${site.origin}/elsewhere`);
  await stage.page.goBack();
  await expect.poll(() => sent()).toContainEqual(['visitor', cccd]);
});
