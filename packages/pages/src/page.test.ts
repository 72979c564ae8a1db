import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { beginPage, finishPage, inLanguage } from './index';

const html = `<!doctype html><p>${'Khai báo y tế. '.repeat(200)}</p>`;

function finished(accepts: string | undefined, init: ResponseInit = {}, body: string | null = html) {
  const headers = new Headers(init.headers);
  if (!headers.has('content-type')) headers.set('content-type', 'text/html; charset=utf-8');
  const request = new Request('http://a.example/', {
    headers: accepts === undefined ? {} : { 'accept-encoding': accepts },
  });
  return finishPage({ request }, new Response(body, { ...init, headers }), {
    language: 'vi',
    keep: 'private, no-store',
  });
}

test('a page leaves with its language, its policies and a word for those who keep copies', async () => {
  const page = finished(undefined);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-language': 'vi',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    vary: 'accept-encoding',
  });
  expect(await page.text()).toBe(html);
});

test.each(['gzip', 'br, gzip, deflate', 'deflate;q=0.5, GZIP;q=0.4'])(
  '%s: it leaves smaller',
  async (accepts) => {
    const page = finished(accepts, { status: 422, headers: { 'content-length': '9', 'set-cookie': 'a=1' } });
    expect(page.status).toBe(422);
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.has('content-length')).toBe(false);
    expect(page.headers.getSetCookie()).toEqual(['a=1']);
    const bytes = Buffer.from(await page.arrayBuffer());
    expect(bytes.length).toBeLessThan(html.length / 4);
    expect(gunzipSync(bytes).toString()).toBe(html);
  },
);

test.each([undefined, '', 'br', 'gzip;q=0', 'gzip;q=0.000, identity', 'gzipped'])(
  '%s: it leaves as it is',
  async (accepts) => {
    const page = finished(accepts);
    expect(page.headers.has('content-encoding')).toBe(false);
    expect(await page.text()).toBe(html);
  },
);

test('what is no page, has no body or is packed already is left alone', async () => {
  const data = finished('gzip', {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
  });
  expect([data.headers.get('content-encoding'), data.headers.get('cache-control')]).toEqual([
    null,
    'no-cache',
  ]);
  expect(finished('gzip', { status: 303 }, null).headers.has('content-encoding')).toBe(false);
  expect(await finished('gzip', { headers: { 'content-encoding': 'br' } }).text()).toBe(html);
});

function begun(path: string, kept?: string) {
  const set: [string, string][] = [];
  const cookies = {
    get: () => kept,
    set: (name: string, value: string) => void set.push([name, value]),
  };
  const url = new URL(path, 'http://a.example');
  const event = { url, cookies, request: new Request(url), getClientAddress: () => '192.0.2.1' };
  return { language: beginPage(event, 'http://api.example').language, set };
}

test.each([
  ['/', undefined, 'vi', []],
  ['/', 'en', 'en', []],
  ['/', 'fr', 'vi', []],
  ['/?lang=en', undefined, 'en', [['lang', 'en']]],
  ['/?lang=vi', 'en', 'vi', [['lang', 'vi']]],
  ['/?lang=<script>', 'en', 'en', []],
] as const)('%s with %s kept is in %s', (path, kept, language, set) => {
  expect(begun(path, kept)).toEqual({ language, set });
  expect(inLanguage(language).transformPageChunk({ html: '<html lang="%lang%">' })).toBe(
    `<html lang="${language}">`,
  );
});
