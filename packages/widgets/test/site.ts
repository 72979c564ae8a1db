import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  // The media type of WebAssembly is missing on many hosts; the element must not depend on it.
  '.wasm': 'application/octet-stream',
};

/** The strictest policy under which the element still works: no inline code or style, no policy for Trusted Types at all. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** A page of the site that is no file. */
export interface WrittenPage {
  html: string;
  /** What it may run inline, as the policy names it: the digest of its import map. */
  inline?: string;
  /** Another origin it may ask. */
  asks?: string;
  /** Another origin whose pages it may show in a frame. */
  frames?: string;
}

function policyOf(page: WrittenPage | undefined): string {
  const { inline, asks, frames } = page ?? {};
  const scripts = inline ? policy.replace("script-src 'self'", `script-src 'self' '${inline}'`) : policy;
  const whole = asks ? scripts.replace("connect-src 'self'", `connect-src 'self' ${asks}`) : scripts;
  return frames ? `${whole.replace(" 'wasm-unsafe-eval'", '')}; frame-src ${frames}` : whole;
}

/**
 * A stranger's plain site: its own few files, and ours as built under `/widgets/` and, as a site that keeps versions
 * does, under `/widgets/<version>/`. `pages` are written by the test; `altered` names a file of ours that somebody changed.
 */
export async function openSite(
  given: { pages?: Record<string, WrittenPage>; altered?: RegExp } = {},
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const ours = /^\/widgets\/(?:\d+\.\d+\.\d+\/)?/.exec(path)?.[0];
    const file = ours
      ? join(import.meta.dirname, '..', 'dist', path.slice(ours.length))
      : join(import.meta.dirname, 'site', path === '/' ? 'index.html' : path);
    const written = given.pages?.[path];
    if (!written && !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': written ? types['.html'] : (types[extname(file)] ?? 'application/octet-stream'),
      'content-security-policy': policyOf(written),
      'cache-control': 'no-store',
    });
    if (written) return void response.end(written.html);
    const body = readFileSync(file);
    response.end(ours && given.altered?.test(path) ? `${body.toString()}\n// changed on the way` : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
