import { refuse } from '@binhan/domain/refusals';
import { COUNTRY } from '@binhan/domain/area';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { addWebhook, listWebhooks, ownWebhook, rotateSecret } from './manage';

/** Addresses of other systems. */
export function implementWebhooks(services: Services): Implementations['webhooks'] {
  return {
    list: (input, call) => listWebhooks(services, call, input),
    add: { outside: (input, call) => addWebhook(services, input, call) },
    rotate: { outside: (input, call) => rotateSecret(services, input, call) },

    async end({ webhook }, call) {
      if ((await ownWebhook(services, call, webhook)) === undefined) return refuse('not_found');
      await call.db.updateTable('webhook').set({ endedAt: call.now }).where('id', '=', webhook).execute();
      await call.db
        .updateTable('transmission')
        .set({ state: 'left-out', lastError: 'webhook_ended' })
        .where('receiver', '=', webhook)
        .where('state', 'in', ['waiting', 'sent', 'dead'])
        .execute();
      await call.audit({ subjects: [webhook] });
      return { done: true };
    },

    async test({ webhook }, call) {
      const row = await ownWebhook(services, call, webhook);
      if (row === undefined) return refuse('not_found');
      const id = services.newId();
      const { province } = services.settings;
      await call.db
        .insertInto('transmission')
        .values({
          id,
          receiver: webhook,
          kind: 'webhook.test',
          // Of nothing, so that it waits for nothing.
          orderKey: id,
          tube: id,
          day: call.today,
          state: 'waiting',
          notBefore: call.now,
          createdAt: call.now,
          area: row.area === COUNTRY ? province.defaultArea : row.area,
          province: row.area.length === 2 && row.area !== COUNTRY ? row.area : province.area,
        })
        .execute();
      await call.audit({ subjects: [webhook] });
      return { done: true };
    },

    async replay({ webhook, from, until }, call) {
      if ((await ownWebhook(services, call, webhook)) === undefined) return refuse('not_found');
      const rows = await call.db
        .updateTable('transmission')
        .set({ state: 'waiting', attempts: 0, notBefore: call.now, note: null })
        .where('receiver', '=', webhook)
        .where('createdAt', '>=', new Date(from))
        .where('createdAt', '<', new Date(until))
        .returning('id')
        .execute();
      await call.audit({ subjects: [webhook] });
      return { again: rows.length };
    },
  };
}
