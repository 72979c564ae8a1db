import { instantPlus } from '@binhan/domain/time';
import { sql } from 'kysely';
import { PgBoss, fromPglite } from 'pg-boss';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import { createJobs } from './jobs';
import { partitionStays } from './partitions';

let world: TestServer;
const delivered: string[] = [];
beforeEach(async () => {
  delivered.length = 0;
  world = await startServer({
    carriers: {
      email: async ({ recipient }) => {
        delivered.push(recipient);
      },
    },
  });
});
afterEach(() => world.close());

const people = async () =>
  (await world.database.db.selectFrom('person').select('id').execute()).map((row) => row.id);

async function personKey(person: string) {
  const row = await world.database.db
    .selectFrom('person')
    .select('key')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  return row.key;
}

async function stayed(person: string, enteredAt: string) {
  await world.database.db
    .insertInto('stay')
    .values({
      placeKey: 1,
      personKey: await personKey(person),
      id: crypto.randomUUID(),
      gate: crypto.randomUUID(),
      enteredAt,
      leftAt: instantPlus(enteredAt, 1),
      receivedAt: enteredAt,
      method: 'guard',
    })
    .execute();
}

describe('retention', () => {
  test('erases what has reached its day, whoever is left without a trace, and proves it in the audit', async () => {
    const { token, person } = await world.citizen();
    const child = await world.call(
      'people',
      'add',
      { details: details({ name: 'Bé Con', bornOn: '2020' }), relationship: 'child' },
      { token },
    );
    await world.call('declarations', 'make', given(), { token });
    await world.call('declarations', 'make', given());
    const early = await people();
    const [anonymous = ''] = early.filter((id) => id !== person && id !== child.value.id);
    await stayed(person, instantPlus(world.now(), 24));

    // The form keeps answers for 30 days, a stay is kept for 21.
    world.wait(21 * 24);
    expect(await world.server.run('retention')).toMatchObject({ declaration: 0, stay: 0, person: 0 });
    world.wait(2 * 24);
    expect(await world.server.run('retention')).toMatchObject({ declaration: 0, stay: 1, person: 0 });
    world.wait(7 * 24);
    expect(await world.server.run('retention')).toMatchObject({ declaration: 2, stay: 0, person: 1 });
    expect((await people()).sort()).toEqual([person, child.value.id].sort());
    expect(await people()).not.toContain(anonymous);
    expect(await world.server.run('retention')).toMatchObject({ declaration: 0, stay: 0, person: 0 });

    const proofs = await world.database.db
      .selectFrom('auditRow')
      .selectAll()
      .where('action', '=', 'jobs.retention')
      .orderBy('id')
      .execute();
    expect(proofs).toHaveLength(4);
    expect(proofs[2]).toMatchObject({ actor: 'system', scope: expect.stringContaining('declaration=2') });
  });

  test('somebody met only at a gate goes with their last stay', async () => {
    const id = crypto.randomUUID();
    await world.database.db
      .insertInto('person')
      .values({
        id,
        userId: null,
        details: null,
        scanned: JSON.stringify({ name: 'Người Qua Đường' }),
        searchKey: '',
        area: null,
        province: '31',
        card: 'A'.repeat(20),
        organisation: null,
        createdAt: world.now(),
      })
      .execute();
    await stayed(id, instantPlus(world.now(), 10 * 24));
    world.wait(25 * 24);
    await world.server.run('retention');
    expect(await people()).toContain(id);
    world.wait(7 * 24);
    await world.server.run('retention');
    expect(await people()).not.toContain(id);
  });
});

test('expiry removes what has served its time and keeps what has not', async () => {
  const { db } = world.database;
  const [past, ahead] = [instantPlus(world.now(), -25), instantPlus(world.now(), 1)];
  for (const until of [past, ahead]) {
    await db.insertInto('rateLimit').values({ key: until, points: 1, until }).execute();
    await db
      .insertInto('idempotency')
      .values({ keyHash: until, bodyHash: '', answer: null, status: null, createdAt: until })
      .execute();
    await db
      .insertInto('codeChallenge')
      .values({ phoneHash: until, seed: '', validUntil: until, attempts: 0, usedAt: null })
      .execute();
    await db
      .insertInto('usedSecondFactor')
      .values({ userId: crypto.randomUUID(), codeHash: until, usedAt: until })
      .execute();
    await db
      .insertInto('draft')
      .values({ codeHash: until, content: new Uint8Array([1]), until })
      .execute();
  }
  const once = { rateLimit: 1, idempotency: 1, codeChallenge: 1, usedSecondFactor: 1, draft: 1 };
  expect(await world.server.run('expiry')).toMatchObject(once);
  const left = await db.selectFrom('draft').select('codeHash').execute();
  expect(left).toEqual([{ codeHash: ahead }]);
  expect(await world.server.run('expiry')).toMatchObject({ rateLimit: 0, idempotency: 0, draft: 0 });
});

