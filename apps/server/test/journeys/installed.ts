import type { BrowserContext, Page } from 'playwright-core';
import type { World } from './world';

/** A browser with the service worker in charge. */
export async function installed(world: World): Promise<{ context: BrowserContext; page: Page }> {
  const context = await world.context({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto('/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });
  return { context, page };
}
