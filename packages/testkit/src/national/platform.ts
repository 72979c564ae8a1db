import { randomUUID } from 'node:crypto';
import { type NationalPlatform, httpPlatform } from '@binhan/server';
import { Hono } from 'hono';
import type { JWK } from 'jose';
import { type Chaos, noChaos, seeded, way } from './chaos';
import { opened, ordered, platformKey, sha256 } from './signing';

/** How the simulated platform begins. */
export interface NationalPlatformOptions {
  /** The moment, in UTC as ISO 8601. */
  clock: () => string;
  /** The same seed gives the same faults. */
  seed?: number;
  /** Seconds a token holds; 3600 by default. */
  tokenSeconds?: number;
  /** What one before it kept, to go on with. */
  kept?: KeptPlatform;
}

/** What a simulated platform takes along to its next start. */
export interface KeptPlatform {
  key: JWK;
  records: HeldRecord[];
}

/** The installation it talks to: its public key, and where its inbox is. */
export interface Counterpart {
  key: JWK;
  fetch(request: Request): Promise<Response>;
  origin: string;
}

/** A record as the platform holds it. */
export interface HeldRecord {
  id: string;
  kind: string;
  subject: string;
  sequence: number;
  attempt: number;
  day: string;
  digest: string;
  bundle: unknown;
  /** When it was first held, by the clock. */
  heldAt: string;
}

/** The other side of the exchange, as far as one may guess it: token, intake, ledger, acknowledgements; and what goes wrong. */
export interface SimulatedPlatform {
  /** What a server is connected with: it calls this process, over no network. */
  connection: NationalPlatform;
  /** The same as an HTTP application, for whoever wants it on a port of this machine. */
  fetch(request: Request): Promise<Response>;
  chaos: Chaos;
  /** Tells it whom it talks to. */
  meet(counterpart: Counterpart): void;
  /** Carries out what has arrived and delivers what it has to say, by the clock. */
  tick(): Promise<void>;
  /** Says something to the installation as it stands, for tests of its inbox. */
  say(messages: readonly Said[]): Promise<Response>;
  records(): HeldRecord[];
  /** Records of each subject in the order in which they were first held. */
  order(): ReadonlyMap<string, readonly number[]>;
  /** Forgets a record, or changes what it holds of it: what a reconciliation must find. */
  spoil(id: string, how: 'lose' | 'change'): void;
  /** Kinds that are refused with a code instead of held. */
  refuses: Map<string, string>;
  /** How many messages and acknowledgements are on their way. */
  underWay(): number;
  /** What the next one goes on with. */
  keep(): KeptPlatform;
}

/** A message to the installation. */
export interface Said {
  id: string;
  kind: string;
  subject: string;
  sequence?: number;
  body: Record<string, unknown>;
}

const CLIENT = { id: 'binhan-demo', secret: 'a secret of the demonstration' };