test('leave ends at twelve hours the stays nobody ended', async () => {
  const { person } = await world.citizen();
  await world.database.db
    .insertInto('openStay')
    .values({
      placeKey: 1,
      personKey: await personKey(person),
      id: crypto.randomUUID(),
      gate: crypto.randomUUID(),
      enteredAt: world.now(),
      receivedAt: world.now(),
      method: 'poster',
    })
    .execute();
  world.wait(11.9);
  expect(await world.server.run('leave')).toEqual({ closed: 0 });
  world.wait(0.1);
  expect(await world.server.run('leave')).toEqual({ closed: 1 });
  expect(await world.server.run('leave')).toEqual({ closed: 0 });
});

test('outbox carries what waits, and seal closes minutes that are over', async () => {
  const { outbox } = world.server.services;
  await outbox.put(
    world.database.db,
    { channel: 'email', recipient: 'an@binhan.example', text: 'Chào' },
    world.now(),
  );
  expect(await world.server.run('outbox')).toEqual({ sent: 1 });
  expect(delivered).toEqual(['an@binhan.example']);
  await world.call('declarations', 'make', given());
  expect(await world.server.run('seal')).toEqual({ links: 0 });
  world.wait(2 / 60);
  expect((await world.server.run('seal'))['links']).toBeGreaterThan(0);
});

describe('partitions', () => {
  const names = async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
      where inhparent = 'stay'::regclass order by relname`.execute(world.database.db);
    return rows.map((row) => row.name);
  };
  const homes = async () => {
    const { rows } = await sql<{ home: string }>`
      select tableoid::regclass::text as home from stay order by entered_at`.execute(world.database.db);
    return rows.map((row) => row.home);
  };

  test('five weeks are ready from today on, a stay lands in its own, and emptied ones are dropped', async () => {
    expect(await world.server.run('partitions')).toEqual({ made: 5, dropped: 0 });
    expect(await world.server.run('partitions')).toEqual({ made: 0, dropped: 0 });
    expect(await names()).toEqual([
      'stay_2026_11_23',
      'stay_2026_11_30',
      'stay_2026_12_07',
      'stay_2026_12_14',
      'stay_2026_12_21',
      'stay_default',
    ]);
    const { person } = await world.citizen();
    await stayed(person, '2026-11-29T23:59:59.999Z');
    await stayed(person, '2026-11-30T00:00:00.000Z');
    await stayed(person, '2027-06-01T00:00:00.000Z');
    expect(await homes()).toEqual(['stay_2026_11_23', 'stay_2026_11_30', 'stay_default']);
    world.wait(42 * 24);
    // Weeks that still hold a stay wait for retention.
    expect(await world.server.run('partitions')).toMatchObject({ made: 5, dropped: 0 });
    await world.server.run('retention');
    expect(await world.server.run('partitions')).toEqual({ made: 0, dropped: 2 });
    expect((await names())[0]).toBe('stay_2026_12_07');
  });

  test('a week whose stays lie in the default already stays there', async () => {
    const { person } = await world.citizen();
    await stayed(person, '2026-12-01T00:00:00.000Z');
    expect(await world.server.run('partitions')).toEqual({ made: 4, dropped: 0 });
    expect(await names()).not.toContain('stay_2026_11_30');
    expect(await homes()).toEqual(['stay_default']);
  });

  test('several processes that start at once make each week once', async () => {
    const got = await Promise.all(
      Array.from({ length: 4 }, () => partitionStays(world.server.services, world.now())),
    );
    expect(got.map((one) => one.made).sort()).toEqual([0, 0, 0, 5]);
  });
});

test('with a schedule every job has its time in the zone of the installation, and a worker does it', async () => {
  const jobs = await createJobs(world.server.services, true);
  try {
    const { rows } = await sql<{ name: string; timezone: string }>`
      select name, timezone from jobs.schedule order by name`.execute(world.database.db);
    expect(rows.map((row) => row.name)).toEqual([
      'bookings',
      'exchange',
      'expiry',
      'imports',
      'invitations',
      'leave',
      'matches',
      'outbox',
      'partitions',
      'reactions',
      'recalls',
      'reconcile',
      'renewals',
      'retention',
      'seal',
      'warnings',
      'webhooks',
    ]);
    expect(new Set(rows.map((row) => row.timezone))).toEqual(new Set(['Asia/Ho_Chi_Minh']));
    await world.database.db
      .insertInto('rateLimit')
      .values({ key: 'old', points: 1, until: instantPlus(world.now(), -1) })
      .execute();
    await send('expiry');
    const gone = async () =>
      (await world.database.db.selectFrom('rateLimit').select('key').where('key', '=', 'old').execute())
        .length;
    await expect.poll(gone, { timeout: 20_000, interval: 200 }).toBe(0);
  } finally {
    await jobs.stop();
  }
});

/** Puts a job into its queue, as the schedule does when its minute comes. */
async function send(name: string) {
  const { jobs } = world.database;
  const boss =
    jobs.kind === 'pglite'
      ? new PgBoss({ db: fromPglite(jobs.instance), backend: 'pglite', schema: 'jobs' })
      : new PgBoss({ connectionString: jobs.url, schema: 'jobs', max: 1 });
  await boss.start();
  await boss.send(name);
  await boss.stop({ graceful: false });
}
