import { demands, figure, median, table } from '@binhan/config/bench';
import { generateQrKey } from '@binhan/qr/signed';
import { type OpenDatabase, type Server, createPglite, openDatabase } from '@binhan/server';
import { sql } from 'kysely';
import type { Postgres } from './postgres';
import { COMMUNE, PROVINCE, staffAtPlace, startServer } from './world';

const TUBES = 300_000;
const RELEASED = 300;
/** People of a tube that is released; each has a phone and is told. */
const PEOPLE = 5;
const TIMES = 7;
/** Milliseconds, at most. */
const BOUNDS = { list: 1_000, release: 5_000 };

const questions: Record<string, object> = {
  'to test': { waitsFor: 'test' },
  'to verify': { waitsFor: 'verification' },
  'to release': { waitsFor: 'release' },
  'all, oldest first': {},
  'by the beginning of a code': { code: 'T29999' },
  'rejected (there are none)': { state: 'rejected' },
};

/** Milliseconds until a laboratory has the first rows of 300,000 tubes, and until 300 tubes are released. */
export async function laboratory(postgres: Postgres): Promise<number> {
  const must = demands();
  const engines: Record<string, () => Promise<{ database: OpenDatabase; end: () => Promise<void> }>> = {
    PostgreSQL: async () => {
      const url = await postgres.fresh('laboratory');
      return { database: await openDatabase({ kind: 'postgres', url, connections: 4 }), end: async () => {} };
    },
    PGlite: async () => {
      const instance = await createPglite();
      return { database: await openDatabase({ kind: 'pglite', instance }), end: () => instance.close() };
    },
  };
  const cells = new Map<string, string[]>();
  const put = (name: string, value: number, bound: number, engine: string) => {
    must.hold(`${name} on ${engine}: ${figure(value)} ms of ${bound}`, value <= bound);
    cells.set(name, [...(cells.get(name) ?? []), figure(value)]);
  };
  for (const [engine, open] of Object.entries(engines)) {
    const { database, end } = await open();
    const { server } = await startServer(database, (await generateQrKey()).privateJwk);
    const { token, place } = await staffAtPlace(server, 'verifier', 'laboratory');
    await seedTubes(server, place);
    const post = postAs(server, token);
    for (const [name, question] of Object.entries(questions)) {
      const times: number[] = [];
      for (let i = 0; i < TIMES; i++) {
        const begin = performance.now();
        await post(`/places/${place}/laboratory/worklist`, question);
        times.push(performance.now() - begin);
      }
      put(name, median(times), BOUNDS.list, engine);
    }
    const { rows } = await sql<{ id: string }>`
      select r.id from result r join tube t on t.id = r.tube where t.waits = 'release' limit ${RELEASED}`.execute(
      database.db,
    );
    const begin = performance.now();
    const answer = await post(`/places/${place}/laboratory/release`, { results: rows.map(({ id }) => id) });
    put(
      `release of ${RELEASED} tubes of ${PEOPLE} people`,
      performance.now() - begin,
      BOUNDS.release,
      engine,
    );
    must.hold(`${engine} told everybody`, answer.told === RELEASED * PEOPLE);
    await server.close();
    await database.close();
    await end();
  }
  console.log(
    `\n${TUBES.toLocaleString('en')} tubes of one laboratory, milliseconds (lists: median of ${TIMES}).\n`,
  );
  console.log(
    table(
      ['', ...Object.keys(engines)],
      [...cells].map(([name, row]) => [name, ...row]),
    ),
  );
  return must.exitCode();
}

function postAs(server: Server, token: string) {
  return async (path: string, body: object): Promise<{ told?: number }> => {
    const request = new Request(`https://binhan.example/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
    const response = await server.fetch(request);
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

/** Tubes of 20 days in one laboratory: most are done, 10,000 wait for something; those to release have people with phones. */
async function seedTubes(server: Server, place: string): Promise<void> {
  const { db } = server.services.database;
  await sql`
    insert into tube (id, code, kind, specimen, people, state, place, collected_at, recorded_at, collected_by, due_at,
      old_at, laboratory, received_at, waits, area, province)
    select gen_random_uuid(), 'T' || lpad(i::text, 6, '0'), 'pcr', 'swab', ${PEOPLE}::int,
      case when i % 60 = 0 then 'received' else 'tested' end, ${place}::uuid, at, at, gen_random_uuid(),
      at + interval '1 day', at + interval '3 days', ${place}::uuid, at,
      case when i % 60 = 0 then 'test' when i % 60 = 1 then 'verification' when i % 600 = 2 then 'release' end,
      ${COMMUNE}, ${PROVINCE}
    from (select i, now() - i * interval '6 seconds' as at from generate_series(1, ${TUBES}::int) i) s`.execute(
    db,
  );
  await sql`
    insert into result (id, tube, outcome, means, kit, state, persons_needed, tested_at, entered_by, entered_at,
      released_at)
    select gen_random_uuid(), id, 'negative', 'not-detected', 'kit',
      case waits when 'verification' then 'entered' when 'release' then 'verified' else 'released' end, 1, now(),
      gen_random_uuid(), now(), case when waits is null then now() end
    from tube where state = 'tested'`.execute(db);
  await sql`
    with made as (
      insert into person (id, search_key, province, card, created_at)
      select gen_random_uuid(), '', ${PROVINCE}, gen_random_uuid()::text, now()
      from generate_series(1, ${PEOPLE}::int) returning id)
    insert into specimen (id, tube, position, person, reason, code_hash, phone, taken_at)
    select gen_random_uuid(), t.id, row_number() over (partition by t.id), m.id, 'screening', '', '+84912345678', now()
    from tube t cross join made m where t.waits = 'release'`.execute(db);
  await sql`analyze`.execute(db);
}
