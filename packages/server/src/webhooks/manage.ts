import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import { type SqlBool, sql } from 'kysely';
import { actorId } from '../access/actor';
import { areaWithin, codesWithin } from '../access/within';
import type { Call, OutsideCall } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import { audit } from '../staff/accounts';
import { isCallable } from './post';
import { newWebhookSecret, sealSecret } from './secret';

type Webhooks = (typeof contract)['webhooks'];

/** Hours in which calls are signed with the secret before the newest, too. */
const OVERLAP = 24;

/** Webhooks of the areas of the caller. */
export async function listWebhooks(
  services: Services,
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Webhooks['list']>,
): Promise<OutputOf<Webhooks['list']> | Refusal> {
  const from = readCursor(cursor, ['boolean', 'string', 'string']);
  if (isRefusal(from)) return from;
  const codes = await codesWithin(services, call.scope, call.today);
  const ended = sql<boolean>`(ended_at is not null)`;
  const calls = (states: readonly string[]) =>
    sql<string>`(select count(*) from transmission where receiver = webhook.id::text and state = any(${states}))`;
  let query = call.db
    .selectFrom('webhook')
    .selectAll()
    .select([ended.as('ended'), calls(['waiting', 'sent']).as('waiting'), calls(['dead']).as('dead')])
    .orderBy(ended)
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1);
  if (codes !== undefined) query = query.where('area', 'in', codes);
  if (from.values !== undefined) {
    const [last, name, id] = from.values;
    query = query.where(sql<SqlBool>`(${ended}, name, id) > (${last}, ${name}, ${id}::uuid)`);
  }
  await call.audit({ subjects: [] });
  return pageOf(
    await query.execute(),
    limit,
    (row) => ({
      id: row.id,
      name: row.name,
      url: row.url,
      kinds: row.kinds,
      area: row.area,
      createdAt: row.createdAt.toISOString(),
      ...(row.previousUntil !== null && row.previousUntil.toISOString() > call.now
        ? { rotatingUntil: row.previousUntil.toISOString() }
        : {}),
      ...(row.endedAt === null ? {} : { endedAt: row.endedAt.toISOString() }),
      waiting: Number(row.waiting),
      dead: Number(row.dead),
    }),
    (row) => [row.ended, row.name, row.id],
  );
}

/** Adds a webhook; outside the request's transaction so that no repeat keeps the secret. */
export async function addWebhook(
  services: Services,
  { name, url, kinds, area }: ReceivedOf<Webhooks['add']>,
  call: OutsideCall,
): Promise<OutputOf<Webhooks['add']> | Refusal> {
  if (!isCallable(url, { loopback: services.settings.mode === 'demo' }))
    return refuse('invalid_input', { issues: [{ code: 'address_not_allowed', path: ['url'] }] });
  const where = await areaWithin(services, call.scope, area, call.today);
  if (where === undefined) return refuse('not_found');
  const id = services.newId();
  const secret = newWebhookSecret();
  await call.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('webhook')
      .values({
        id,
        name,
        url,
        kinds: JSON.stringify([...new Set(kinds)]),
        area,
        secret: sealSecret(services.secrets, secret),
        previous: null,
        previousUntil: null,
        createdBy: actorId(call.actor) ?? '',
        createdAt: call.now,
      })
      .execute();
    await audit(trx, call, { action: 'webhooks.add', effect: 'write', subjects: [id], ...where });
  });
  return { id, secret };
}

/** Makes a new secret; the one before it signs on for a day. */
export async function rotateSecret(
  services: Services,
  { webhook }: ReceivedOf<Webhooks['rotate']>,
  call: OutsideCall,
): Promise<OutputOf<Webhooks['rotate']> | Refusal> {
  const secret = newWebhookSecret();
  const done = await call.db.transaction().execute(async (trx) => {
    const row = await ownWebhook(services, { ...call, db: trx }, webhook);
    if (row === undefined) return false;
    await trx
      .updateTable('webhook')
      .set({
        secret: sealSecret(services.secrets, secret),
        previous: row.secret,
        previousUntil: instantPlus(call.now, OVERLAP),
      })
      .where('id', '=', webhook)
      .execute();
    await audit(trx, call, { action: 'webhooks.rotate', effect: 'write', subjects: [webhook] });
    return true;
  });
  return done ? { id: webhook, secret } : refuse('not_found');
}

/** A webhook that has not ended, within the areas of the caller, held for a change. */
export async function ownWebhook(services: Services, call: Pick<Call, 'db' | 'scope' | 'today'>, id: string) {
  const codes = await codesWithin(services, call.scope, call.today);
  let query = call.db
    .selectFrom('webhook')
    .selectAll()
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .forUpdate();
  if (codes !== undefined) query = query.where('area', 'in', codes);
  return query.executeTakeFirst();
}
