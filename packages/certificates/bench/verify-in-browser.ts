import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launchOptions } from '@binhan/config/browser';
import { figure } from '@binhan/config/bench';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { type Algorithm, FILES, measured } from './certificate';

/** The page may tell time in steps of 5 µs, not 100, when nothing of others can be in it. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** The same in Chromium, with the entry that browsers get. */
export async function inBrowser(algorithm: Algorithm): Promise<string[][]> {
  const { text, certificate, options, signed, signature } = measured(FILES[algorithm]);
  const { publicKey } = new X509Certificate(Buffer.from(certificate, 'base64'));
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  const files = await bundled();
  const server = createServer((request, response) => {
    const code = files.get(request.url ?? '');
    response.writeHead(200, { ...isolated, 'content-type': code ? 'text/javascript' : 'text/html' });
    response.end(code ?? '<!doctype html><script type="module" src="/in-page.js"></script>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'measure' in window);
    const given = { algorithm, text, options, spki, signed, signature };
    const { limit, ours, verdict } = await page.evaluate((all) => window.measure(all), given);
    if (verdict !== 'valid') throw new Error(`the browser says ${verdict}`);
    return [
      ['Chromium: WebCrypto alone', figure(limit), ''],
      ['Chromium: ours, all checks on', figure(ours), figure(limit / ours)],
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundled(): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['browser'] },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['es'], fileName: 'in-page' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const files = outputs.flatMap(({ output }) => output);
  return new Map(files.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code]] : [])));
}
