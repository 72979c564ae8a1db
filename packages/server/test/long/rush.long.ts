import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Child, startChild } from '../children/start';
import { type TestServer, startServer } from '../server';
import { openSession } from '../sessions';

const SEATS = 100;
const CALLERS = 10_000;
const AT_ONCE = 64;

let world: TestServer;
const children: Child[] = [];
beforeAll(async () => {
  world = await startServer();
});
afterAll(async () => {
  for (const child of children) await child.kill();
  await world.close();
});

/** A process that serves the world's database. */
async function serve(url: string): Promise<{ child: Child; origin: string }> {
  const child = startChild('serve', url);
  children.push(child);
  return { child, origin: `http://127.0.0.1:${await child.line()}` };
}

/** People with a phone and a live login, written by SQL: signing in is not what is tried here. */
async function crowd(count: number): Promise<{ person: string; token: string }[]> {
  const { rows } = await sql<{ person: string; token: string }>`
    with users as (
      insert into login_user (id, name, email, email_verified, phone_number, phone_number_verified)
      select gen_random_uuid(), 'crowd', n || '@phone.invalid', true, '+8498' || lpad(n::text, 7, '0'), true
      from generate_series(1, ${count}::integer) n returning id),
    logins as (
      insert into login_session (expires_at, token, updated_at, user_id)
      select now() + interval '30 days', replace(gen_random_uuid()::text, '-', ''), now(), id from users
      returning token, user_id),
    people as (
      insert into person (id, user_id, search_key, province, card, created_at)
      select gen_random_uuid(), id, '', '31', gen_random_uuid()::text, now() from users returning id, user_id)
    select people.id as person, logins.token from people join logins on logins.user_id = people.user_id`.execute(
    world.database.db,
  );
  return rows;
}

test('case 37, full: a hundred seats, ten thousand callers with retries, and a process that dies meanwhile', async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.database.db);
  const url = new URL(databaseUrl());
  url.pathname = `/${rows[0]?.name}`;
  // The site is planned on the world's own clock; people and processes live by the real one.
  const site = await openSession(world, { capacity: SEATS, hours: 0.5, inHours: 24 });
  await sql`update session set starts_at = now() + interval '1 day', ends_at = now() + interval '25 hours'`.execute(
    world.database.db,
  );
  await sql`update slot set starts_at = now() + interval '1 day', ends_at = now() + interval '25 hours'`.execute(
    world.database.db,
  );
  const [slot = ''] = site.slots;
  const people = await crowd(CALLERS);
  const processes = await Promise.all([serve(url.href), serve(url.href)]);
  const acknowledged = { held: new Set<string>(), booked: new Set<string>() };
  const answers = new Map<string, number>();

  const send = async (
    path: string,
    body: object,
    token: string,
    key: string,
  ): Promise<[number, string, string]> => {
    for (let attempt = 0; ; attempt++) {
      const to = processes[(attempt + key.length + Number.parseInt(key.slice(0, 2), 16)) % processes.length];
      try {
        const response = await fetch(`${to?.origin}/api/v1${path}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
            'idempotency-key': key,
          },
          body: JSON.stringify(body),
        });
        const answer: { id?: string; code?: string } = await response.json();
        if (response.status !== 503) return [response.status, answer.id ?? '', answer.code ?? ''];
      } catch (error) {
        if (attempt > 20) throw error;
      }
    }
  };

  const come = async ({ person, token }: { person: string; token: string }, n: number) => {
    const key = randomUUID();
    const ask = () => send('/bookings', { slot, person }, token, key);
    const [first, again] = n % 3 === 0 ? await Promise.all([ask(), ask()]) : [await ask()];
    if (again !== undefined) expect(again).toEqual(first);
    const [status, id, code] = first;
    answers.set(
      code === '' ? String(status) : code,
      (answers.get(code === '' ? String(status) : code) ?? 0) + 1,
    );
    if (status !== 200) return;
    acknowledged.held.add(id);
    // One in five never fills in the form.
    if (n % 5 === 0) return;
    const [booked] = await send(`/bookings/${id}/book`, { reason: 'own-wish' }, token, randomUUID());
    expect(booked).toBe(200);
    acknowledged.booked.add(id);
  };

  let next = 0;
  const workers = Array.from({ length: AT_ONCE }, async () => {
    while (next < people.length) {
      const n = next++;
      const who = people[n];
      if (n === 40) {
        // While seats are being taken, one process dies as in a power cut, and another takes its place.
        await processes[0]?.child.kill();
        processes[0] = await serve(url.href);
      }
      if (who !== undefined) await come(who, n);
    }
  });
  await Promise.all(workers);

  const live = await world.database.db
    .selectFrom('booking')
    .select(['id', 'state'])
    .where('session', '=', site.session)
    .where('state', 'in', ['held', 'booked'])
    .execute();
  expect(live).toHaveLength(SEATS);
  const kept = new Set(live.map(({ id }) => id));
  expect([...acknowledged.held].filter((id) => !kept.has(id))).toEqual([]);
  const booked = new Set(live.filter(({ state }) => state === 'booked').map(({ id }) => id));
  expect([...acknowledged.booked].filter((id) => !booked.has(id))).toEqual([]);
  expect(acknowledged.held.size).toBe(SEATS);
  expect(answers.get('no_seat_left')).toBe(CALLERS - SEATS);

  // What nobody booked comes back: no hold is left behind.
  const { numUpdatedRows } = await world.database.db
    .updateTable('booking')
    .set({ heldUntil: new Date(Date.now() - 1000) })
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow();
  expect(Number(numUpdatedRows)).toBe(SEATS - booked.size);
  const response = await fetch(`${processes[1]?.origin}/api/v1/sessions/${site.session}`);
  const shown: { free: number } = await response.json();
  expect(shown.free).toBe(SEATS - booked.size);
});

function databaseUrl(): string {
  const { jobs } = world.database;
  if (jobs.kind !== 'postgres') throw new TypeError('this test needs PostgreSQL');
  return jobs.url;
}
