import type { Call } from '../call';
import type { Client } from '../client-of';
import { ApiError } from '../errors';
import type { CallOptions } from '../transport';
import type { QueueRecord, QueueStore } from './record';

/** How a round of sending ended. */
export interface Sending {
  sent: number;
  refused: number;
  waiting: number;
  /** Why the rest waits: no network, no session, a server that is down. Absent where nothing waits. */
  stoppedBy?: Error;
}

/** Refusals that say nothing about the record: it waits until the server, the network or the person is ready. */
const later = new Set(['unauthenticated', 'origin_not_allowed', 'too_many_requests', 'unavailable']);

/** Sends the records of a store through a client. Only one may run at a time. */
export function createSender(parts: {
  client: Partial<Client>;
  store: QueueStore;
  now: () => string;
  keep: (record: QueueRecord) => Promise<void>;
}): () => Promise<Sending> {
  const { client, store, now, keep } = parts;

  async function sendOne(record: QueueRecord): Promise<'sent' | 'refused' | Error> {
    const { answeredAt: _at, answer: _answer, refusal: _refusal, ...rest } = record;
    await keep({ ...rest, state: 'sending' });
    try {
      const answer = await callOf(client, record);
      await keep({ ...rest, state: 'sent', answeredAt: now(), answer });
      return 'sent';
    } catch (error) {
      if (error instanceof ApiError && error.status < 500 && !later.has(error.code)) {
        const { code, data, status } = error;
        await keep({ ...rest, state: 'refused', answeredAt: now(), refusal: { code, data, status } });
        return 'refused';
      }
      await keep({ ...rest, state: 'waiting' });
      return error instanceof Error ? error : new Error('stopped');
    }
  }

  return async () => {
    const result: Sending = { sent: 0, refused: 0, waiting: 0 };
    const passed = new Set<string>();
    for (;;) {
      const records = await store.all();
      // Whoever sends is alone, so "sending" is what a killed sender left: it is sent again under its key.
      const open = records.filter(({ state }) => state === 'waiting' || state === 'sending');
      const next = open.find(({ id }) => !passed.has(id));
      result.waiting = open.length;
      if (next === undefined) return result;
      const outcome = await sendOne(next);
      if (outcome === 'sent' || outcome === 'refused') {
        result[outcome] += 1;
        continue;
      }
      result.stoppedBy = outcome;
      // A fault over one record must not hold up all that come after it; anything else would meet them too.
      if (outcome instanceof TypeError || (outcome instanceof ApiError && outcome.is('internal')))
        passed.add(next.id);
      else return result;
    }
  };
}

function callOf(client: Partial<Client>, record: QueueRecord): Call<unknown> {
  const [resource = '', action = ''] = record.endpoint.split('.');
  // The name was checked when the record was added; a record of an earlier version may name what is gone.
  const actions = client as unknown as Record<
    string,
    Record<string, (input: unknown, given: CallOptions) => Call<unknown>> | undefined
  >;
  const method = actions[resource]?.[action];
  if (method === undefined) throw new TypeError(`There is no endpoint \`${record.endpoint}\``);
  return method(record.input, { idempotencyKey: record.id });
}
