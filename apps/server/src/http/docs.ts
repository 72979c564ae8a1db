import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openapi } from '@binhan/contract';
import { Hono } from 'hono';

const require = createRequire(import.meta.url);
const files: Record<string, string> = {
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui.css': 'text/css; charset=utf-8',
};

// The viewer writes its own sanitised HTML as text, so this one page cannot require Trusted Types; scripts and styles stay ours.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Bình An API</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="app"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;

/** The description of the API and its viewer, all from this process. */
export function docs(): Hono {
  const app = new Hono();
  const description = JSON.stringify(openapi());
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  app.get('/api/v1/openapi.json', (context) =>
    context.body(description, 200, { 'content-type': 'application/json' }),
  );
  app.get('/api/docs', (context) => context.html(page, 200, { 'content-security-policy': policy }));
  app.get('/api/docs/start.js', (context) =>
    context.body("SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#app' });", 200, {
      'content-type': 'text/javascript; charset=utf-8',
    }),
  );
  app.get('/api/docs/:file', async (context) => {
    const type = files[context.req.param('file')];
    if (type === undefined) return context.notFound();
    const bytes = await readFile(join(folder, context.req.param('file')));
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': type,
      'cache-control': 'public, max-age=86400',
    });
  });
  return app;
}
