import { randomUUID } from 'node:crypto';
import { contract } from '@binhan/contract';
import type { Role } from '@binhan/domain/access';
import type { Areas } from '@binhan/domain/area';
import type { Entry } from '@binhan/domain/catalog';
import type { PlaceKind } from '@binhan/domain/place';
import { foldText } from '@binhan/domain/text';
import { type QrJwk, importQrKey, signQr } from '@binhan/qr/signed';
import { type OpenDatabase, type Server, createServer } from '@binhan/server';
import { sql } from 'kysely';

/** The commune and province everything lies in. */
export const COMMUNE = '11239';
export const PROVINCE = '31';

const ORIGIN = 'https://binhan.example';

/** A district where nothing is looked up: areas are no part of what is measured. */
const areas: Areas = {
  find: async () => undefined,
  provinces: async () => [],
  below: async () => [],
  search: async () => [],
  convert: async () => ({ candidates: [], complete: false }),
};

/** A server with a clock that can be set forward. */
export interface BenchServer {
  server: Server;
  wait(hours: number): void;
}

/** Starts a server over an open database. */
export async function startServer(
  database: OpenDatabase,
  key: QrJwk,
  entries: readonly Entry[] = [],
): Promise<BenchServer> {
  let ahead = 0;
  const server = await createServer({
    database,
    catalog: { entries: [...entries], areas },
    keys: [key],
    secret: 'a secret of the benchmark, forty letters',
    settings: {
      mode: 'production',
      origin: ORIGIN,
      origins: [ORIGIN],
      timeZone: 'Asia/Ho_Chi_Minh',
      province: { name: 'Hải Phòng', area: PROVINCE, defaultArea: COMMUNE },
      sender: 'Bình An',
    },
    clock: () => new Date(Date.now() + ahead).toISOString(),
    // One account asks for every list.
    looks: { points: 1_000_000, seconds: 3600 },
    newId: randomUUID,
    log: ({ event, error }) => console.error(event, error),
  });
  return {
    server,
    wait(hours) {
      ahead += hours * 3_600_000;
    },
  };
}

/** Visitors with a declaration, an account and a session, and what each of them shows at a gate. */
export interface BenchVisitor {
  person: string;
  token: string;
  code: string;
}

/** What the load generator needs to stand at gates: guards at places with their posters, and visitors. */
export async function seedGates(
  server: Server,
  key: QrJwk,
  { places, visitors }: { places: number; visitors: number },
): Promise<{
  guards: { token: string; place: string; gate: string; poster: string }[];
  visitors: BenchVisitor[];
}> {
  const signing = await importQrKey(key);
  const [issuedAt, expiresAt] = [new Date(Date.now() - 60_000), new Date(Date.now() + 90 * 86_400_000)];
  const guards = [];
  for (let i = 0; i < places; i++) {
    const guard = await staffAtPlace(server, 'guard', 'public-place');
    const { place, gate } = guard;
    const poster = await signQr(
      { kind: 'own-place', place, gate, name: 'Chợ', issuedAt },
      { ...signing, origin: ORIGIN },
    );
    guards.push({ ...guard, poster });
  }
  await seedPeople(server, visitors, 0);
  const people = await withAccounts(server, visitors);
  const shown = [];
  for (const { person, token } of people) {
    const code = await signQr({ kind: 'own-person', person, issuedAt, expiresAt }, signing);
    shown.push({ person, token, code });
  }
  return { guards, visitors: shown };
}

/** Gives people accounts with a phone and a session each. */
async function withAccounts(server: Server, count: number): Promise<{ person: string; token: string }[]> {
  const { rows } = await sql<{ person: string; token: string }>`
    with people as (select id, row_number() over () as n from person limit ${count}::integer),
    users as (
      insert into login_user (id, name, email, email_verified, phone_number, phone_number_verified)
      select id, 'visitor', n || '@phone.invalid', true, '+8497' || lpad(n::text, 7, '0'), true from people returning id),
    logins as (
      insert into login_session (expires_at, token, updated_at, user_id)
      select now() + interval '30 days', replace(gen_random_uuid()::text, '-', ''), now(), id from users
      returning token, user_id),
    theirs as (update person set user_id = users.id from users where person.id = users.id)
    select user_id as person, token from logins`.execute(server.services.database.db);
  await sql`analyze`.execute(server.services.database.db);
  return rows;
}

