import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { ApiError, NetworkError, TimeoutError, createClient } from './index';

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

/** A real server on loopback that keeps the idempotency keys it was sent. */
async function serving(handler: Handler) {
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const key = request.headers['idempotency-key'];
    keys.push(typeof key === 'string' ? key : undefined);
    request.resume();
    request.on('end', () => handler(request, response, keys.length));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  opened.push({
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
  const { port } = server.address() as AddressInfo;
  return { keys, baseUrl: `http://127.0.0.1:${String(port)}` };
}

const answer = (response: ServerResponse, status: number, body: object, headers: object = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

const busy = (response: ServerResponse, seconds: string) =>
  answer(
    response,
    503,
    { code: 'unavailable', data: { retryAfter: Number(seconds) } },
    { 'retry-after': seconds },
  );

describe('S14', () => {
  test('503, 503, 200: one effect, under one key', async () => {
    const effects = new Set<string | undefined>();
    const { keys, baseUrl } = await serving((_, response, count) => {
      if (count < 3) return busy(response, '0');
      effects.add(keys.at(-1));
      answer(response, 200, { done: true });
    });
    expect(await createClient({ baseUrl }).logins.signOut()).toEqual({ done: true });
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(effects.size).toBe(1);
  });

  test('an answer lost after the write is asked for again under the same key', async () => {
    const done = new Map<string | undefined, number>();
    const { keys, baseUrl } = await serving((_, response, count) => {
      const key = keys.at(-1);
      if (!done.has(key)) done.set(key, done.size + 1);
      if (count === 1) return response.destroy();
      // Cut off in the middle of the body.
      if (count === 2) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"done":');
        return setTimeout(() => response.destroy(), 20);
      }
      answer(response, 200, { done: true });
    });
    expect(await createClient({ baseUrl }).logins.signOut()).toEqual({ done: true });
    expect(done.size).toBe(1);
    expect(keys).toHaveLength(3);
  });

  test('reads are tried again, refusals are not', async () => {
    const { keys, baseUrl } = await serving((request, response, count) => {
      if (request.url?.endsWith('/me/people') === true) {
        return answer(response, 401, { code: 'unauthenticated', data: {} });
      }
      return count < 2 ? busy(response, '0') : answer(response, 200, { who: 'anonymous' });
    });
    const client = createClient({ baseUrl });
    await client.logins.current();
    expect(keys).toEqual([undefined, undefined]);
    await expect(client.people.mine()).rejects.toThrow(ApiError);
    expect(keys).toHaveLength(3);
  });

  test('a server that asks for a long wait is not waited for', async () => {
    const { keys, baseUrl } = await serving((_, response) => busy(response, '600'));
    const started = performance.now();
    const { error } = await createClient({ baseUrl }).logins.current().safe();
    expect(error instanceof ApiError && error.is('unavailable') && error.data.retryAfter).toBe(600);
    expect(keys).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('S12', () => {
  test('an abort ends the wait for the next try at once, with its reason', async () => {
    const { keys, baseUrl } = await serving((_, response) => busy(response, '3'));
    const stop = new AbortController();
    const reason = new Error('enough');
    const started = performance.now();
    setTimeout(() => stop.abort(reason), 200);
    await expect(createClient({ baseUrl }).logins.signOut({}, { signal: stop.signal })).rejects.toBe(reason);
    expect(performance.now() - started).toBeLessThan(450);
    expect(keys).toHaveLength(1);
  });

  test('an abort ends a call under way, and a call that has not begun', async () => {
    const { keys, baseUrl } = await serving(() => undefined);
    const client = createClient({ baseUrl });
    await expect(client.logins.current({}, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(keys).toHaveLength(1);
    await expect(client.logins.current({}, { signal: AbortSignal.abort('no') })).rejects.toBe('no');
    expect(keys).toHaveLength(1);
  });
});

describe('S13', () => {
  test('each try has its time', async () => {
    const { keys, baseUrl } = await serving((_, response, count) => {
      if (count > 1) answer(response, 200, { who: 'anonymous' });
    });
    await createClient({ baseUrl }).logins.current({}, { timeout: 100 });
    expect(keys).toHaveLength(2);
  });

  test('all tries together have theirs', async () => {
    const { baseUrl } = await serving(() => undefined);
    const started = performance.now();
    const { error } = await createClient({ baseUrl, timeout: 200, totalTimeout: 300 })
      .logins.current()
      .safe();
    expect(error).toBeInstanceOf(TimeoutError);
    expect(performance.now() - started).toBeLessThan(600);
  });
});

test('no server: a NetworkError that names the fault', async () => {
  const { baseUrl } = await serving(() => undefined);
  opened.splice(0).forEach((server) => server.close());
  const { error } = await createClient({ baseUrl, retries: 1 }).logins.current().safe();
  expect(error instanceof NetworkError && error.reason).toBe('ECONNREFUSED');
});

test('an export that breaks off says so', async () => {
  const { baseUrl } = await serving((_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    response.write('a,b\n');
    setTimeout(() => response.destroy(), 30);
  });
  const reason = 'Truy vết ca bệnh';
  const csv = await createClient({ baseUrl }).places.exportVisits({ place: 'p', reason });
  await expect(csv.text()).rejects.toThrow(NetworkError);
});

test('a failed call that nobody awaits ends no process', async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', note);
  const client = createClient({ baseUrl: '', retries: 0, fetch: () => Promise.reject(new Error('off')) });
  void client.logins.current();
  await new Promise((done) => setTimeout(done, 50));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
