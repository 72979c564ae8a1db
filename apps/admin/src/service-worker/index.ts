/**
 * Keeps one page of this app for when there is no network: the shift of a guard. Only devices on which a shift was opened
 * keep anything; whatever else staff open comes from the server.
 */
import { assets, immutable } from '$app/manifest';
import { version } from '$app/env';
import { self } from '$app/service-worker';

/** The portal's worker, of the same origin, clears away what begins with its own name. */
const mine = 'gate-';
const files = `${mine}files-${version}`;
const pages = `${mine}pages-${version}`;
const languages = ['vi', 'en'] as const;
const base = new URL(self.registration.scope).pathname;
const shift = `${base}guard/shift`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      // A device of a gate takes the new version along at once; another one keeps nothing.
      if ((await caches.keys()).some((name) => name.startsWith(mine))) await keep();
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith(mine) && name !== files && name !== pages) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'keep-gate') event.waitUntil(keep());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && url.pathname.startsWith(`${base}guard`))
    event.respondWith(page(request, url));
  else if (url.pathname.startsWith(`${base}_app/immutable/`) || url.pathname === `${base}schemas.js`)
    event.respondWith(file(request, url));
});

/** The files of the app, and the page of the shift as the server makes it for nobody in particular. */
async function keep(): Promise<void> {
  const cache = await caches.open(files);
  const own = [...immutable, ...assets].map(({ path }) => new URL(path, self.registration.scope).pathname);
  const missing = await Promise.all(
    own.map(async (path) => ((await cache.match(path)) === undefined ? [path] : [])),
  );
  await cache.addAll(missing.flat());
  const kept = await caches.open(pages);
  for (const code of languages) {
    const response = await fetch(`${shift}?lang=${code}`, { credentials: 'omit' });
    if (response.ok) await kept.put(`${shift}?lang=${code}`, response);
  }
}

/** A page of the guard from the server; where it cannot be reached, the shift on this device. */
async function page(request: Request, url: URL): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.status !== 503) return response;
    return (await kept(url)) ?? response;
  } catch {
    return (await kept(url)) ?? Response.error();
  }
}

async function kept(url: URL): Promise<Response | undefined> {
  const cache = await caches.open(pages);
  const code = url.searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const copy = await cache.match(`${shift}?lang=${code}`);
  if (copy === undefined || url.pathname === shift) return copy;
  return Response.redirect(shift, 302);
}

/** The app's own files never change under their names. */
async function file(request: Request, url: URL): Promise<Response> {
  const cache = await caches.match(url.pathname);
  return cache ?? fetch(request);
}
