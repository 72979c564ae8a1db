import { afterEach, beforeEach, expect, test } from 'vitest';
import { given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import { sealAudit } from './seal';
import { verifyAudit } from './verify';

let world: TestServer;
beforeEach(async () => {
  world = await startServer();
  for (let round = 0; round < 3; round += 1) {
    await world.call('declarations', 'make', given());
    world.wait(2 / 60);
  }
  await sealAudit(world.database.db, world.now());
});
afterEach(() => world.close());

const kinds = async () => (await verifyAudit(world.database.db)).map((finding) => finding.kind);

test('an untouched audit is whole, and sealing again adds nothing', async () => {
  expect(await kinds()).toEqual([]);
  expect(await sealAudit(world.database.db, world.now())).toBe(0);
  expect(await world.database.db.selectFrom('auditSeal').selectAll().execute()).not.toHaveLength(0);
});

test('a changed row is found', async () => {
  const row = await world.database.db.selectFrom('auditRow').select('id').limit(1).executeTakeFirstOrThrow();
  await world.database.db
    .updateTable('auditRow')
    .set({ action: 'nothing' })
    .where('id', '=', row.id)
    .execute();
  expect(await kinds()).toEqual(['changed']);
});

test('a missing row is found', async () => {
  const row = await world.database.db.selectFrom('auditRow').select('id').limit(1).executeTakeFirstOrThrow();
  await world.database.db.deleteFrom('auditRow').where('id', '=', row.id).execute();
  expect(await kinds()).toEqual(['missing']);
});

test('a row added to a sealed minute is found', async () => {
  const { id: _id, ...row } = await world.database.db
    .selectFrom('auditRow')
    .selectAll()
    .limit(1)
    .executeTakeFirstOrThrow();
  await world.database.db.insertInto('auditRow').values(row).execute();
  expect(await kinds()).toEqual(['added_after_seal']);
});

test('a removed link breaks the chain', async () => {
  const seal = await world.database.db
    .selectFrom('auditSeal')
    .selectAll()
    .orderBy('minute')
    .limit(1)
    .executeTakeFirstOrThrow();
  await world.database.db
    .insertInto('auditRow')
    .values({
      at: world.now(),
      shard: seal.shard,
      effect: 'read',
      action: 'x',
      actor: 'system',
      actorId: null,
      role: null,
      scope: null,
      subject: null,
      area: null,
      province: null,
      note: null,
      requestId: 'x',
    })
    .execute();
  world.wait(3 / 60);
  await sealAudit(world.database.db, world.now());
  await world.database.db
    .deleteFrom('auditSeal')
    .where('shard', '=', seal.shard)
    .where('minute', '=', seal.minute)
    .execute();
  expect(await kinds()).toContain('broken_chain');
});

test('a row slipped into a minute that had none is found', async () => {
  const { db } = world.database;
  const seal = await db
    .selectFrom('auditSeal')
    .selectAll()
    .orderBy('minute', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const row = await db.selectFrom('auditRow').selectAll().limit(1).executeTakeFirstOrThrow();
  const { id: _id, ...copy } = row;
  const early = new Date(seal.minute.getTime() - 3_600_000);
  await db
    .insertInto('auditRow')
    .values({ ...copy, shard: seal.shard, at: early })
    .execute();
  expect(await verifyAudit(db)).toEqual([
    { kind: 'added_after_seal', shard: seal.shard, minute: early.toISOString() },
  ]);
});

test('a link that hangs on another than the one before it is found', async () => {
  const { db } = world.database;
  await world.call('declarations', 'make', given());
  const { shard } = await db
    .selectFrom('auditRow')
    .select('shard')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  world.wait(3 / 60);
  await sealAudit(db, world.now());
  const last = await db
    .selectFrom('auditSeal')
    .selectAll()
    .where('shard', '=', shard)
    .orderBy('minute', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('auditSeal')
    .set({ previous: 'forged' })
    .where('shard', '=', last.shard)
    .where('minute', '=', last.minute)
    .execute();
  expect(await kinds()).toEqual(['broken_chain', 'changed']);
});

test('a minute is sealed once it has been over for a minute, once however many processes seal', async () => {
  const { db } = world.database;
  await world.call('declarations', 'make', given());
  expect(await sealAudit(db, world.now())).toBe(0);
  world.wait(1 / 60);
  expect(await sealAudit(db, world.now())).toBe(0);
  world.wait(1 / 60);
  await Promise.all(Array.from({ length: 4 }, () => sealAudit(db, world.now())));
  expect(await sealAudit(db, world.now())).toBe(0);
  expect(await kinds()).toEqual([]);
});
