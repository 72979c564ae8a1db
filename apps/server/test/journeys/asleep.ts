/** Pages whose scripts have not come yet, as on a slow phone or a poor network. */
import type { Page, Route } from 'playwright-core';

/**
 * Holds the scripts of pages opened from now on, on a device six times slower. What it gives lets them go, and waits until
 * the page is awake: no box has an attribute `value` any more then, or what `awake` looks at is there.
 */
export async function holdScripts(page: Page, awake = boxesTaken): Promise<() => Promise<void>> {
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const waiting: Route[] = [];
  let held = true;
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    if (held) waiting.push(route);
    else await route.continue();
  });
  return async () => {
    held = false;
    await Promise.all(waiting.map((route) => route.continue()));
    await page.waitForFunction(awake);
    await page.waitForTimeout(500);
    await device.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  };
}

/** Pages of the portal: the layout's part for the device only stands on one that is awake; the queue behind it comes last. */
export async function deviceAwake(): Promise<boolean> {
  return (await indexedDB.databases()).length > 0;
}

function boxesTaken(): boolean | Promise<boolean> {
  return document.querySelector('main input[type="text"][value]') === null;
}
