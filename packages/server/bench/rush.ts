import { randomUUID } from 'node:crypto';
import { figure, percentile, table } from '@binhan/config/bench';
import { generateQrKey } from '@binhan/qr/signed';
import { type Server, openDatabase } from '@binhan/server';
import { sql } from 'kysely';
import pg from 'pg';
import type { Postgres } from './postgres';
import { COMMUNE, PROVINCE, staffAtPlace, startServer } from './world';

const CALLERS = 3000;
const AT_ONCE = 64;
const CONNECTIONS = 16;

/** The rules of booking, which a catalogue would hold. */
const policy = {
  kind: 'booking-policy' as const,
  id: 'booking',
  area: 'VN',
  period: { from: '2021-01-01' },
  source: 'benchmark',
  body: {
    holdMinutes: 10,
    standbyHoldMinutes: 60,
    changeUntilHours: 1,
    remindBeforeHours: [20],
    missedAfterMinutes: 60,
  },
};

/**
 * Seats held in a second while everybody wants the same slot, beside the plainest thing that does not oversell: one
 * statement that counts a number down. Ours also keeps whose seat it is, one per person, under an idempotency key, with
 * its audit.
 */
export async function rush(postgres: Postgres): Promise<void> {
  const url = await postgres.fresh('rush');
  const database = await openDatabase({ kind: 'postgres', url, connections: CONNECTIONS });
  const { server } = await startServer(database, (await generateQrKey()).privateJwk, [policy]);
  const { place } = await staffAtPlace(server, 'place-manager', 'testing-site');
  const slot = await openSlot(server, place);
  const people = await crowd(server);
  const ours = await timed(async (n) => {
    const { person, token } = people[n] ?? { person: '', token: '' };
    const request = new Request('https://binhan.example/api/v1/bookings', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ slot, person }),
    });
    const response = await server.fetch(request);
    if (response.status !== 200) throw new Error(await response.text());
  });
  await server.close();
  await database.close();

  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  pool.on('error', () => {});
  await pool.query('create table counted (id int primary key, seats int not null)');
  await pool.query('insert into counted values (1, $1)', [CALLERS]);
  const plain = await timed(async () => {
    const { rowCount } = await pool.query('update counted set seats = seats - 1 where id = 1 and seats > 0');
    if (rowCount !== 1) throw new Error('no seat');
  });
  await pool.end();
  console.log(
    `\n${CALLERS} people want a seat of one slot, ${AT_ONCE} at once, ${CONNECTIONS} connections.\n`,
  );
  console.log(
    table(
      ['', 'seats a second', 'against the limit', 'p99'],
      [
        ['one number counted down', figure(plain.perSecond), '1 ×', `${figure(plain.p99)} ms`],
        [
          'held through the API',
          figure(ours.perSecond),
          `${figure(ours.perSecond / plain.perSecond)} ×`,
          `${figure(ours.p99)} ms`,
        ],
      ],
    ),
  );
}

async function timed(once: (n: number) => Promise<void>) {
  const times: number[] = [];
  let next = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < CALLERS) {
        const from = performance.now();
        await once(next++);
        times.push(performance.now() - from);
      }
    }),
  );
  return { perSecond: (CALLERS / (performance.now() - begin)) * 1000, p99: percentile(times, 0.99) };
}

async function openSlot(server: Server, place: string): Promise<string> {
  const { db } = server.services.database;
  const [session, slot] = [randomUUID(), randomUUID()];
  const [from, until] = [1, 2].map((days) => new Date(Date.now() + days * 86_400_000));
  if (from === undefined || until === undefined) throw new TypeError('openSlot: no times');
  await db
    .insertInto('session')
    .values({
      id: session,
      place,
      offer: 'pcr',
      heldOn: from.toISOString().slice(0, 10),
      startsAt: from,
      endsAt: until,
      state: 'open',
      walkInShare: 0,
      overBooking: 0,
      area: COMMUNE,
      province: PROVINCE,
      createdAt: new Date(),
    })
    .execute();
  await db
    .insertInto('slot')
    .values({ id: slot, session, startsAt: from, endsAt: until, capacity: CALLERS, seats: CALLERS })
    .execute();
  return slot;
}

/** People with a phone and a live login: signing in is not what is measured. */
async function crowd(server: Server): Promise<{ person: string; token: string }[]> {
  const { rows } = await sql<{ person: string; token: string }>`
    with users as (
      insert into login_user (id, name, email, email_verified, phone_number, phone_number_verified)
      select gen_random_uuid(), 'crowd', n || '@phone.invalid', true, '+8498' || lpad(n::text, 7, '0'), true
      from generate_series(1, ${CALLERS}::integer) n returning id),
    logins as (
      insert into login_session (expires_at, token, updated_at, user_id)
      select now() + interval '30 days', replace(gen_random_uuid()::text, '-', ''), now(), id from users
      returning token, user_id),
    people as (
      insert into person (id, user_id, search_key, province, card, created_at)
      select gen_random_uuid(), id, '', ${PROVINCE}, gen_random_uuid()::text, now() from users returning id, user_id)
    select people.id as person, logins.token from people join logins on logins.user_id = people.user_id`.execute(
    server.services.database.db,
  );
  return rows;
}
