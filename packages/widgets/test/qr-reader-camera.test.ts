import { launchOptions } from '@binhan/config/browser';
import { readQr, writeVnPersonalQr } from '@binhan/qr';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BinhanQrReader } from '../types/index';
import { writeFilm } from './pictures';
import { openSite } from './site';
import { Stage } from './stage';

const cccd = '030095000001||Nguyễn Văn An|02011995|Nam|Lam Sơn, Thanh Miện, Hải Dương|15042021';
const personal = writeVnPersonalQr({
  documentNumber: '030095000001',
  name: 'Lê An',
  birthDate: '1995-01-02',
});

let site: Awaited<ReturnType<typeof openSite>>;
let folder: string;
let withCamera: Browser;
let withoutCamera: Browser;
let withTwo: Browser;
let refusing: Browser;
let stage: Stage;

beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'qr-reader-'));
  const film = join(folder, 'film.y4m');
  writeFilm(film, personal);
  withCamera = await chromium.launch(
    launchOptions([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]),
  );
  withTwo = await chromium.launch(
    launchOptions(['--use-fake-device-for-media-stream=device-count=2', '--use-fake-ui-for-media-stream']),
  );
  withoutCamera = await chromium.launch(launchOptions());
  refusing = await chromium.launch(
    launchOptions(['--use-fake-device-for-media-stream', '--deny-permission-prompts']),
  );
});

