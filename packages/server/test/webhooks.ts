import type { WebhookKind } from '@binhan/contract';
import { Webhook } from 'standardwebhooks';
import { vi } from 'vitest';
import { type ExchangeScene, exchangeScene } from './exchange';
import { ok } from './laboratory';
import type { Post } from '../src/webhooks/post';

/** A call as an integrator gets it. */
export interface Called {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** A server whose calls to integrators are noted instead of made. */
export interface WebhookScene extends ExchangeScene {
  calls: Called[];
  /** What an address answers; 200 where nothing is said. */
  answer: { by: (called: Called) => number | Error };
  /** Adds a webhook of an area; gives its id and its secret. */
  add(more?: { area?: string; kinds?: Kinds; url?: string }): Promise<{ id: string; secret: string }>;
  /** Everything that may go now goes; gives the calls that were made. */
  call(): Promise<Called[]>;
}

type Kinds = WebhookKind[];

/** Starts it. */
export async function webhookScene(): Promise<WebhookScene> {
  const calls: Called[] = [];
  const answer: WebhookScene['answer'] = { by: () => 200 };
  const post: Post = (url, headers, body) => {
    const called = { url, headers: { ...headers }, body };
    calls.push(called);
    const said = answer.by(called);
    return said instanceof Error ? Promise.reject(said) : Promise.resolve(said);
  };
  const scene = await exchangeScene({ connected: false, post, log: () => {} });
  const { world, administrator } = scene;
  return {
    ...scene,
    calls,
    answer,
    async add(more = {}) {
      const given = { name: 'Bệnh viện', url: 'https://benh-vien.example/webhook', area: '31', ...more };
      return ok(await world.call('webhooks', 'add', { kinds: ['tube.collected'], ...given }, administrator));
    },
    async call() {
      const before = calls.length;
      await world.server.run('webhooks');
      return calls.slice(before);
    },
  };
}

/** What an integrator's library makes of a call at a moment; throws where the signature does not hold. */
export function verifyCall({ headers, body }: Called, secret: string, at: string): unknown {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  try {
    return new Webhook(secret).verify(body, headers);
  } finally {
    vi.useRealTimers();
  }
}
