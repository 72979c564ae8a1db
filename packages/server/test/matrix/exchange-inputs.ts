import { randomUUID } from 'node:crypto';
import type { Caller, Scene } from './scene';
import { type Ask, type Whose, areaOfWhose, sideOf } from './whose';

/** What is about the whole installation is for who holds its province; everybody else calls as they are. */
const wide =
  (ask: (scene: Scene) => Promise<Record<string, unknown>> | Record<string, unknown>): Ask =>
  async (scene, { name, userId }) => {
    if (userId !== undefined && (name === 'administrator' || name === 'official'))
      await scene.seeds.wide(userId, name);
    return ask(scene);
  };

const line = async ({ seeds, tubes }: Scene, _caller: Caller, whose: Whose) => ({
  transmission: await seeds.transmission(sideOf(whose), tubes[sideOf(whose)]),
});
const webhook = async ({ seeds }: Scene, _caller: Caller, whose: Whose) => ({
  webhook: await seeds.webhook(sideOf(whose)),
});

/** Calls of what other systems are told. */
export const exchangeInputs: Record<string, Ask> = {
  'exchange.status': () => ({}),
  'exchange.transmissions': () => ({ limit: 100 }),
  'exchange.again': line,
  'exchange.leaveOut': async (...asked) => ({ ...(await line(...asked)), note: 'Đã báo bằng văn bản' }),
  'exchange.reconcile': wide(() => ({ day: '2026-11-21' })),
  'exchange.reconciliations': () => ({ limit: 100 }),
  'exchange.report': wide(async ({ seeds }) => ({ reconciliation: await seeds.reconciliation() })),
  'exchange.inbox': async ({ platform, world }) => ({
    envelope: await platform.sign(JSON.stringify({ id: randomUUID(), at: world.now(), messages: [] })),
  }),

  'webhooks.list': () => ({ limit: 100 }),
  'webhooks.add': (_scene, _caller, whose) => ({
    name: 'Bệnh viện',
    url: 'https://benh-vien.example/webhook',
    kinds: ['result.released'],
    area: areaOfWhose(whose),
  }),
  'webhooks.rotate': webhook,
  'webhooks.end': webhook,
  'webhooks.test': webhook,
  'webhooks.replay': async (...asked) => ({
    ...(await webhook(...asked)),
    from: '2026-11-22T00:00:00.000Z',
    until: '2026-11-23T00:00:00.000Z',
  }),
};
