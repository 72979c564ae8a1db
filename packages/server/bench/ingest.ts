import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { figure, median, percentile, table } from '@binhan/config/bench';
import { type QrJwk, generateQrKey, importQrKey, verifyQr } from '@binhan/qr/signed';
import { openDatabase } from '@binhan/server';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { type Switches, switchedDatabase } from './database';
import { databaseTime } from './database-time';
import type { LoadResult, LoadRound, LoadWorld } from './load';
import type { Postgres } from './postgres';
import { singleRows } from './single-rows';
import { scanPerson, seedGates, startServer } from './world';

const PLACES = 64;
/** Visitors who come every day, and others: more than the server remembers codes of. */
const REGULARS = 24_000;
const STRANGERS = 24_000;
const ROUNDS = 5;
const ROUND = 2_000;
/** Rounds by each way before anything counts: until the code is compiled and the tables are no longer empty. */
const WARM = 4;

const BY_GUARD = '/api/v1/stays/by-guard';
const BY_POSTER = '/api/v1/stays/by-poster';
const CODE_ALONE = '/code-alone';
/** What nobody is told who is not signed in: all that every call of the API goes through, and nothing else. */
const REFUSED = '/api/v1/me/stays';
const CODES = { regulars: 'seen before', strangers: 'never seen' };

/** Check-ins at guards' gates over HTTP against one row a commit, and what each part of a check-in costs. */
export async function ingest(postgres: Postgres): Promise<void> {
  const url = await postgres.fresh('ingest');
  const switches: Switches = { edits: [], named: true, sent: new Map(), counting: false };
  const key = (await generateQrKey()).privateJwk;
  const database = switchedDatabase(url, 16, switches);
  const { server, wait } = await startServer(database, key);
  const world = await seedGates(server, key, { places: PLACES, visitors: REGULARS + STRANGERS });
  const codeAlone = await verifying(key);
  const http = createServer(
    getRequestListener((request) => {
      const path = new URL(request.url).pathname;
      if (path === '/health/live') return Response.json({ live: true });
      return path === CODE_ALONE ? codeAlone(request) : server.fetch(request, { address: '127.0.0.1' });
    }),
  );
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const load = await startLoad({ ...world, port: (http.address() as AddressInfo).port });
  let shift = 0;
  let strangers = 0;
  const round: Round = async (asked, milliseconds = ROUND) => {
    // An hour later nobody was at another gate minutes ago, and twelve later the hourly job ends the stays nobody ended.
    wait(1);
    await server.run('leave');
    shift += 1;
    const before = process.cpuUsage();
    const databaseBefore = databaseTime();
    const visitors =
      asked.who === 'strangers'
        ? { from: REGULARS, count: STRANGERS, first: strangers }
        : { from: 0, count: REGULARS, first: 0 };
    const result = await load.round({ path: BY_GUARD, by: 'guard', ...asked, visitors, milliseconds, shift });
    if (asked.who === 'strangers') strangers = (strangers + result.answered) % STRANGERS;
    const { user, system } = process.cpuUsage(before);
    const answers = Math.max(1, result.answered);
    const database = (databaseTime() - databaseBefore) / answers;
    return { ...result, cpu: (user + system) / answers, database };
  };

  for (let i = 0; i < WARM; i++) {
    await round({ connections: 64 });
    await round({ connections: 64, path: BY_POSTER, by: 'visitor' });
  }
  const limit = await singleRows(postgres);
  const before = await stays(url);
  let acknowledged = 0;
  const rows: Record<string, number[]> = {};
  const latencies: Record<string, number[]> = {};
  const cpu: Record<string, number[]> = {};
  const databases: Record<string, number[]> = {};
  const note = (name: string, result: Rounded) => {
    (cpu[name] ??= []).push(result.cpu);
    (databases[name] ??= []).push(result.database);
    (rows[name] ??= []).push(result.answered / result.seconds);
    (latencies[name] ??= []).push(...result.latencies);
    for (const [what, times] of Object.entries(result.others)) {
      if (!name.startsWith('GET')) console.error(`${name}: ${times} × ${what}`);
    }
  };
  for (let i = 0; i < ROUNDS; i++) {
    (rows['one row a commit'] ??= []).push(await limit.run(ROUND));
    for (const who of ['regulars', 'strangers'] as const) {
      for (const connections of [16, 64]) {
        const result = await round({ connections, who });
        acknowledged += result.answered;
        note(`by a guard, codes ${CODES[who]}, ${connections} connections`, result);
      }
    }
    for (const connections of [16, 64]) {
      const result = await round({ connections, path: BY_POSTER, by: 'visitor' });
      acknowledged += result.answered;
      note(`by a visitor, ${connections} connections`, result);
    }
    note(
      'reading a code and nothing else, 64 connections',
      await round({ connections: 64, who: 'strangers', path: CODE_ALONE }, 1000),
    );
    note('GET that is refused at once, 64 connections', await round({ connections: 64, get: REFUSED }, 1000));
    note(
      'GET that does nothing, 16 connections',
      await round({ connections: 16, get: '/health/live' }, 1000),
    );
  }
  const lost = acknowledged - ((await stays(url)) - before);
  const base = median(rows['one row a commit'] ?? []);
  console.log(
    `\nOne row a commit by ${limit.name}, 16 clients. ${acknowledged} check-ins answered, ${lost} of them without a row.\n` +
      `At the limit's rate ${availableParallelism()} cores have ${figure((availableParallelism() * 1e6) / base)} µs for a row, clients and all.\n`,
  );
  console.log(
    table(
      ['', 'a second', 'ratio', 'p50 ms', 'p99 ms', 'server µs', 'database µs'],
      Object.entries(rows).map(([name, speeds]) => [
        name,
        figure(median(speeds)),
        (median(speeds) / base).toFixed(2),
        figure(median(latencies[name] ?? [])),
        figure(percentile(latencies[name] ?? [], 0.99)),
        figure(median(cpu[name] ?? [])),
        figure(median(databases[name] ?? [])),
      ]),
    ),
  );
  await costs(switches, server, round);
  await load.stop();
  await limit.stop();
  http.close();
  http.closeAllConnections();
  await server.close();
  await database.close();
}

