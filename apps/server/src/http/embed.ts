import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';

const require = createRequire(import.meta.url);

/** Seconds for files whose name changes with what they hold. */
const FOREVER = 31_536_000;

/** Answers whether a page of an origin may call the API. */
export type Listed = (origin: string, address: string) => Promise<boolean>;

/**
 * The pages for frames of `@binhan/widgets/isolated`: the folder of the widgets as it was built. Who may show them is asked
 * anew each time: the one origin that asks, while a publishable key lists it. A page that is not listed gets the file as
 * well, and its browser does not show it.
 */
export function embed(listed: Listed): Hono<{ Bindings: { address: string } }> {
  const app = new Hono<{ Bindings: { address: string } }>();
  const folder = dirname(require.resolve('@binhan/widgets'));
  const { files } = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as {
    files: Record<string, string>;
  };
  app.get('/embed/frame.html', async (context) => {
    const page = originOf(context.req.query('page'));
    const shown = page !== undefined && (await listed(page, context.env.address)) ? page : "'none'";
    return context.body(await readFile(join(folder, 'frame.html')), 200, {
      'content-type': 'text/html; charset=utf-8',
      // The rest of its policy stands in the file.
      'content-security-policy': `frame-ancestors ${shown}`,
      // For pages that keep strangers' documents out unless these agree (COEP).
      'cross-origin-resource-policy': 'cross-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cache-control': 'no-store',
    });
  });
  app.get('/embed/:file', async (context) => {
    const name = context.req.param('file');
    const digest = Object.hasOwn(files, name) ? files[name] : undefined;
    if (digest === undefined) return context.notFound();
    const tag = `"${digest.slice(-24)}"`;
    const headers = {
      'cache-control': /-[\w-]{8}\.js$/.test(name) ? `public, max-age=${FOREVER}, immutable` : 'no-cache',
      etag: tag,
    };
    if (context.req.header('if-none-match') === tag) return context.body(null, 304, headers);
    return context.body(await readFile(join(folder, name)), 200, {
      ...headers,
      'content-type': name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/wasm',
    });
  });
  return app;
}

/** An origin as a browser writes it; nothing else gets into the policy. */
function originOf(text: string | undefined): string | undefined {
  const url = URL.parse(text ?? '');
  return url !== null && url.origin === text && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}