afterAll(async () => {
  for (const browser of [withCamera, withTwo, withoutCamera, refusing]) await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

afterEach(() => stage.close());

describe('C29: the camera', () => {
  const counting = (fresh: Page) =>
    fresh.addInitScript(() => {
      window.opened = 0;
      window.stopped = 0;
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        window.opened = (window.opened ?? 0) + 1;
        const stream = await open(constraints);
        for (const track of stream.getTracks()) {
          const stop = track.stop.bind(track);
          track.stop = () => {
            window.stopped = (window.stopped ?? 0) + 1;
            stop();
          };
        }
        return stream;
      };
    });
  const counts = () => stage.page.evaluate(() => [window.opened, window.stopped]);

  test('reads a code drawn by @binhan/qr within seconds, then gives the camera back', async () => {
    stage = await Stage.open(site, withCamera, '/', {}, counting);
    const begin = performance.now();
    await stage.button('Bật camera').focus();
    await stage.page.keyboard.press('Enter');
    await expect.poll(() => stage.button('Tắt camera').count()).toBe(1);
    expect(performance.now() - begin).toBeLessThan(3000);
    expect((await stage.heard('binhan-read'))[0]?.detail).toEqual(readQr(personal));
    await expect.poll(() => stage.button('Quét mã khác').count()).toBe(1);
    expect(await stage.button('Quét mã khác').evaluate((found) => found.matches(':focus'))).toBe(true);
    expect(await stage.status()).toBe('Đã đọc mã QR cá nhân.');
    expect(await counts()).toEqual([1, 1]);
    expect(await stage.axeFindings()).toEqual([]);
  });

  test('is opened once however often it is asked for, and a stop on the way is obeyed', async () => {
    stage = await Stage.open(site, withCamera, '/', {}, counting);
    await stage.reader().evaluate((element) => {
      const scanner = element as BinhanQrReader;
      for (let i = 0; i < 5; i++) void scanner.start();
    });
    await stage.heard('binhan-read');
    expect(await counts()).toEqual([1, 1]);
    await stage.reader().evaluate((element) => {
      const scanner = element as BinhanQrReader;
      void scanner.start();
      scanner.stop();
    });
    await stage.reader().evaluate(async (element) => {
      const scanner = element as BinhanQrReader;
      void scanner.start();
      await new Promise((resolve) => setTimeout(resolve, 5));
      scanner.stop();
      await new Promise((resolve) => setTimeout(resolve, 800));
    });
    const [opened, stopped] = await counts();
    expect(opened).toBe(stopped);
    expect(await stage.button('Quét mã khác').or(stage.button('Bật camera')).count()).toBe(1);
  });

  test('continuous: stays open and reports a code that stays in view once', async () => {
    stage = await Stage.open(site, withCamera, '/', {}, counting);
    await stage.set('continuous', '');
    await stage.call('start');
    await stage.heard('binhan-read');
    await stage.page.waitForTimeout(700);
    expect(await counts()).toEqual([1, 0]);
    expect((await stage.heard('binhan-read')).length).toBe(1);
    await stage.call('reset');
    expect(await counts()).toEqual([1, 1]);
    await expect.poll(() => stage.button('Bật camera').count()).toBe(1);
  });

  test('auto-start opens it at once; taking the element away gives it back', async () => {
    stage = await Stage.open(site, withCamera, '/', {}, counting);
    await stage.page.evaluate(() => {
      const second = document.createElement('binhan-qr-reader');
      second.setAttribute('auto-start', '');
      second.setAttribute('continuous', '');
      second.id = 'second';
      document.querySelector('main')?.append(second);
    });
    await stage.heard('binhan-read');
    await stage.page.evaluate(() => document.getElementById('second')?.remove());
    await expect.poll(counts).toEqual([1, 1]);
  });

  test('start() before the element is in the page is remembered', async () => {
    stage = await Stage.open(site, withCamera);
    await stage.page.evaluate(() => {
      const early = document.createElement('binhan-qr-reader');
      early.id = 'early';
      void early.start();
      document.querySelector('main')?.append(early);
    });
    expect((await stage.heard('binhan-read'))[0]?.target).toBe('early');
  });

  test('the custom state tells the page’s style sheet', async () => {
    stage = await Stage.open(site, withCamera);
    await stage.set('continuous', '');
    await stage.call('start');
    await expect
      .poll(() => stage.reader().evaluate((element) => element.matches(':state(scanning)')))
      .toBe(true);
    await stage.call('stop');
    await expect
      .poll(() => stage.reader().evaluate((element) => element.matches(':state(scanning)')))
      .toBe(false);
  });

  test('another camera: the first is closed before the second is opened', async () => {
    stage = await Stage.open(site, withTwo, '/', {}, counting);
    await stage.set('continuous', '');
    await stage.page.evaluate(() => {
      const open = navigator.mediaDevices.getUserMedia;
      navigator.mediaDevices.getUserMedia = (constraints) => {
        // Every one opened so far has been given back.
        if (window.opened !== window.stopped) throw new Error('two at a time');
        return open.call(navigator.mediaDevices, constraints);
      };
    });
    await stage.call('start');
    const used = () =>
      stage.reader().evaluate((element) => {
        const stream = element.shadowRoot?.querySelector('video')?.srcObject;
        return stream instanceof MediaStream ? stream.getVideoTracks()[0]?.getSettings().deviceId : '';
      });
    const first = await used();
    await stage.button('Đổi camera').click();
    await expect.poll(counts).toEqual([2, 1]);
    await expect.poll(async () => [first, ''].includes((await used()) ?? '')).toBe(false);
    // While a camera opens, a press is passed over.
    await expect
      .poll(() => stage.reader().evaluate((element) => element.matches(':state(scanning)')), {
        timeout: 10_000,
      })
      .toBe(true);
    await stage.button('Đổi camera').click();
    await expect.poll(used, { timeout: 10_000 }).toBe(first);
    await stage.call('stop');
    expect(await counts()).toEqual([3, 3]);
  });

  test('a lamp, where the camera has one', async () => {
    stage = await Stage.open(site, withCamera, '/', {}, (fresh) =>
      fresh.addInitScript(() => {
        const torch: MediaTrackCapabilities & { torch: boolean } = { torch: true };
        MediaStreamTrack.prototype.getCapabilities = () => torch;
        MediaStreamTrack.prototype.applyConstraints = function (constraints) {
          document.title = JSON.stringify(constraints);
          return Promise.resolve();
        };
      }),
    );
    await stage.set('continuous', '');
    await stage.call('start');
    await stage.button('Bật đèn').click();
    await expect.poll(() => stage.button('Tắt đèn').count()).toBe(1);
    expect(await stage.page.title()).toBe('{"advanced":[{"torch":true}]}');
    await stage.call('stop');
    await expect.poll(() => stage.button('Tắt đèn').count()).toBe(0);
  });

  test('is given back while the page is hidden, and opened again after', async () => {
    stage = await Stage.open(site, withCamera, '/', {}, counting);
    await stage.set('continuous', '');
    await stage.call('start');
    const hide = (hidden: boolean) =>
      stage.page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await hide(true);
    await expect.poll(counts).toEqual([1, 1]);
    await hide(false);
    await expect.poll(counts).toEqual([2, 1]);
  });

  test('one that is pulled out is said so', async () => {
    stage = await Stage.open(site, withCamera);
    await stage.set('continuous', '');
    await stage.call('start');
    await stage.reader().evaluate((element) => {
      const stream = element.shadowRoot?.querySelector('video')?.srcObject;
      if (stream instanceof MediaStream) stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
    });
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'camera_lost' });
    await expect.poll(() => stage.button('Bật camera').or(stage.button('Quét mã khác')).count()).toBe(1);
  });

  test('denied', async () => {
    stage = await Stage.open(site, refusing);
    await stage.button('Bật camera').click();
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'camera_denied' });
    await expect.poll(() => stage.alert()).toMatch(/chưa được phép.*chọn ảnh.*1900 9095/s);
    expect(await stage.axeFindings()).toEqual([]);
    await stage.field().fill(cccd);
    await stage.button('Đọc mã').click();
    await stage.heard('binhan-read');
    await expect.poll(() => stage.alert()).toBe('');
  });

  test('no camera', async () => {
    stage = await Stage.open(site, withoutCamera, '/', { permissions: ['camera'] });
    await stage.button('Bật camera').click();
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'camera_missing' });
  });

  test.each([
    ['NotReadableError', 'camera_in_use'],
    ['NotAllowedError', 'camera_denied'],
    ['OverconstrainedError', 'camera_missing'],
    ['TypeError', 'camera_failed'],
  ])('%s is %s', async (name, code) => {
    stage = await Stage.open(site, withoutCamera, '/', {}, (fresh) =>
      fresh.addInitScript((thrown) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', thrown));
      }, name),
    );
    await stage.call('start');
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code });
  });

  test('an insecure page and an old browser are told apart', async () => {
    stage = await Stage.open(site, withoutCamera, '/', {}, (fresh) =>
      fresh.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false })),
    );
    await stage.call('start');
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'insecure_context' });
    await stage.close();
    stage = await Stage.open(site, withoutCamera, '/', {}, (fresh) =>
      fresh.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'mediaDevices', { value: undefined }),
      ),
    );
    await stage.call('start');
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'camera_unsupported' });
  });
});