/** A place of a kind with one gate, and somebody with a role there. */
export async function staffAtPlace(server: Server, role: Role, kind: PlaceKind) {
  const { db } = server.services.database;
  const { internalAdapter } = await server.services.auth.$context;
  const [place, gate, id] = [randomUUID(), randomUUID(), randomUUID()];
  const now = new Date().toISOString();
  const user = await internalAdapter.createUser(
    { name: role, email: `${id}@staff.example`, emailVerified: true, twoFactorEnabled: true },
    { method: 'admin' },
  );
  await db
    .insertInto('place')
    .values({
      id: place,
      name: 'Chợ',
      searchKey: 'cho',
      kind,
      area: COMMUNE,
      province: PROVINCE,
      address: 'Lam Sơn',
      state: 'confirmed',
      registeredBy: user.id,
      registeredAt: now,
    })
    .execute();
  await db.insertInto('gate').values({ id: gate, place, name: '1', createdAt: now }).execute();
  await db
    .insertInto('accessGrant')
    .values({
      id: randomUUID(),
      userId: user.id,
      role,
      area: null,
      place,
      validFrom: '2026-01-01',
      validUntil: null,
      givenBy: null,
      createdAt: now,
    })
    .execute();
  const session = await internalAdapter.createSession(user.id);
  return { token: session.token, place, gate };
}

/** An official who may read the declarations of an area, and the token of a session. */
export async function official(server: Server, area: string): Promise<string> {
  const { internalAdapter } = await server.services.auth.$context;
  const user = await internalAdapter.createUser(
    { name: 'official', email: `${randomUUID()}@staff.example`, emailVerified: true, twoFactorEnabled: true },
    { method: 'admin' },
  );
  await server.services.database.db
    .insertInto('accessGrant')
    .values({
      id: randomUUID(),
      userId: user.id,
      role: 'official',
      area,
      place: null,
      validFrom: '2026-01-01',
      validUntil: null,
      givenBy: null,
      createdAt: new Date().toISOString(),
    })
    .execute();
  return (await internalAdapter.createSession(user.id)).token;
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thu', 'Quang', 'Hồng'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dung', 'Giang', 'Hà', 'Hùng', 'Lan', 'Mai', 'Nam', 'Phúc', 'Thủy'];
const NAMES = FAMILY.flatMap((family) =>
  MIDDLE.flatMap((middle) => GIVEN.map((given) => `${family} ${middle} ${given}`)),
);

/**
 * Invented people with one current declaration each, spread over 100 communes of two provinces, written by SQL.
 *
 * @param flagged Share of declarations with a red flag.
 */
export async function seedPeople(server: Server, people: number, flagged: number): Promise<void> {
  const { db } = server.services.database;
  await sql`
    with made as (
      insert into person (id, details, search_key, area, province, card, created_at)
      select gen_random_uuid(),
        jsonb_build_object(
          'name', names[1 + i % 960], 'bornOn', (1940 + i % 70)::text, 'sex', 'male',
          'phone', '+849' || lpad((i % 100000000)::text, 8, '0'), 'identifiers', '[]'::jsonb,
          'address', jsonb_build_object('area', jsonb_build_object('code', '11239', 'edition', '2026-04-30'))),
        ' ' || folded[1 + i % 960] || ' ' || (1940 + i % 70) || ' 09' || lpad((i % 100000000)::text, 8, '0') || ' ',
        case when i % 100 < 60 then (11200 + i % 100)::text else (20000 + i % 100)::text end,
        case when i % 100 < 60 then '31' else '22' end, 'CARD' || i, now()
      from generate_series(1, ${people}::int) i,
        (select ${NAMES}::text[] as names, ${NAMES.map(foldText)}::text[] as folded) n
      returning id, details, search_key, area, province)
    insert into declaration (id, person, form, form_version, details, answers, declarant, state, declared_at, received_at,
      valid_until, red_flags, flagged, search_key, area, province, receipt_hash, erase_on)
    select gen_random_uuid(), id, 'bench', 1, details,
      '{"symptoms": [], "contact": "no", "travel": "no", "note": "Không có gì"}', 'self', 'current', at, at,
      now() + interval '90 days',
      case when flagged then '[{"id": "fever", "reason": {"vi": "Có sốt", "en": "Fever"}, "advice": {"vi": "Gọi trạm y tế", "en": "Call"}}]'::jsonb else '[]' end,
      flagged, search_key, area, province, gen_random_uuid()::text, current_date + 30
    from (select *, now() - random() * interval '20 days' as at, random() < ${flagged}::float8 as flagged from made) m`.execute(
    db,
  );
  await sql`analyze`.execute(db);
}

/** The endpoint whose parts are switched off one by one. */
export const scanPerson = contract.stays.scanPerson;
