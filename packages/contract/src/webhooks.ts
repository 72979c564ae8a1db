import { AreaCode } from '@binhan/domain/area';
import { Id } from '@binhan/domain/person';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';
import { TransmissionKind } from './exchange';

/** What an address may be told of. */
export const WebhookKind = TransmissionKind.exclude(['webhook.test']).meta({ id: 'WebhookKind' });
export type WebhookKind = z.infer<typeof WebhookKind>;

/** An address of another system that is called when something happens. Its secret is shown once. */
export const Webhook = z
  .object({
    id: Id,
    name: z.string(),
    url: z.string(),
    kinds: z.array(WebhookKind),
    /** Of which area it is told. */
    area: AreaCode,
    createdAt: Instant,
    /** Until when the secret before the newest still signs, too. */
    rotatingUntil: z.exactOptional(Instant),
    endedAt: z.exactOptional(Instant),
    /** Calls that are not settled, and those nobody tries any more. */
    waiting: z.int(),
    dead: z.int(),
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof Webhook>;

const one = { webhook: Id };
const secret = json(z.object({ id: Id, secret: z.string() }));

/** Addresses of other systems (Standard Webhooks): who is told of what, signed, ids and kinds only. */
export const webhooks = {
  list: endpoint({
    method: 'POST',
    path: '/webhooks/search',
    effect: 'read',
    summary: 'Webhooks within the areas of the caller, those that have ended last',
    access: { may: 'webhook.decide' },
    input: z.strictObject({ ...paging }),
    output: page(Webhook),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  add: endpoint({
    method: 'POST',
    path: '/webhooks',
    effect: 'write',
    summary: 'Add a webhook; its secret is shown once. Only https, and never an address inside the network',
    access: { may: 'webhook.decide' },
    input: z.strictObject({
      name: z.string().trim().min(1).max(100),
      url: z.url().max(500),
      kinds: z.array(WebhookKind).min(1).max(10),
      area: AreaCode,
    }),
    output: secret,
    refusals: ['not_found'],
    examples: [
      {
        input: {
          name: 'Bệnh viện tỉnh',
          url: 'https://benh-vien.example/webhook',
          kinds: ['result.released'],
          area: '31',
        },
        output: { id: exampleId, secret: 'whsec_sample' },
      },
    ],
  }),
  rotate: endpoint({
    method: 'POST',
    path: '/webhooks/{webhook}/rotate',
    effect: 'write',
    summary: 'Make a new secret, shown once; for a day calls are signed with both',
    access: { may: 'webhook.decide' },
    input: z.strictObject(one),
    output: secret,
    refusals: ['not_found'],
    examples: [{ input: { webhook: exampleId }, output: { id: exampleId, secret: 'whsec_sample' } }],
  }),
  end: endpoint({
    method: 'DELETE',
    path: '/webhooks/{webhook}',
    effect: 'write',
    summary: 'End a webhook at once; what waits for it is left out',
    access: { may: 'webhook.decide' },
    input: z.strictObject(one),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { webhook: exampleId }, output: { done: true } }],
  }),
  test: endpoint({
    method: 'POST',
    path: '/webhooks/{webhook}/test',
    effect: 'write',
    summary: 'Call the address with an event that says only that it is a test',
    access: { may: 'webhook.decide' },
    input: z.strictObject(one),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { webhook: exampleId }, output: { done: true } }],
  }),
  replay: endpoint({
    method: 'POST',
    path: '/webhooks/{webhook}/replay',
    effect: 'write',
    summary: 'Call again with every event of a span of time, in order; receivers know them by their ids',
    access: { may: 'webhook.decide' },
    input: z.strictObject({ ...one, from: Instant, until: Instant }),
    output: json(z.object({ again: z.int() })),
    refusals: ['not_found'],
    examples: [
      {
        input: {
          webhook: exampleId,
          from: '2026-11-23T00:00:00.000Z',
          until: '2026-11-24T00:00:00.000Z',
        },
        output: { again: 3 },
      },
    ],
  }),
};
