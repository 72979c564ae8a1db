import { randomUUID } from 'node:crypto';
import { type Endpoint, type InputOf, type OutputOf, contract } from '@binhan/contract';
import type { Role } from '@binhan/domain/access';
import { type Instant, instantPlus } from '@binhan/domain/time';
import { generateQrKey } from '@binhan/qr/signed';
import { type CodeBudgets, codeBudgets } from '../src/accounts/codes';
import { type Server, type ServerOptions, createServer } from '../src/create-server';
import type { OpenDatabase } from '../src/database/open';
import { freshDatabase } from './database';
import type { NationalPlatform } from '../src/exchange/platform';
import type { Budget } from '../src/limits/rate-limit';
import type { LogEntry } from '../src/log';
import type { Post } from '../src/webhooks/post';
import type { Carrier } from '../src/outbox/outbox';
import { areas } from './areas';
import { entries } from './entries';
import { foreignTrust } from './foreign';

type C = typeof contract;
/** What a request came back with. */
export interface Got<Value = unknown> {
  status: number;
  value: Value;
  code?: string;
  text: string;
  response: Response;
}

/** How to send a request: as whom, with which key. */
export interface As {
  token?: string;
  apiKey?: string;
  key?: string;
  address?: string;
  headers?: Record<string, string>;
}

/** A server over a fresh database of the engine under test, with a clock of its own. */
export interface TestServer {
  server: Server;
  database: OpenDatabase;
  now(): Instant;
  wait(hours: number): void;
  call<R extends keyof C, A extends keyof C[R] & string>(
    resource: R,
    action: A,
    input: InputOf<C[R][A]>,
    as?: As,
  ): Promise<Got<OutputOf<C[R][A]>>>;
  /** The same by the endpoint's name, for tests that go through all of them. */
  send(endpoint: string, input: Record<string, unknown>, as?: As): Promise<Got>;
  /** A signed-in citizen. */
  citizen(phone?: string): Promise<{ token: string; person: string; phone: string }>;
  /** A signed-in member of staff with one grant. */
  staff(role: Role, scope: { area: string } | { place: string }): Promise<{ token: string; userId: string }>;
  close(): Promise<void>;
}

/** Every endpoint of the contract by its name. */
export const endpoints: ReadonlyMap<string, Endpoint> = new Map(
  Object.entries(contract).flatMap(([resource, actions]) =>
    Object.entries<Endpoint>(actions).map(([action, declared]) => [`${resource}.${action}`, declared]),
  ),
);

let phones = 0;

export { freshDatabase };

