import { Id } from '@binhan/domain/person';
import { DateOnly, Instant } from '@binhan/domain/time';
import { Lot, LotEvent, LotPause, LotState } from '@binhan/domain/vaccination';
import { z } from 'zod';
import { done, endpoint, exampleId, json, page, paging, stream } from './endpoint';

const note = z.string().trim().min(1).max(500);

/** A lot as officials see it. */
export const LotRow = Lot.extend({
  name: z.string(),
  /** Doses of it in the records of the caller's areas. */
  given: z.int(),
  /** Doses of it at sites of the caller's areas. */
  inStock: z.int(),
  changedAt: Instant,
  /** Whether it is paused at some sites of the caller's areas. */
  paused: z.boolean(),
})
  .strip()
  .meta({ id: 'LotRow' });
export type LotRow = z.infer<typeof LotRow>;

/** A lot with what was decided and where it lies. */
export const LotDetail = LotRow.extend({
  steps: z.array(z.object({ event: LotEvent, at: Instant, note: z.string(), told: z.int() })),
  sites: z.array(z.object({ id: Id, name: z.string(), doses: z.int(), seen: z.exactOptional(z.boolean()) })),
  /** Where it is paused until somebody decides for the province. */
  pauses: z.array(
    LotPause.pick({ id: true, area: true, at: true, note: true })
      .extend({ site: z.exactOptional(z.string()) })
      .strip(),
  ),
  /** People to be called, and how many of them were reached. */
  tasks: z.object({ all: z.int(), done: z.int(), unwell: z.int() }),
})
  .strip()
  .meta({ id: 'LotDetail' });
export type LotDetail = z.infer<typeof LotDetail>;

/** What came of a call. */
export const CallOutcome = z.enum(['no-answer', 'fine', 'unwell']).meta({ id: 'CallOutcome' });
export type CallOutcome = z.infer<typeof CallOutcome>;

/** Somebody who got a dose of a lot that was held back or recalled, to be called. */
export const LotTask = z
  .object({
    dose: Id,
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    phone: z.exactOptional(z.string()),
    givenOn: DateOnly,
    site: z.exactOptional(z.string()),
    outcome: z.exactOptional(CallOutcome),
    note: z.exactOptional(z.string()),
    changedAt: z.exactOptional(Instant),
  })
  .meta({ id: 'LotTask' });
export type LotTask = z.infer<typeof LotTask>;

/** Lots, and what is decided about them. */
export const lots = {
  search: endpoint({
    method: 'POST',
    path: '/lots/search',
    effect: 'read',
    summary: 'Lots that lie at sites of the caller’s areas or were given there, by number or state',
    access: { may: 'lot.work' },
    input: z.strictObject({
      /** The beginning of a lot number. */
      number: z.exactOptional(z.string().max(20)),
      state: z.exactOptional(LotState),
      /** Only those that are paused somewhere and wait for a decision. */
      paused: z.exactOptional(z.boolean()),
      ...paging,
    }),
    output: page(LotRow),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/lots/{lot}',
    effect: 'read',
    summary: 'One lot: decisions, sites that have it, and how far the calls are',
    access: { may: 'lot.work' },
    input: z.strictObject({ lot: Id }),
    output: json(LotDetail),
    refusals: ['not_found'],
    examples: [{ input: { lot: exampleId } }],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/lots/{lot}/decide',
    effect: 'write',
    summary:
      'Hold a lot back, free it or recall it everywhere, for whoever decides for a province: sites with stock and everybody who got it are told in the same step, and calls are prepared',
    access: { may: 'lot.decide' },
    input: z.strictObject({ lot: Id, event: LotEvent, note }),
    output: json(LotDetail),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { lot: exampleId, event: 'hold', note: 'Có báo cáo phản ứng nặng' } }],
  }),
  pause: endpoint({
    method: 'POST',
    path: '/lots/{lot}/pause',
    effect: 'write',
    summary:
      'Pause a lot at the sites of the caller’s areas: they are told at once, and so is whoever decides for the province',
    access: { may: 'lot.work' },
    input: z.strictObject({ lot: Id, note }),
    output: json(LotDetail),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { lot: exampleId, note: 'Hai người ngất sau tiêm' } }],
  }),
  people: endpoint({
    method: 'POST',
    path: '/lots/{lot}/people',
    effect: 'read',
    summary: 'Whom to call about a lot: those nobody reached first',
    access: { may: 'lot.work' },
    input: z.strictObject({
      lot: Id,
      /** Only those nobody reached yet. */
      open: z.exactOptional(z.boolean()),
      ...paging,
    }),
    output: page(LotTask),
    refusals: ['not_found'],
    examples: [{ input: { lot: exampleId }, output: { items: [] } }],
  }),
  called: endpoint({
    method: 'POST',
    path: '/lots/{lot}/doses/{dose}/called',
    effect: 'write',
    summary: 'Somebody was called: no answer, fine, or not well',
    access: { may: 'lot.work' },
    input: z.strictObject({ lot: Id, dose: Id, outcome: CallOutcome, note: z.exactOptional(note) }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { lot: exampleId, dose: exampleId, outcome: 'fine' }, output: { done: true } }],
  }),
  exportPeople: endpoint({
    method: 'POST',
    path: '/lots/{lot}/people/export',
    effect: 'read',
    summary:
      'Who got a dose of a lot, as CSV with the name of the taker, at most 100,000 rows; the reason is recorded',
    access: { may: 'lot.work' },
    input: z.strictObject({ lot: Id, reason: z.string().min(10).max(500) }),
    output: stream(),
    refusals: ['not_found'],
    examples: [{ input: { lot: exampleId, reason: 'Gọi từng người trong lô thu hồi' } }],
  }),
};
