/** The pages for frames, as a portal serves them: the folder of this package, and who may show them. */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Answers what a frame asks for; false for everything else. Only pages of `listed` origins may show the frame. */
export function sendEmbed(
  request: IncomingMessage,
  response: ServerResponse,
  listed: (origin: string) => boolean,
): boolean {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (!url.pathname.startsWith('/embed/')) return false;
  const name = normalize(url.pathname).slice('/embed/'.length);
  const file = join(import.meta.dirname, '..', 'dist', name);
  const page = url.searchParams.get('page') ?? '';
  const found = existsSync(file);
  response.writeHead(found ? 200 : 404, {
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'permissions-policy': 'camera=(self)',
    ...(name === 'frame.html'
      ? { 'content-security-policy': `frame-ancestors ${listed(page) ? page : "'none'"}` }
      : {}),
  });
  response.end(found ? readFileSync(file) : undefined);
  return true;
}
