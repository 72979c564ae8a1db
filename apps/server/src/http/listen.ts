import {
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
  createServer,
} from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { DemoWorld } from '../demo/accounts';
import { nationalPage } from '../demo/national-page';
import { demoPage } from '../demo/page';
import type { Environment } from '../environment';
import type { Api } from '../start';
import { type Pages, loadPages } from './pages';
import { docs } from './docs';
import { embed } from './embed';
import { type Logo, sendLogo } from './logo';

/** The pages live in this process too: its `Request` and `Response` stay the platform's. */
const own = { overrideGlobalObjects: false };

/** What a request brings along inside the process. */
interface Process {
  Bindings: {
    /** Whence it came. */
    address: string;
    /** Its answer must not be compressed. */
    measurable: boolean;
  };
}

/** Serves portal, admin and API on one port. `pages: false` leaves the pages to their own dev servers. */
export async function listen(
  environment: Environment,
  api: Api,
  seeded: DemoWorld | undefined,
  options: { pages: boolean; logo?: Logo | undefined },
): Promise<HttpServer> {
  const ours = new Hono<Process>();
  const compressing = compress();
  ours.use((context, next) => {
    // A write is answered in a few hundred bytes: packing them costs more (0.2 ms) than sending them.
    const large = context.req.method === 'GET' || context.req.path.endsWith('/search');
    return large && !context.env.measurable ? compressing(context, next) : next();
  });
  health(ours, api);
  ours.route('/', docs());
  ours.route(
    '/',
    embed((page, address) => mayCall(environment, api, page, address)),
  );
  if (environment.MODE === 'demo') {
    ours.route('/', demoPage(api.server, seeded, api.clock));
    if (api.national !== undefined) ours.route('/', nationalPage(api.server, api.national));
  }
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
  ours: Hono<Process>,
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
  if (pages === undefined || /^\/(api|health|demo|embed)(\/|$)/.test(path)) {
    void getRequestListener(
      (fetched) => ours.fetch(fetched, { address, measurable: isMeasurable(request) }),
      own,
    )(request, response);
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
  // The app packs its pages as the browser likes; its files hold nobody's data.
  if (isMeasurable(request) && !pathOf(request).includes('/_app/')) delete request.headers['accept-encoding'];
  return request;
}

/**
 * Whether a stranger may measure the answer. A page of somebody else can make a browser send our cookie along, add a
 * guess to the address and read from the compressed size whether the answer holds it too (BREACH). So an answer with
 * somebody's data is compressed only where the browser says that we, or the person at it, asked (Fetch Metadata).
 */
function isMeasurable({ headers }: IncomingMessage): boolean {
  const asker = headers['sec-fetch-site'];
  return headers.cookie !== undefined && asker !== 'same-origin' && asker !== 'none';
}

/** Whence a request came: the socket, or behind a trusted proxy the last address it added. */
function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const text = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  return text?.split(',').at(-1)?.trim() ?? request.socket.remoteAddress ?? 'unknown';
}

/** Whether a page of somebody else may call the API, asked as its browser would: calls and frames follow one rule. */
async function mayCall(environment: Environment, api: Api, page: string, address: string): Promise<boolean> {
  const asked = await api.server.fetch(
    new Request(`${environment.origin}/api/v1/site`, {
      method: 'OPTIONS',
      headers: { origin: page, 'access-control-request-method': 'GET' },
    }),
    { address },
  );
  return asked.headers.get('access-control-allow-origin') === page;
}

function health(app: Hono<Process>, api: Api): void {
  app.get('/health/live', (context) => context.json({ live: true }));
  app.get('/health/ready', async (context) => {
    const ready = await api.server.ready();
    return context.json({ ready }, ready ? 200 : 503, ready ? {} : { 'retry-after': '5' });
  });
}
