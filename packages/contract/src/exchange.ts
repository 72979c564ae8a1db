import { Id } from '@binhan/domain/person';
import { DateOnly, Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, exampleId, file, json, page, paging } from './endpoint';

/** What other systems are told of; `webhook.test` is a call that says only that it is one. */
export const TransmissionKind = z
  .enum([
    'tube.collected',
    'tube.discarded',
    'tube.rejected',
    'result.released',
    'result.replaced',
    'result.withdrawn',
    'webhook.test',
  ])
  .meta({ id: 'TransmissionKind' });
export type TransmissionKind = z.infer<typeof TransmissionKind>;

/** How far a transmission is: `dead` waits for a person, `left-out` was left out by one. */
export const TransmissionState = z
  .enum(['waiting', 'sent', 'acknowledged', 'dead', 'left-out'])
  .meta({ id: 'TransmissionState' });
export type TransmissionState = z.infer<typeof TransmissionState>;

/** One line of the ledger of what other systems are told: ids only, no personal value. */
export const Transmission = z
  .object({
    id: Id,
    /** `national`, or the id of a webhook. */
    receiver: z.string(),
    kind: TransmissionKind,
    state: TransmissionState,
    attempts: z.int(),
    tube: Id,
    result: z.exactOptional(Id),
    createdAt: Instant,
    sentAt: z.exactOptional(Instant),
    acknowledgedAt: z.exactOptional(Instant),
    /** When it may be sent again at the earliest, while it is not settled. */
    notBefore: z.exactOptional(Instant),
    /** Why the last attempt failed or it was refused, as a code. */
    lastError: z.exactOptional(z.string()),
    /** Why somebody left it out. */
    note: z.exactOptional(z.string()),
  })
  .meta({ id: 'Transmission' });
export type Transmission = z.infer<typeof Transmission>;

/** What one side says of a day, signed (JWS) over the canonical text of its count, day and digest. */
export const SignedSum = z
  .object({ count: z.int(), digest: z.string(), signed: z.string() })
  .meta({ id: 'SignedSum' });

/** A day compared line by line with the other side's ledger. */
export const Reconciliation = z
  .object({
    id: Id,
    day: DateOnly,
    at: Instant,
    equal: z.boolean(),
    ours: SignedSum,
    theirs: SignedSum,
    differences: z.array(
      z.object({
        id: z.string(),
        what: z.enum(['missing-there', 'differs', 'unknown-here', 'not-acknowledged']),
        repaired: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Reconciliation' });
export type Reconciliation = z.infer<typeof Reconciliation>;

const note = z.string().trim().min(1).max(500);
const sum = { count: 1, digest: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU', signed: 'eyJ…' };
const counts = z.object({
  waiting: z.int(),
  sent: z.int(),
  acknowledged: z.int(),
  dead: z.int(),
  leftOut: z.int(),
});

/** What the national platform and the systems of integrators are told, and what came back. */
export const exchange = {
  status: endpoint({
    method: 'GET',
    path: '/exchange',
    effect: 'read',
    summary: 'What waits for each receiver, since when, and the key this installation signs with',
    access: { may: 'exchange.work' },
    input: z.strictObject({}),
    output: json(
      z.object({
        /** Whether the installation is connected to the national platform. */
        connected: z.boolean(),
        receivers: z.array(
          z.object({
            receiver: z.string(),
            /** The name of a webhook. */
            name: z.exactOptional(z.string()),
            counts,
            /** Since when the oldest waits that is not settled. */
            oldestSince: z.exactOptional(Instant),
          }),
        ),
        /** The public key to be pinned by the other side, as a JWK. */
        key: z.record(z.string(), z.unknown()),
        /** Messages of the platform of kinds that nothing is made of here. */
        kept: z.int(),
      }),
    ),
    refusals: [],
    examples: [{ input: {}, output: { connected: false, receivers: [], key: {}, kept: 0 } }],
  }),
  transmissions: endpoint({
    method: 'POST',
    path: '/exchange/transmissions/search',
    effect: 'read',
    summary:
      'The ledger of what other systems are told of records within the areas of the caller, newest first',
    access: { may: 'exchange.work' },
    input: z.strictObject({
      ...paging,
      receiver: z.exactOptional(z.string().max(40)),
      state: z.exactOptional(TransmissionState),
    }),
    output: page(Transmission),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  again: endpoint({
    method: 'POST',
    path: '/exchange/transmissions/{transmission}/again',
    effect: 'write',
    summary: 'Send a transmission again; its receiver knows it by its id',
    access: { may: 'exchange.work' },
    input: z.strictObject({ transmission: Id }),
    output: json(Transmission),
    refusals: ['not_found'],
    examples: [{ input: { transmission: exampleId } }],
  }),
  leaveOut: endpoint({
    method: 'POST',
    path: '/exchange/transmissions/{transmission}/leave-out',
    effect: 'write',
    summary: 'Leave a transmission out, and why; what comes after it of the same person or tube goes on',
    access: { may: 'exchange.work' },
    input: z.strictObject({ transmission: Id, note }),
    output: json(Transmission),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { transmission: exampleId, note: 'Đã báo bằng văn bản' } }],
  }),
  reconcile: endpoint({
    method: 'POST',
    path: '/exchange/reconciliations',
    effect: 'write',
    summary: 'Compare a day with the national platform now; what is missing there is sent again',
    access: { may: 'exchange.work' },
    input: z.strictObject({ day: DateOnly }),
    output: json(Reconciliation),
    refusals: ['not_found', 'unavailable'],
    examples: [{ input: { day: '2026-11-23' } }],
  }),
  reconciliations: endpoint({
    method: 'GET',
    path: '/exchange/reconciliations',
    effect: 'read',
    summary: 'Reports of compared days, newest first; for whoever holds the province or the country',
    access: { may: 'exchange.work' },
    input: z.strictObject({ ...paging }),
    output: page(Reconciliation),
    refusals: [],
    examples: [
      {
        input: {},
        output: {
          items: [
            {
              id: exampleId,
              day: '2026-11-23',
              at: '2026-11-23T20:10:00.000Z',
              equal: true,
              ours: sum,
              theirs: sum,
              differences: [],
            },
          ],
        },
      },
    ],
  }),
  report: endpoint({
    method: 'GET',
    path: '/exchange/reconciliations/{reconciliation}/file',
    effect: 'read',
    summary: 'A report as a file with both sums and both signatures',
    access: { may: 'exchange.work' },
    input: z.strictObject({ reconciliation: Id }),
    output: file('application/json'),
    refusals: ['not_found'],
    examples: [{ input: { reconciliation: exampleId } }],
  }),
  inbox: endpoint({
    method: 'POST',
    path: '/exchange/national/inbox',
    effect: 'write',
    summary:
      'The national platform delivers an envelope signed by a pinned key: acknowledgements, refusals and news; each message counts once',
    access: { who: 'anyone' },
    input: z.strictObject({ envelope: z.string().max(900_000) }),
    limit: 1024 * 1024,
    output: json(z.object({ taken: z.int(), repeated: z.int() })),
    refusals: ['envelope_not_accepted'],
    examples: [{ input: { envelope: 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln' }, output: { taken: 1, repeated: 0 } }],
  }),
};
