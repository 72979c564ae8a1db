import {
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
  createServer,
} from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { DemoWorld } from '../demo/accounts';
import { demoPage } from '../demo/page';
import type { Environment } from '../environment';
import type { Api } from '../start';
import { type Pages, loadPages } from './pages';
import { docs } from './docs';
import { type Logo, sendLogo } from './logo';

/** Serves portal, admin and API on one port. `pages: false` leaves the pages to their own dev servers. */
export async function listen(
  environment: Environment,
  api: Api,
  seeded: DemoWorld | undefined,
  options: { pages: boolean; logo?: Logo | undefined },
): Promise<HttpServer> {
  const ours = new Hono<{ Bindings: { address: string } }>();
  health(ours, api);
  docs(ours as unknown as Hono);
  if (environment.MODE === 'demo') demoPage(ours as unknown as Hono, api.server, seeded, api.clock);
  ours.all('/api/*', (context) => api.server.fetch(context.req.raw, { address: context.env.address }));
  const pages = options.pages ? await loadPages(api, environment, options.logo?.address) : undefined;
  const server = createServer((request, response) => {
    if (options.logo?.file !== undefined && pathOf(request) === '/logo') {
      sendLogo(options.logo.file, request, response);
    } else route(environment, ours, pages, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(environment.PORT, environment.host, resolve);
  });
  return server;
}

function route(
  environment: Environment,
  ours: Hono<{ Bindings: { address: string } }>,
  pages: Pages | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const address = addressOf(request, environment.TRUST_PROXY === '1');
  const path = pathOf(request);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  if (environment.origin.startsWith('https:')) {
    response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
  if (pages === undefined || /^\/(api|health|demo)(\/|$)/.test(path)) {
    void getRequestListener((fetched) => ours.fetch(fetched, { address }))(request, response);
    return;
  }
  const wantsAdmin = path === '/admin' || path.startsWith('/admin/');
  const host = request.headers.host ?? '';
  const apart = environment.ADMIN_ORIGIN !== undefined && environment.ADMIN_ORIGIN !== environment.origin;
  // With hosts apart, the portal's host knows no admin pages and the admin host no others.
  if (apart && wantsAdmin !== (host === new URL(environment.ADMIN_ORIGIN ?? '').host)) {
    response.statusCode = 404;
    response.end();
    return;
  }
  (wantsAdmin ? pages.admin : pages.portal)(prepared(environment, request, address), response);
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}

/** The request as the page handlers expect it: scheme and address are ours to say, never the sender's. */
function prepared(environment: Environment, request: IncomingMessage, address: string): IncomingMessage {
  request.headers['x-forwarded-proto'] = new URL(environment.origin).protocol.slice(0, -1);
  request.headers['x-binhan-address'] = address;
  return request;
}

/** Whence a request came: the socket, or behind a trusted proxy the last address it added. */
function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const text = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  return text?.split(',').at(-1)?.trim() ?? request.socket.remoteAddress ?? 'unknown';
}

function health(app: Hono<{ Bindings: { address: string } }>, api: Api): void {
  app.get('/health/live', (context) => context.json({ live: true }));
  app.get('/health/ready', async (context) => {
    const ready = await api.server.ready();
    return context.json({ ready }, ready ? 200 : 503, ready ? {} : { 'retry-after': '5' });
  });
}