/** Starts a server for a test file. */
export async function startServer(
  options: {
    carriers?: Partial<Record<'sms' | 'email', Carrier>>;
    budgets?: Partial<CodeBudgets>;
    origin?: string;
    mode?: 'demo' | 'production';
    /** Instead of a fresh one; it is closed with the server. */
    database?: OpenDatabase;
    log?: (entry: LogEntry) => void;
    schedule?: boolean;
    patience?: number;
    national?: NationalPlatform;
    post?: Post;
    looks?: Budget;
    issuerKeys?: ServerOptions['issuerKeys'];
    foreignTrust?: ServerOptions['foreignTrust'];
  } = {},
): Promise<TestServer> {
  const database = options.database ?? (await freshDatabase());
  let now: Instant = '2026-11-23T02:00:00.000Z';
  const origin = options.origin ?? 'https://binhan.example';
  const pair = await generateQrKey();
  /** The marks of each phone's own device: who signs in again is not asked whose account it is. */
  const devices = new Map<string, string>();
  const server = await createServer({
    database,
    catalog: { entries, areas },
    keys: [pair.privateJwk],
    secret: 'a secret of the tests, forty characters!',
    settings: {
      mode: options.mode ?? 'demo',
      origin,
      origins: [origin],
      timeZone: 'Asia/Ho_Chi_Minh',
      province: { name: 'Hải Phòng', area: '31', defaultArea: '11239' },
      sender: 'Bình An',
    },
    ...(options.carriers === undefined ? {} : { carriers: options.carriers }),
    budgets: { ...codeBudgets, ...options.budgets },
    clock: () => now,
    newId: () => randomUUID(),
    schedule: options.schedule ?? false,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
    ...(options.national === undefined ? {} : { national: options.national }),
    foreignTrust: options.foreignTrust ?? foreignTrust,
    ...(options.issuerKeys === undefined ? {} : { issuerKeys: options.issuerKeys }),
    ...(options.post === undefined ? {} : { post: options.post }),
    // Tests ask one account for everything; the budget has tests of its own.
    looks: options.looks ?? { points: 1_000_000, seconds: 3600 },
    log:
      options.log ??
      (({ error }) => {
        if (error instanceof Error && !/Gateway|ECONN/.test(error.name + error.message))
          process.stderr.write(`${error.stack}\n`);
      }),
  });

  const send: TestServer['send'] = async (endpoint, input, as = {}) => {
    const declared = endpoints.get(endpoint);
    if (declared === undefined) throw new TypeError(`send: no endpoint ${endpoint}`);
    const rest: Record<string, unknown> = { ...input };
    const path = declared.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = rest[name];
      delete rest[name];
      return encodeURIComponent(String(value));
    });
    const headers = new Headers(as.headers);
    if (as.token !== undefined) headers.set('authorization', `Bearer ${as.token}`);
    if (as.apiKey !== undefined) headers.set('x-api-key', as.apiKey);
    if (declared.effect === 'write') headers.set('idempotency-key', as.key ?? randomUUID());
    const url = new URL(`/api/v1${path}`, origin);
    let body: string | FormData | undefined;
    if (declared.method === 'GET') {
      for (const [name, value] of Object.entries(rest)) url.searchParams.set(name, String(value));
    } else if (declared.takes !== undefined) {
      body = new FormData();
      for (const [name, value] of Object.entries(rest))
        body.set(name, value instanceof Blob ? value : String(value));
    } else {
      headers.set('content-type', 'application/json');
      body = JSON.stringify(rest);
    }
    const request = new Request(url, {
      method: declared.method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const response = await server.fetch(request, { address: as.address ?? '10.0.0.1' });
    const type = response.headers.get('content-type') ?? '';
    const copy = response.clone();
    const text = type.includes('json') || type.includes('csv') ? await response.text() : '';
    const value = type.includes('json') ? JSON.parse(text) : copy;
    return {
      status: response.status,
      value,
      ...(response.ok ? {} : { code: value.code }),
      text,
      response: copy,
    };
  };
  const call: TestServer['call'] = (resource, action, input, as) =>
    send(`${resource}.${action}`, input, as) as never;

  return {
    server,
    database,
    now: () => now,
    wait: (hours) => {
      now = instantPlus(now, hours);
    },
    call,
    send,
    async citizen(phone = `+8491${String(2_000_000 + (phones += 1))}`) {
      const asked = await call('logins', 'askCode', { phone }, { address: `citizen-${phone}` });
      if (asked.status !== 200) throw new Error(`askCode: ${asked.text}`);
      const code = await server.services.codes.current(phone, now);
      const got = await call(
        'logins',
        'signIn',
        { phone, code: code ?? '', device: devices.get(phone) ?? '' },
        { address: `citizen-${phone}` },
      );
      if (got.status !== 200 || got.value.caller.who !== 'person') throw new Error(`signIn: ${got.text}`);
      devices.set(phone, got.value.device);
      return { token: got.value.token, person: got.value.caller.person, phone };
    },
    async staff(role, scope) {
      const context = await server.services.auth.$context;
      const id = randomUUID();
      const user = await context.internalAdapter.createUser(
        {
          name: `${role} ${id.slice(0, 4)}`,
          email: `${id}@staff.example`,
          emailVerified: true,
          twoFactorEnabled: true,
        },
        { method: 'admin' },
      );
      await database.db
        .insertInto('accessGrant')
        .values({
          id: randomUUID(),
          userId: user.id,
          role,
          area: 'area' in scope ? scope.area : null,
          place: 'place' in scope ? scope.place : null,
          validFrom: '2026-01-01',
          validUntil: null,
          givenBy: null,
          createdAt: now,
        })
        .execute();
      const session = await context.internalAdapter.createSession(user.id);
      return { token: session.token, userId: user.id };
    },
    async close() {
      await server.close();
      await database.close();
    },
  };
}
