import { expect, test } from 'vitest';
import { type Listed, embed } from './embed';

const page = 'https://benh-vien.example';
const ask = (path: string, listed: Listed = () => Promise.resolve(true), headers: HeadersInit = {}) =>
  embed(listed).request(path, { headers }, { address: '192.0.2.1' });
const framed = (asking: string) => `/embed/frame.html?page=${encodeURIComponent(asking)}`;

test('a listed page may show the frame, and it alone', async () => {
  const answer = await ask(framed(page));
  expect(answer.headers.get('content-security-policy')).toBe(`frame-ancestors ${page}`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const html = await answer.text();
  expect(html).toContain("default-src 'none'");
  expect(html).not.toContain(page);
});

test.each([
  ['one that is not listed', framed(page), false],
  ['none', '/embed/frame.html', true],
  ['an origin with more behind it', framed(`${page}/x`), true],
  ['two', framed(`${page} https://evil.example`), true],
  ['a policy of its own', framed(`${page}; script-src *`), true],
  ['every sandboxed page', framed('null'), true],
  ['files', framed('file://'), true],
  ['everybody', framed('*'), true],
])('%s may not', async (_who, path, isListed) => {
  const answer = await ask(path, () => Promise.resolve(isListed));
  expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
});

test('files of the widgets, and no others; those that never change are kept', async () => {
  const frame = await ask('/embed/frame.js');
  expect(frame.headers.get('content-type')).toContain('text/javascript');
  expect(frame.headers.get('cache-control')).toBe('no-cache');
  const tag = frame.headers.get('etag') ?? '';
  expect((await ask('/embed/frame.js', undefined, { 'if-none-match': tag })).status).toBe(304);
  const [, part = ''] = /"\.\/(\w+-[\w-]{8}\.js)"/.exec(await frame.text()) ?? [];
  expect((await ask(`/embed/${part}`)).headers.get('cache-control')).toContain('immutable');
  expect((await ask('/embed/zxing_reader.wasm')).headers.get('content-type')).toBe('application/wasm');
  for (const name of ['package.json', 'integrity.json', '..%2Fpackage.json', 'constructor', 'index.d.ts'])
    expect([name, (await ask(`/embed/${name}`)).status]).toEqual([name, 404]);
});