/** What no check-in of a signed code can be faster than: a body read, a signature checked, an answer. */
async function verifying(key: QrJwk): Promise<(request: Request) => Promise<Response>> {
  const { d: _private, ...open } = key;
  const keys = [await importQrKey(open)];
  return async (request) => {
    const { text } = (await request.json()) as { text: string };
    const verified = await verifyQr(text, { keys, at: new Date(), kinds: ['own-person'] });
    return Response.json({ decision: { verdict: 'value' in verified ? 'go' : 'stop' } });
  };
}

/** A round with the processor time that the server's process and the database spent on one answer, in microseconds. */
type Rounded = LoadResult & { cpu: number; database: number };
type Round = (
  asked: {
    connections: number;
    who?: 'regulars' | 'strangers';
    path?: string;
    by?: 'guard' | 'visitor';
    get?: string;
  },
  milliseconds?: number,
) => Promise<Rounded>;
type Served = Awaited<ReturnType<typeof startServer>>['server'];

/** Leaves one part out at a time and says by how much a check-in gets cheaper. */
async function costs(switches: Switches, server: Served, round: Round): Promise<void> {
  const { services } = server;
  const { resolve } = services.actors;
  const known = new Map<string | null, ReturnType<typeof resolve>>();
  const { safeParse } = scanPerson.input;
  const answerParse = 'schema' in scanPerson.output ? scanPerson.output.schema.safeParse : undefined;
  const nothing = () => {};
  const ablations: Record<string, { off: () => void; on: () => void }> = {
    'everything on': { off: nothing, on: nothing },
    'without authentication (each token looked up once)': {
      off: () => {
        services.actors.resolve = (headers, today) => {
          const token = headers.get('authorization');
          const actor = known.get(token) ?? resolve(headers, today);
          known.set(token, actor);
          return actor;
        };
      },
      on: () => {
        services.actors.resolve = resolve;
      },
    },
    'without validation of input and answer': {
      off: () => {
        const trusting = (data: unknown) => ({ success: true, data });
        Object.assign(scanPerson.input, { safeParse: trusting });
        if ('schema' in scanPerson.output) Object.assign(scanPerson.output.schema, { safeParse: trusting });
      },
      on: () => {
        Object.assign(scanPerson.input, { safeParse });
        if ('schema' in scanPerson.output) {
          Object.assign(scanPerson.output.schema, { safeParse: answerParse });
        }
      },
    },
    'without the idempotency statement': without(switches, [[/insert into idempotency \([^)]*\)/, '']]),
    'without the audit statement': without(switches, [[/insert into audit_row\s*\([^)]*\)/, '']]),
    'without prepared statements': {
      off: () => {
        switches.named = false;
      },
      on: () => {
        switches.named = true;
      },
    },
  };
  const speeds = new Map<string, number[]>(Object.keys(ablations).map((name) => [name, []]));
  const spent = new Map<string, number[]>(Object.keys(ablations).map((name) => [name, []]));
  for (let i = 0; i < ROUNDS; i++) {
    for (const [name, { off, on }] of Object.entries(ablations)) {
      off();
      const result = await round({ connections: 16 }, ROUND / 2);
      on();
      speeds.get(name)?.push(result.answered / result.seconds);
      spent.get(name)?.push(result.cpu);
    }
  }
  const whole = median(speeds.get('everything on') ?? []);
  const all = median(spent.get('everything on') ?? []);
  console.log(
    `\nWhat a part of a check-in costs at 16 connections: the server's process spends ${figure(all)} µs of processor time on one.\n`,
  );
  console.log(
    table(
      ['', 'a second', 'ratio', 'CPU µs saved', 'share'],
      [...speeds].map(([name, measured]) => [
        name,
        figure(median(measured)),
        (median(measured) / whole).toFixed(2),
        figure(all - median(spent.get(name) ?? [])),
        `${Math.round(100 - (100 * median(spent.get(name) ?? [])) / all)} %`,
      ]),
    ),
  );
  switches.counting = true;
  switches.sent.clear();
  const counted = await round({ connections: 16 }, ROUND / 2);
  switches.counting = false;
  console.log('\nStatements of a check-in, with the milliseconds until their answer at 16 connections.\n');
  console.log(
    table(
      ['statement', 'times', 'ms'],
      [...switches.sent]
        .map(([text, { times, milliseconds }]) => [
          text.replace(/\s+/g, ' ').slice(0, 60),
          (times / counted.answered).toFixed(2),
          figure(milliseconds / times),
        ])
        .filter(([, times]) => Number(times) > 0.01),
    ),
  );
}

/** Takes parts out of the statements that are sent; what is left of a writing statement only selects. */
function without(switches: Switches, edits: Switches['edits']) {
  return {
    off: () => {
      switches.edits = edits;
    },
    on: () => {
      switches.edits = [];
    },
  };
}

async function stays(url: string): Promise<number> {
  const database = await openDatabase({ kind: 'postgres', url, connections: 1 });
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from open_stay) + (select count(*) from stay) as count`.execute(database.db);
  await database.close();
  return rows[0]?.count ?? 0;
}

async function startLoad(world: LoadWorld) {
  const child: ChildProcess = fork(new URL('./load.ts', import.meta.url), { execArgv: [] });
  const ask = async (message: { world: LoadWorld } | { round: LoadRound }): Promise<unknown> => {
    const answer = once(child, 'message');
    child.send(message);
    return (await answer)[0];
  };
  await ask({ world });
  return {
    round: async (asked: LoadRound) => (await ask({ round: asked })) as LoadResult,
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}
