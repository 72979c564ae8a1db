import type { BrowserContext, Page } from 'playwright-core';

/**
 * Looks over every page of a browser: reports of the Content-Security-Policy, script errors, requests to anyone but the
 * server under test, and dialogs are faults.
 */
export async function watch(context: BrowserContext, origin: string, faults: string[]): Promise<void> {
  await context.exposeBinding('reportPolicy', (_source, report: string) => {
    faults.push(`policy: ${report}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${String(event.lineNumber)}`;
      if ('reportPolicy' in window && typeof window.reportPolicy === 'function') window.reportPolicy(report);
    });
  });
  context.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('data:') || url.startsWith('blob:')) return;
    const { origin: asked, pathname } = new URL(url);
    if (asked !== origin) faults.push(`foreign request: ${asked}`);
    if (pathname.endsWith('/csp-report')) faults.push(`report: ${request.postData() ?? ''}`);
  });
  context.on('page', (page) => {
    watchPage(page, faults);
  });
}

function watchPage(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    // The browser's own word on an answer that is no success; the journeys look at what the page makes of it.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    faults.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}
