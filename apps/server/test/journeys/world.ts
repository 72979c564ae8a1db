/** What a journey walks through: the process over a copy of the seeded world, a browser, and eyes on every page. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '@binhan/config/browser';
import type { Account } from '@binhan/testkit';
import { createClient } from '@binhan/client';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { type Running, freePort, serve } from './process';
import { acceptedCodes, untilNextCode } from './sign-in';
import { watch } from './watch';

/** The small phone of our expectations, and a desk. */
export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 800 };

/** An account of staff, signed in by password and authenticator. */
export type StaffAccount = Extract<Account, { email: string }>;

/** How a world begins. */
export interface WorldOptions {
  /** Further flags of Chromium, for example a fake camera. */
  args?: string[];
  /** An empty database instead of the demonstration world. */
  empty?: boolean;
}

/** A world of one file of journeys. */
export class World {
  origin = '';
  accounts: Account[] = [];
  place = '';
  gate = '';
  /** What a page must never do: reports of its policy, errors, foreign requests, dialogs. */
  readonly faults: string[] = [];
  /** What each phone's own device is known by: it is asked once whose account it is, not in every browser of a test. */
  readonly devices = new Map<string, string>();
  /** Another one once the world was put back: who signed in since is not signed in any more. */
  life: object = {};
  #folder = '';
  #port = 0;
  #server: Running | undefined;
  #browser: Browser | undefined;
  /** Browsers of this test; what a failed one left open must not go on while it is tried again. */
  readonly #opened: BrowserContext[] = [];
  /** Forgets what `once` made in this test. */
  readonly #made: (() => void)[] = [];

  async open(seeded: string, options: WorldOptions): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'binhan-journey-'));
    if (options.empty === true) {
      await writeFile(join(this.#folder, 'accounts.json'), '{"accounts":[],"place":"","gate":""}');
    } else await cp(seeded, this.#folder, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    const kept: unknown = JSON.parse(await readFile(join(this.#folder, 'accounts.json'), 'utf8'));
    Object.assign(this, kept);
    this.#port = await freePort();
    this.origin = `http://localhost:${String(this.#port)}`;
    const [browser] = await Promise.all([browserWith(options.args), this.start()]);
    this.#browser = browser;
  }

  /** Keeps the world as it stands before a test. */
  async keep(): Promise<void> {
    this.#opened.length = 0;
    this.#made.length = 0;
    await this.#server?.held(() => copyOver(this.#folder, `${this.#folder}.kept`));
  }

  /** Puts the world back to what it was before the test that failed. */
  async putBack(): Promise<void> {
    await Promise.all(this.#opened.splice(0).map((context) => context.close()));
    await this.stop('SIGKILL');
    this.life = {};
    this.devices.clear();
    for (const forget of this.#made.splice(0)) forget();
    await copyOver(`${this.#folder}.kept`, this.#folder);
    await this.start();
  }

  /** Starts the process on the same data. */
  async start(): Promise<void> {
    this.#server = await serve({ DATA_DIR: this.#folder, PORT: String(this.#port) });
  }

  /** Ends the process: at once, or in order. */
  async stop(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    await this.#server?.kill(signal);
    this.#server = undefined;
  }

  async close(): Promise<void> {
    await Promise.all((this.#browser?.contexts() ?? []).map((context) => context.close()));
    await this.stop('SIGKILL');
    for (const folder of [this.#folder, `${this.#folder}.kept`, `${this.#folder}.lock`])
      await rm(folder, { recursive: true, force: true });
  }

  /** A browser of somebody new: nothing kept, nobody signed in. Service workers only where asked for. */
  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    if (this.#browser === undefined) throw new TypeError('context: the world is not open');
    const context = await this.#browser.newContext({
      baseURL: this.origin,
      viewport: phone,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      serviceWorkers: 'block',
      ...options,
    });
    this.#opened.push(context);
    context.setDefaultTimeout(30_000);
    await watch(context, this.origin, this.faults);
    return context;
  }

  /** A page in a browser of its own. */
  async page(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await this.context(options)).newPage();
    await page.goto(path);
    return page;
  }

  /**
   * Made at the first call, the same at every other: an authenticator's code works once in half a minute. What a test
   * made that failed is made anew when it is tried again, as the world it was made in is gone.
   */
  once<Value>(make: () => Promise<Value>): () => Promise<Value> {
    let made: Promise<Value> | undefined;
    return () => {
      if (made === undefined) this.#made.push(() => (made = undefined));
      return (made ??= make());
    };
  }

  /** The account with an e-mail. */
  staff(email: string): StaffAccount {
    const found = this.accounts.find(
      (account): account is StaffAccount => 'email' in account && account.email === `${email}@binhan.example`,
    );
    if (found === undefined) throw new RangeError(`staff: no account ${email}`);
    return found;
  }

  /** The phone of a demonstration account. */
  phoneOf(who: 'citizen' | 'place-manager' | 'guard'): string {
    const found = this.accounts.find((account) => account.who === who);
    if (found === undefined || !('phone' in found)) throw new RangeError(`phoneOf: no ${who}`);
    return found.phone.replace('+84', '0');
  }

  /** The API as an official of the whole city sees it, to count what pages did. */
  cityClient(): Promise<ReturnType<typeof createClient>> {
    return this.staffClient('thanh-pho');
  }

  /** The API as an account of staff sees it, to do or count what other pages show. */
  async staffClient(name: string): Promise<ReturnType<typeof createClient>> {
    const { email, password, totpUri } = this.staff(name);
    const anyone = createClient({ baseUrl: this.origin });
    const { challenge } = await anyone.logins.signInStaff({ email, password });
    for (;;) {
      for (const code of acceptedCodes({ totpUri })) {
        const entered = await anyone.logins.secondFactor({ challenge, code }).safe();
        if (entered.value) return createClient({ baseUrl: this.origin, token: entered.value.token });
      }
      await new Promise((resolve) => setTimeout(resolve, untilNextCode()));
    }
  }

  /** The latest message the outbox of the demonstration shows that names a recipient. */
  async lastMessage(recipient: string): Promise<string> {
    const page = await (await fetch(`${this.origin}/demo`)).text();
    const [, outbox = ''] = page.split('<h2>Hộp thư đi');
    const row = outbox.split('<tr>').find((one) => one.includes(recipient));
    return row?.replace(/<[^>]*>/g, ' ') ?? '';
  }
}

/** Browsers by their flags: a worker starts each once, and every file has contexts of its own in it. */
const browsers = new Map<string, Promise<Browser>>();

function browserWith(args: readonly string[] = []): Promise<Browser> {
  const key = args.join(' ');
  const running = browsers.get(key) ?? chromium.launch(launchOptions([...args]));
  browsers.set(key, running);
  return running;
}

async function copyOver(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}

/**
 * The world of this file: opened before its first test, closed after its last, its faults looked at after each. A test that
 * is tried again finds the world as it was before it.
 */
export function useWorld(options: WorldOptions = {}): World {
  const world = new World();
  beforeAll(() => world.open(inject('seeded'), options));
  beforeEach(({ task }) => ((task.result?.retryCount ?? 0) > 0 ? world.putBack() : world.keep()));
  afterAll(() => world.close());
  afterEach(() => {
    const seen = world.faults.splice(0);
    expect(seen, 'reports of the policy, errors, foreign requests, dialogs').toEqual([]);
  });
  return world;
}

/** Keeps a picture for the eye where `JOURNEY_SHOTS` names a folder. */
export async function shot(page: Page, name: string, fullPage = true): Promise<void> {
  const folder = process.env['JOURNEY_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
