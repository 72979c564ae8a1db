/**
 * W15: the recipes of the README, each a page of its own, built as its framework's users build it and driven in a browser.
 * What the types refuse stands beside each recipe in `refused` and is held by `check`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '@binhan/config/browser';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { type Browser, chromium } from 'playwright-core';
import { build, type PluginOption, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BinhanAttributes, BinhanTag } from '../types/markup';
import { openSite } from './site';

interface Framework {
  name: string;
  /** The file that the README shows. */
  recipe: string;
  plugins: PluginOption[];
}

const frameworks: Framework[] = [
  { name: 'react', recipe: 'gate.tsx', plugins: [] },
  {
    name: 'vue',
    recipe: 'gate.vue',
    plugins: [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('binhan-') } } }),
    ],
  },
  { name: 'svelte', recipe: 'gate.svelte', plugins: [svelte({ configFile: false })] },
  { name: 'angular', recipe: 'gate.ts', plugins: [] },
];

const outside = mkdtempSync(join(tmpdir(), 'frameworks-'));
const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  rmSync(outside, { recursive: true, force: true });
});

/** Builds the page outside the repository, for development: that is when frameworks complain of what they do not like. */
async function open({ name, plugins }: Framework) {
  const settings = {
    configFile: false,
    root: join(import.meta.dirname, 'frameworks', name),
    logLevel: 'error',
    mode: 'development',
    build: { outDir: join(outside, name), minify: false, reportCompressedSize: false },
  } as const;
  await build({ ...settings, plugins });
  return preview({ ...settings, preview: { host: '127.0.0.1', port: 0 } });
}

describe.each(frameworks)('W15: $name', (framework) => {
  test('its listener hears what was read, an attribute is followed, and the element comes and goes', async () => {
    const site = await open(framework);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) complaints.push(line.text());
    });
    const reader = page.locator('binhan-qr-reader');
    const press = (name: string) => page.getByRole('button', { name }).click();
    const told = () => page.locator('output').textContent();

    await page.goto(site.resolvedUrls?.local[0] ?? '');
    await press('Bật camera');
    await expect.poll(told).toBe('030095000001');

    await press('English');
    await press('Scan another code');
    await expect.poll(told).toBe('030095000001, 030095000001');

    await press('Close');
    await expect.poll(() => reader.count()).toBe(0);
    await press('Open');
    await press('Turn the camera on');
    await expect.poll(told).toBe('030095000001, 030095000001, 030095000001');

    expect(complaints).toEqual([]);
    await page.close();
    await site.close();
  });

  test('the README shows the file that was built', () => {
    const file = join(import.meta.dirname, 'frameworks', framework.name, framework.recipe);
    const shown = `\n${readFileSync(file, 'utf8')}\`\`\``;
    expect(readme.includes(shown), framework.recipe).toBe(true);
  });
});

/** What each element follows, in words that its types know. */
const followed: { [Tag in BinhanTag]: (keyof BinhanAttributes<Tag>)[] } = {
  'binhan-qr-reader': [
    'hotline',
    'wasm-url',
    'auto-start',
    'continuous',
    'origins',
    'test-outcome',
    'required',
  ],
  'binhan-result-lookup': ['origin', 'api-key', 'token', 'hotline'],
  'binhan-certificate-verifier': [
    'origin',
    'api-key',
    'trust-anchors',
    'rules',
    'clear-after',
    'hotline',
    'continuous',
    'wasm-url',
    'test-outcome',
  ],
  'binhan-certificate': ['size', 'bright'],
  'binhan-check-in': ['origin', 'api-key', 'poster', 'hotline', 'test-outcome'],
  'binhan-levels': ['origin', 'api-key', 'geometry', 'code-property', 'hotline', 'test-outcome'],
};

test('W15: the types know every attribute that an element follows', async () => {
  const site = await openSite();
  const page = await browser.newPage();
  await page.goto(site.origin);
  const names = Object.keys(followed);
  await page.waitForFunction((all) => all.every((name) => customElements.get(name)), names);
  const found = await page.evaluate(
    (all) =>
      all.map((name) => {
        const element: unknown = customElements.get(name);
        return [name, (element as { observedAttributes: string[] }).observedAttributes] as const;
      }),
    names,
  );
  expect(Object.fromEntries(found)).toEqual(followed);
  await page.close();
  await site.close();
});
