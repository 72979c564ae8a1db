/**
 * Opens the pages people need without a network: the declaration, the personal code, the scanner, what waits. Keeps the
 * app's own files and copies of those pages without anybody's data; leaves `/admin`, `/api`, `/demo` and `/embed` alone.
 */
import { assets, immutable } from '$app/manifest';
import { version } from '$app/env';
import { self } from '$app/service-worker';

const files = `binhan-files-${version}`;
const pages = `binhan-pages-${version}`;
// A link to a result carries its secret behind the `#`: without a network the browser's own page keeps it for another try.
const notOurs = ['/admin', '/api', '/demo', '/embed', '/health', '/csp-report', '/xem-ket-qua'];
const languages = ['vi', 'en'] as const;

/** Pages that work from the device alone; the server makes the kept copies for nobody in particular. */
const offline = [
  '/',
  '/khai-bao',
  '/ma-qr',
  '/lich-hen',
  '/chung-nhan',
  '/quet',
  '/kiem-tra-phieu',
  '/cho-gui',
  '/huong-dan',
  '/ngoai-mang',
];

/** Big files that only some need are kept when they are first used. */
const heavy = /\.wasm$/;

/** Which copy to show: the language of the last page that came from the server. */
let language: string | undefined;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(files);
      const own = [...immutable, ...assets].map(({ path }) => new URL(path, self.location.origin).pathname);
      await cache.addAll(own.filter((path) => !heavy.test(path)));
      await keepPages();
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('binhan-') && name !== files && name !== pages) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (notOurs.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`))) return;
  if (request.mode === 'navigate') event.respondWith(page(request, url));
  else if (url.pathname.startsWith('/_app/immutable/') || url.pathname.startsWith('/icons/'))
    event.respondWith(file(request, url));
});

/** Fetches the copies without cookies, so that they hold nobody's data. */
async function keepPages(): Promise<void> {
  const cache = await caches.open(pages);
  await Promise.all(
    offline.flatMap((path) =>
      languages.map(async (code) => {
        const response = await fetch(`${path}?lang=${code}`, { credentials: 'omit' });
        if (response.ok) await cache.put(`${path}?lang=${code}`, response);
      }),
    ),
  );
}

/** The page from the server; where it cannot be reached, the kept copy. */
async function page(request: Request, url: URL): Promise<Response> {
  try {
    const response = await fetch(request);
    const spoken = response.headers.get('content-language');
    if (spoken && spoken !== language) await remember(spoken);
    // A server that is up but cannot serve is as far away as no network.
    if (response.status !== 503) return response;
    return (await kept(url)) ?? response;
  } catch {
    return (await kept(url)) ?? Response.error();
  }
}

async function kept(url: URL): Promise<Response | undefined> {
  const cache = await caches.open(pages);
  const code = url.searchParams.get('lang') ?? (await remembered());
  // A step of the declaration continues from its first page, where the draft on the device is offered; one booking
  // stands among the others.
  const whole = ['/khai-bao', '/lich-hen'].find((first) => url.pathname.startsWith(`${first}/`));
  const path = whole ?? url.pathname;
  const copy = await cache.match(`${path}?lang=${code}`);
  if (copy && path !== url.pathname) return Response.redirect(path, 302);
  if (copy) return copy;
  return (await cache.match(`/ngoai-mang?lang=${code}`)) && Response.redirect('/ngoai-mang', 302);
}

async function remember(code: string): Promise<void> {
  language = code;
  const cache = await caches.open(pages);
  await cache.put('/language', new Response(code));
}

async function remembered(): Promise<string> {
  if (language) return language;
  const cache = await caches.open(pages);
  const stored = await cache.match('/language');
  return (language = stored ? await stored.text() : 'vi');
}

/** The app's own files never change under their names. */
async function file(request: Request, url: URL): Promise<Response> {
  const cache = await caches.open(files);
  const copy = await cache.match(url.pathname);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.ok) await cache.put(url.pathname, response.clone());
  return response;
}
