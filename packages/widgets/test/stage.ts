import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BinhanQrReader } from '../types/index';
import type { openSite } from './site';

declare global {
  interface Window {
    violations: string[];
    events: Heard[];
    refuse?: boolean;
    told?: string;
    registeredBefore?: boolean;
    isSame?: boolean;
    opened?: number;
    stopped?: number;
  }
}

/** An event that reached the document. */
export interface Heard {
  name: string;
  detail: unknown;
  target: string;
  composed: boolean;
}

/** One page of the stranger's site with the reader on it, and what it did. */
export class Stage {
  readonly #origin: string;
  /** Every host the page talked to. */
  readonly hosts = new Set<string>();
  /** The one other host a test expects to be asked. */
  asks = '';
  /** Every line on its console and everything thrown. */
  messages: string[] = [];
  /** What a test makes the console say, which may come a moment after what it waited for. */
  forgiven: RegExp | undefined;

  constructor(
    site: Awaited<ReturnType<typeof openSite>>,
    readonly page: Page,
  ) {
    this.#origin = site.origin;
    page.on('request', (request) => this.hosts.add(new URL(request.url()).origin));
    page.on('console', (message) => this.messages.push(`${message.type()} ${message.text()}`));
    page.on('pageerror', (error) => this.messages.push(`thrown ${error.message}`));
  }

  /** Opens a page and waits until the reader is drawn. */
  static async open(
    site: Awaited<ReturnType<typeof openSite>>,
    browser: Browser,
    path = '/',
    options: BrowserContextOptions = {},
    before?: (page: Page) => Promise<unknown>,
  ): Promise<Stage> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
    const stage = new Stage(site, await context.newPage());
    await before?.(stage.page);
    await stage.page.goto(site.origin + path);
    await stage.heard('binhan-ready');
    return stage;
  }

  /** W05, W06. Whatever a test did: the policy was kept, nothing was stored, nobody else was asked, the console is silent. */
  async close(): Promise<void> {
    const { page } = this;
    expect(await page.evaluate(() => window.violations)).toEqual([]);
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(stored).toEqual([0, 0, '', 0, 0]);
    expect(await page.context().cookies()).toEqual([]);
    const known = [this.#origin, this.asks, 'null'];
    expect([...this.hosts].filter((host) => !known.includes(host))).toEqual([]);
    expect(this.messages.filter((line) => this.forgiven?.test(line) !== true)).toEqual([]);
    await page.context().close();
  }

  reader() {
    return this.page.locator('#reader');
  }

  button(name: string) {
    return this.reader().getByRole('button', { name });
  }

  field() {
    return this.reader().locator('input[type=text]');
  }

  status() {
    return this.reader().getByRole('status').textContent();
  }

  alert() {
    return this.reader().getByRole('alert').textContent();
  }

  set(name: string, value: string) {
    return this.reader().evaluate((element, [key, text]) => element.setAttribute(key, text), [
      name,
      value,
    ] as const);
  }

  call(method: 'start' | 'stop' | 'reset' | 'focus') {
    return this.reader().evaluate((element, name) => (element as BinhanQrReader)[name as 'start'](), method);
  }

  choose(buffer: Buffer) {
    const file = { name: 'picture', mimeType: 'image/png', buffer };
    return this.reader().locator('input[type=file]').setInputFiles(file);
  }

  /** The events of a name, once there is one. */
  async heard(name: string): Promise<Heard[]> {
    await this.page.waitForFunction((wanted) => window.events.some((event) => event.name === wanted), name);
    return this.page.evaluate((wanted) => window.events.filter((event) => event.name === wanted), name);
  }

  /** What axe has to say about the page as it is, or about the page of a frame. */
  async axeFindings(page: Page | Frame = this.page): Promise<string[]> {
    // A frame is a part of the page around it, which has the heading and the landmarks.
    const whole = page === this.page ? ['best-practice'] : [];
    await page.evaluate(axe.source);
    return page.evaluate(async (more) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', ...more];
      const { violations } = await checker.run(document, {
        runOnly: { type: 'tag', values: tags },
        // It would have to be in there too.
        iframes: false,
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }, whole);
  }
}
