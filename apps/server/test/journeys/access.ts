/** C38: what is wrong with a page for whoever reads it in another size, in the dark or by a reader of screens. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { desk, phone, shot } from './world';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Everything that is wrong with a page as it stands, in both sizes and both colours. */
export async function wrongWith(page: Page): Promise<string[]> {
  const found: string[] = [];
  const where = new URL(page.url()).pathname.replace(/[\w-]{30,}/g, '…');
  await page.evaluate(axe);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Only colours change with the colours; everything else was looked at in the light.
      const asked = { tags: rules, ...(colorScheme === 'dark' ? { only: 'color-contrast' } : {}) };
      const violations = await page.evaluate(async ({ tags, only }) => {
        // Colours that are still changing are nobody's colours.
        for (const animation of document.getAnimations())
          if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
        if (!('axe' in window)) return ['axe is not there'];
        const { run } = window.axe as { run: (context: Document, options: unknown) => Promise<AxeResults> };
        const results = await run(document, {
          runOnly: only === undefined ? { type: 'tag', values: tags } : { type: 'rule', values: [only] },
          ...(only === undefined ? { rules: { 'target-size': { enabled: true } } } : {}),
          resultTypes: ['violations'],
        });
        return results.violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`).join('; ')}`,
        );
      }, asked);
      for (const violation of violations)
        found.push(
          `${where} ${String(viewport.width)} ${colorScheme}: ${violation.replace(/\s+/g, ' ').slice(0, 400)}`,
        );
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > 320) found.push(`${where}: ${String(wide)} px wide at 320`);
  await page.setViewportSize(phone);
  if (!(await page.title()).endsWith(where.startsWith('/admin') ? ' – Bình An, cán bộ' : ' – Bình An'))
    found.push(`${where}: title “${await page.title()}”`);
  if ((await page.locator('html').getAttribute('lang')) !== 'vi') found.push(`${where}: lang`);
  if ((await page.locator('h1').count()) !== 1)
    found.push(`${where}: ${String(await page.locator('h1').count())} h1`);
  if ((await page.locator('header a[href^="tel:"]').count()) !== 1) found.push(`${where}: hotline`);
  return found;
}

interface AxeResults {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** Opens paths one after the other and gathers what is wrong. */
export async function lookAt(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    found.push(...(await wrongWith(page)));
    await shot(page, `axe${path.replace(/[^a-z-]+/gi, '_').slice(0, 40)}`);
  }
  return found;
}
