import { existsSync, readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';

const widgets = dirname(createRequire(import.meta.url).resolve('@binhan/widgets'));
const types: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** A page on a site that is not ours, which serves our widgets from its own folder and may ask one other origin, or show its frames. */
export async function strangersPage(
  html: (own: string) => string,
  asks: string,
  how: 'asks' | 'frames' = 'asks',
): Promise<{ origin: string; close: () => Promise<void> }> {
  const may =
    how === 'asks'
      ? `script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' ${asks}`
      : `script-src 'self'; frame-src ${asks}`;
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(widgets, path.replace(/^\/widgets\//, ''));
    const found = path.startsWith('/widgets/') && existsSync(file);
    if (path !== '/' && !found) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': found
        ? (types[extname(file)] ?? 'application/octet-stream')
        : 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; ${may}; require-trusted-types-for 'script'; trusted-types 'none'`,
    });
    response.end(found ? readFileSync(file) : html(originOf(server)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: originOf(server),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function originOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}
