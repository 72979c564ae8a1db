import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { given } from '../../test/given';
import { openProxy } from '../../test/proxy';
import { type Got, type TestServer, freshDatabase, startServer } from '../../test/server';
import { type OpenDatabase, openDatabase } from '../database/open';
import type { LogEntry } from '../log';
import { failureOf } from './failure';

vi.setConfig({ testTimeout: 60_000 });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function serve(options: Parameters<typeof startServer>[0] = {}) {
  const world = await startServer({ log: () => {}, ...options });
  closing.push(() => world.close());
  return world;
}

const declare = (world: TestServer, as: Parameters<TestServer['call']>[3] = {}) =>
  world.call('declarations', 'make', given(), as);

/** "Try again": the only thing a caller hears while the database is away. */
function expectWait(got: Got) {
  expect([got.status, got.code]).toEqual([503, 'unavailable']);
  expect(got.response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
}

describe('a fault of ours', () => {
  test('is a 500 without a detail, found again in the log by its request id; the key may be used again', async () => {
    const logged: LogEntry[] = [];
    const world = await serve({ log: (entry) => logged.push(entry) });
    const key = randomUUID();
    await world.database.raw('alter table draft rename to secret_name');
    const content = { name: 'Lê Thị Kín', phone: '0912345678' };
    const got = await world.call('drafts', 'save', { content }, { key });
    expect(got.status).toBe(500);
    expect(Object.keys(JSON.parse(got.text)).toSorted()).toEqual([
      'code',
      'data',
      'requestId',
      'status',
      'title',
      'type',
    ]);
    expect(JSON.parse(got.text)).toMatchObject({ code: 'internal', data: {} });
    expect(got.text).not.toMatch(/draft|secret_name|relation|at \w+|\.ts|select|insert/i);
    expect(got.response.headers.get('content-type')).toBe('application/problem+json');
    const requestId = got.response.headers.get('x-request-id');
    expect(logged).toMatchObject([{ level: 'error', event: 'internal', endpoint: 'drafts.save', requestId }]);
    expect(JSON.stringify({ ...logged[0], error: String(logged[0]?.error) })).not.toMatch(/Kín|0912345678/);
    await world.database.raw('alter table secret_name rename to draft');
    expect((await world.call('drafts', 'save', { content }, { key })).status).toBe(200);
  });

  test('in the middle of a write leaves nothing of it', async () => {
    const world = await serve();
    const before = await world.database.db.selectFrom('person').select('id').execute();
    await world.database.raw('alter table audit_row rename to elsewhere');
    expect((await declare(world)).status).toBe(500);
    await world.database.raw('alter table elsewhere rename to audit_row');
    expect(await world.database.db.selectFrom('person').select('id').execute()).toEqual(before);
    expect(await world.database.db.selectFrom('declaration').select('id').execute()).toEqual([]);
    expect(await world.database.db.selectFrom('idempotency').select('keyHash').execute()).toEqual([]);
  });

  test.each([
    ['57P01', 503],
    ['57P03', 503],
    ['08006', 503],
    ['53300', 503],
    ['3D000', 503],
    ['25006', 503],
    ['40001', 503],
    ['40P01', 503],
    ['ECONNREFUSED', 503],
    ['42P01', 500],
    ['23505', 500],
    ['22P02', 500],
  ])('%s is a %i, also where it stands behind another', (code, status) => {
    const fault = Object.assign(new Error('fault'), { code });
    const expected = status === 503 ? 'unavailable' : 'internal';
    expect(failureOf(fault).refused).toBe(expected);
    expect(failureOf(new Error('outer', { cause: fault })).refused).toBe(expected);
    expect(failureOf(new AggregateError([fault])).refused).toBe(expected);
  });
});

test('a database that is closed under the server: ready says no, and every endpoint asks to wait', async () => {
  const world = await startServer({ log: () => {} });
  const { token } = await world.citizen();
  expect(await world.server.ready()).toBe(true);
  await world.close();
  expect(await world.server.ready()).toBe(false);
  expectWait(await declare(world));
  expectWait(await world.call('people', 'mine', {}, { token }));
  expectWait(await world.call('staff', 'work', {}, { apiKey: randomUUID() }));
  expectWait(await world.call('logins', 'askCode', { phone: '+84912345678' }));
  expectWait(await world.call('drafts', 'open', { code: 'ABCD' }));
});

describe.runIf(inject('engine') === 'postgres')('a PostgreSQL server', () => {
  /** A server whose way to the database can be broken, and a second way that cannot. */
  async function behindProxy(patience?: number) {
    const straight = await freshDatabase();
    closing.push(() => straight.close());
    const url = new URL(straight.jobs.kind === 'postgres' ? straight.jobs.url : '');
    const proxy = await openProxy({ host: url.hostname, port: Number(url.port) });
    url.port = String(proxy.port);
    const database = await openDatabase({ kind: 'postgres', url: url.href, connections: 6 });
    const world = await serve({ database, ...(patience === undefined ? {} : { patience }) });
    return { world, proxy, straight };
  }

  const kept = async ({ db }: Pick<OpenDatabase, 'db'>) =>
    (await db.selectFrom('declaration').select('id').execute()).map((row) => row.id);

  test('whose connections are killed under load: each answer is done or "try again", and what was done is there', async () => {
    const database = await freshDatabase();
    const world = await serve({ database });
    const acknowledged: string[] = [];
    const unsure: string[] = [];
    let running = true;
    const killer = (async () => {
      const admin = await openDatabase({ kind: 'postgres', url: inject('postgres'), connections: 1 });
      const name = new URL(database.jobs.kind === 'postgres' ? database.jobs.url : '').pathname.slice(1);
      for (let kill = 0; kill < 12; kill += 1) {
        // Not before some work was done again, and then at no moment in particular.
        const enough = acknowledged.length + 10;
        await expect
          .poll(() => acknowledged.length, { timeout: 10_000, interval: 3 })
          .toBeGreaterThan(enough);
        await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(
          admin.db,
        );
      }
      running = false;
      await admin.close();
    })();
    const others: (string | undefined)[] = [];
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        while (running) {
          const key = randomUUID();
          const got = await declare(world, { key });
          if (got.status === 200) acknowledged.push(got.value.receipt.id);
          else if (got.status === 503 && got.response.headers.has('retry-after')) unsure.push(key);
          else others.push(`${got.status} ${got.code}`);
        }
      }),
    );
    await killer;
    expect(others).toEqual([]);
    expect(unsure.length).toBeGreaterThan(0);
    expect(await kept(database)).toEqual(expect.arrayContaining(acknowledged));
    // Whoever tries again with the same key gets what was done, or has it done now: never twice.
    for (const key of unsure) {
      const again = await declare(world, { key });
      expect(again.status).toBe(200);
      acknowledged.push(again.value.receipt.id);
    }
    expect((await kept(database)).toSorted()).toEqual(acknowledged.toSorted());
  });

  test('that is away and comes back: ready follows, signed-in callers are not signed out, and no restart is needed', async () => {
    const { world, proxy, straight } = await behindProxy();
    const { token } = await world.citizen();
    const made = await declare(world, { token });
    expect(made.status).toBe(200);
    await proxy.down();
    expect(await world.server.ready()).toBe(false);
    const key = randomUUID();
    for (let round = 0; round < 3; round += 1) {
      expectWait(await declare(world, { token, key }));
      expectWait(await world.call('people', 'mine', {}, { token }));
      expectWait(await world.call('logins', 'current', {}, { token }));
      expectWait(await world.call('logins', 'signIn', { phone: '+84912345678', code: '123456' }));
    }
    await proxy.up();
    expect(await world.server.ready()).toBe(true);
    expect((await world.call('logins', 'current', {}, { token })).value).toMatchObject({ who: 'person' });
    const again = await declare(world, { token, key });
    expect(again.status).toBe(200);
    expect((await kept(straight)).toSorted()).toEqual(
      [made.value.receipt.id, again.value.receipt.id].toSorted(),
    );
  });

  test('that answers nothing: ready says no and requests ask to wait, within seconds instead of waiting with it', async () => {
    const { world, proxy } = await behindProxy(1000);
    const { token } = await world.citizen();
    expect(await world.server.ready()).toBe(true);
    proxy.silent(true);
    const asked = performance.now();
    expectWait(await declare(world, { token }));
    expectWait(await world.call('people', 'mine', {}, { token }));
    expect(await world.server.ready()).toBe(false);
    expect(performance.now() - asked).toBeLessThan(5000);
    await proxy.down();
  });

  test('whose database is gone: requests ask to wait, and a server cannot start on it', async () => {
    const { world, straight } = await behindProxy();
    const url = new URL(straight.jobs.kind === 'postgres' ? straight.jobs.url : '');
    const admin = await openDatabase({ kind: 'postgres', url: inject('postgres'), connections: 1 });
    closing.push(() => admin.close());
    await admin.raw(`drop database ${url.pathname.slice(1)} with (force)`);
    expectWait(await declare(world));
    expect(await world.server.ready()).toBe(false);
    const database = await openDatabase({ kind: 'postgres', url: url.href, connections: 1 });
    closing.push(() => database.close());
    await expect(startServer({ database, log: () => {} })).rejects.toMatchObject({ code: '3D000' });
  });
});