/** A simulated national platform in this process. */
export async function createNationalPlatform({
  clock,
  seed = 1,
  tokenSeconds = 3600,
  kept,
}: NationalPlatformOptions): Promise<SimulatedPlatform> {
  const key = await platformKey(kept?.key);
  const chaos = noChaos();
  const random = seeded(seed);
  const now = () => Date.parse(clock());
  const coming = way<string>(chaos, random);
  const going = way<string>(chaos, random);
  const tokens = new Map<string, number>();
  const held = new Map<string, HeldRecord>(kept?.records.map((record) => [record.id, record]));
  const order = new Map<string, number[]>();
  const refuses = new Map<string, string>();
  let counterpart: Counterpart | undefined;

  const app = new Hono();
  app.use(async (_context, next) => {
    if (chaos.down) throw new TypeError('the platform is down');
    return random() < chaos.fail ? new Response(null, { status: 503 }) : next();
  });
  app.post('/token', (context) => {
    const [id, secret] = atob((context.req.header('authorization') ?? '').replace(/^Basic /, ''))
      .split(':')
      .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    if (id !== CLIENT.id || secret !== CLIENT.secret) return context.json({ error: 'invalid_client' }, 401);
    const token = randomUUID();
    tokens.set(token, now() + tokenSeconds * 1000);
    return context.json({ access_token: token, token_type: 'Bearer', expires_in: tokenSeconds });
  });
  app.use(async (context, next) => {
    const token = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    return (tokens.get(token) ?? 0) > now() ? next() : new Response(null, { status: 401 });
  });
  app.post('/messages', async (context) => {
    const envelope = await context.req.text();
    const lost = random() < chaos.drop;
    if (lost && random() < 0.5) throw new TypeError('lost on the way');
    coming.put(envelope, now());
    if (lost) throw new TypeError('the answer was lost');
    return new Response(null, { status: 202 });
  });
  app.get('/ledger/:day', async (context) => {
    const day = context.req.param('day');
    const records = [...held.values()]
      .filter((record) => record.day === day)
      .map(({ id, digest }) => ({ id, digest }));
    const lines = records.map(({ id, digest }) => `${id} ${digest}\n`).toSorted();
    const statement = await key.sign(ordered({ count: records.length, day, digest: sha256(lines.join('')) }));
    return context.json({ records, statement });
  });
  app.onError((error) => {
    throw error;
  });

  /** Holds the records of an envelope and gives what is said to each. The highest attempt is the one that counts. */
  async function hold(envelope: string): Promise<Said[]> {
    const text = counterpart === undefined ? undefined : await opened(envelope, counterpart.key);
    if (text === undefined) return [];
    const { records } = JSON.parse(text) as { records: Omit<HeldRecord, 'heldAt'>[] };
    return records.map((record) => {
      const about = { id: randomUUID(), subject: record.id };
      const code = refuses.get(record.kind);
      if (code !== undefined) return { ...about, kind: 'refusal', body: { transmission: record.id, code } };
      const before = held.get(record.id);
      if (before === undefined)
        order.set(record.subject, [...(order.get(record.subject) ?? []), record.sequence]);
      if (before === undefined || before.attempt <= record.attempt)
        held.set(record.id, {
          ...record,
          digest: sha256(ordered(record.bundle)),
          heldAt: before?.heldAt ?? clock(),
        });
      const digest = held.get(record.id)?.digest ?? '';
      return { ...about, kind: 'acknowledgement', body: { transmission: record.id, digest } };
    });
  }

  async function post(envelope: string): Promise<Response> {
    if (counterpart === undefined) throw new RangeError('meet: nobody to talk to');
    return counterpart.fetch(
      new Request(`${counterpart.origin}/api/v1/exchange/national/inbox`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ envelope }),
      }),
    );
  }

  const sealed = (messages: readonly Said[]) =>
    key.sign(JSON.stringify({ id: randomUUID(), at: clock(), messages }));
  const fetch = async (request: Request) => app.fetch(request);

  return {
    connection: httpPlatform({
      url: 'http://national.simulator.invalid',
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      keys: [key.publicJwk],
      insecure: true,
      fetch: (url, init) => fetch(new Request(url, init)),
    }),
    fetch,
    chaos,
    meet(whom) {
      counterpart = whom;
    },
    async tick() {
      if (chaos.down) return;
      for (const envelope of coming.arrived(now())) {
        const messages = await hold(envelope);
        if (messages.length > 0) going.put(await sealed(messages), now());
      }
      for (const envelope of going.arrived(now())) if (random() >= chaos.drop) await post(envelope);
    },
    say: async (messages) => post(await sealed(messages)),
    records: () => [...held.values()],
    order: () => order,
    spoil(id, how) {
      const record = held.get(id);
      if (how === 'lose') held.delete(id);
      else if (record !== undefined) held.set(id, { ...record, digest: sha256('something else') });
    },
    refuses,
    underWay: () => coming.waiting() + going.waiting(),
    keep: () => ({ key: key.privateJwk, records: [...held.values()] }),
  };
}
