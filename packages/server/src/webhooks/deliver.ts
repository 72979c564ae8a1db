import type { Instant } from '@binhan/domain/time';
import { type Selectable, sql } from 'kysely';
import { Webhook } from 'standardwebhooks';
import type { WebhookTable } from '../database/exchange-tables';
import { type Transmission, putBack, take } from '../exchange/ledger';
import type { Services } from '../services';
import { PostError } from './post';
import { secretsOf } from './secret';

const BATCH = 50;
const MOST_BATCHES = 20;

/** Calls the addresses of integrators with what waits for them; gives how many calls were taken. Safe in several processes. */
export async function deliverWebhooks(services: Services): Promise<number> {
  const { db } = services.database;
  const now = services.clock();
  await leaveEnded(services);
  const due = await db
    .selectFrom('webhook')
    .selectAll()
    .where('endedAt', 'is', null)
    .where(({ exists, selectFrom, cast, ref }) =>
      exists(
        selectFrom('transmission')
          .select('transmission.id')
          .where('transmission.receiver', '=', cast<string>(ref('webhook.id'), 'text'))
          .where('transmission.state', 'in', ['waiting', 'sent'])
          .where('transmission.notBefore', '<=', new Date(now)),
      ),
    )
    .orderBy('createdAt')
    .execute();
  const taken = await Promise.all(due.map((webhook) => deliverTo(services, webhook)));
  return taken.reduce((sum, count) => sum + count, 0);
}

/** One address after the other, and one call after the other to each: it is told in order. */
async function deliverTo(services: Services, webhook: Selectable<WebhookTable>): Promise<number> {
  const { clock } = services;
  const { db } = services.database;
  const { random } = services.exchange;
  let taken = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const rows = await take(db, webhook.id, clock(), { most: BATCH, random });
    if (rows.length === 0) return taken;
    for (const [place, row] of rows.entries()) {
      const code = await callWith(services, webhook, row, clock());
      if (code === undefined) {
        taken += 1;
        await db
          .updateTable('transmission')
          .set({ state: 'acknowledged', acknowledgedAt: clock(), lastError: null })
          .where('id', '=', row.id)
          .execute();
      } else {
        services.log({ level: 'warn', event: 'webhook_not_taken' });
        await putBack(db, [row], clock(), { code, random });
        await putBack(db, rows.slice(place + 1), clock(), { code: undefined, random });
        return taken;
      }
    }
  }
  return taken;
}

/** What was written while a webhook ended, or put back after, is left out like the rest. */
async function leaveEnded({ database }: Services): Promise<void> {
  await database.db
    .updateTable('transmission')
    .set({ state: 'left-out', lastError: 'webhook_ended' })
    .where('state', 'in', ['waiting', 'sent', 'dead'])
    .where('receiver', 'in', (eb) =>
      eb
        .selectFrom('webhook')
        .select(sql<string>`webhook.id::text`.as('receiver'))
        .where('webhook.endedAt', 'is not', null),
    )
    .execute();
}

/** Calls once; gives why it was not taken, as a code. */
async function callWith(
  { exchange, secrets }: Services,
  webhook: Selectable<WebhookTable>,
  row: Transmission,
  now: Instant,
): Promise<string | undefined> {
  const body = JSON.stringify({
    type: row.kind,
    timestamp: row.createdAt.toISOString(),
    data:
      row.kind === 'webhook.test'
        ? {}
        : { tube: row.tube, ...(row.result === null ? {} : { result: row.result }) },
  });
  const at = new Date(now);
  const signatures = secretsOf(secrets, webhook, now).map((secret) =>
    new Webhook(secret).sign(row.id, at, body),
  );
  try {
    const status = await exchange.post(
      webhook.url,
      {
        'content-type': 'application/json',
        'webhook-id': row.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signatures.join(' '),
      },
      body,
    );
    return status >= 200 && status < 300 ? undefined : `status_${status}`;
  } catch (error) {
    return error instanceof PostError ? error.code : 'unreachable';
  }
}
