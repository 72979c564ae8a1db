import { Id } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly } from '@binhan/domain/time';
import {
  AdverseEventFacts,
  AdverseEventInput,
  AdverseEventState,
  Reaction,
  ToldEvent,
} from '@binhan/domain/vaccination';
import { z } from 'zod';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';
import { FollowedDose, UnservedVisit, AdverseEventRow, AdverseEventDetail } from './reaction-shapes';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const note = z.string().trim().min(1).max(500);

const reaction = { reaction: Id };
const sampleEvent: AdverseEventInput = {
  startedOn: '2026-11-24',
  reactions: ['fever'],
  seriousness: [],
  outcome: 'recovering',
};

/** What is seen after a dose: asked, reported, looked into, counted. */
export const reactions = {
  followed: endpoint({
    method: 'GET',
    path: '/me/followed-doses',
    effect: 'read',
    summary:
      'Doses of the caller and the household that are being followed, what they were asked, and visits without a dose',
    access: { who: 'person' },
    input: z.strictObject({}),
    output: json(
      z.object({
        doses: z.array(FollowedDose),
        visits: z.array(UnservedVisit),
        reactions: z.array(
          Reaction.pick({ name: true, severe: true, advice: true }).extend({ id: Key }).strip(),
        ),
      }),
    ),
    refusals: [],
    examples: [{ input: {}, output: { doses: [], visits: [], reactions: [] } }],
  }),
  answer: endpoint({
    method: 'POST',
    path: '/me/doses/{dose}/answers',
    effect: 'write',
    summary: 'How somebody is on a day they were asked; whoever is not well goes on to a report',
    access: { who: 'person' },
    input: z.strictObject({ dose: Id, day: z.int().min(1).max(90), fine: z.boolean() }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { dose: exampleId, day: 1, fine: true }, output: { done: true } }],
  }),
  report: endpoint({
    method: 'POST',
    path: '/me/doses/{dose}/reactions',
    effect: 'write',
    summary:
      'Report what was seen after a dose, of oneself or somebody of the household, with what they know of what the WHO reporting form asks',
    access: { who: 'person' },
    input: z.strictObject({ dose: Id, event: ToldEvent }),
    output: json(z.object({ id: Id, serious: z.boolean(), advice: z.array(LocalizedText) })),
    refusals: ['not_found', 'invalid_input'],
    examples: [
      {
        input: { dose: exampleId, event: sampleEvent },
        output: { id: exampleId, serious: false, advice: [] },
      },
      {
        input: {
          dose: exampleId,
          event: {
            ...sampleEvent,
            facts: { startedTime: '21:15', history: 'Dị ứng hải sản', treatment: 'Paracetamol' },
          },
        },
        output: { id: exampleId, serious: false, advice: [] },
      },
    ],
  }),
  reportAtSite: endpoint({
    method: 'POST',
    path: '/places/{place}/doses/{dose}/reactions',
    effect: 'write',
    summary: 'The site that gave a dose reports what was seen after it',
    access: { may: 'reaction.report' },
    input: z.strictObject({ place: Id, dose: Id, event: AdverseEventInput }),
    output: json(z.object({ id: Id, serious: z.boolean() })),
    refusals: ['not_found', 'invalid_input'],
    examples: [
      {
        input: { place: exampleId, dose: exampleId, event: sampleEvent },
        output: { id: exampleId, serious: false },
      },
    ],
  }),
  search: endpoint({
    method: 'POST',
    path: '/reactions/search',
    effect: 'read',
    summary: 'Reports of the caller’s areas: serious ones first, by when the authority must know',
    access: { may: 'reaction.work' },
    input: z.strictObject({
      state: z.exactOptional(AdverseEventState),
      serious: z.exactOptional(z.boolean()),
      late: z.exactOptional(z.boolean()),
      ...paging,
    }),
    output: page(AdverseEventRow),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/reactions/{reaction}',
    effect: 'read',
    summary: 'One report with the person and every step',
    access: { may: 'reaction.work' },
    input: z.strictObject(reaction),
    output: json(AdverseEventDetail),
    refusals: ['not_found'],
    examples: [{ input: { reaction: exampleId } }],
  }),
  complete: endpoint({
    method: 'POST',
    path: '/reactions/{reaction}/complete',
    effect: 'write',
    summary:
      'Put down what the WHO reporting form asks of an event, why it is serious and what became of it; what it said before is kept',
    access: { may: 'reaction.work' },
    input: z.strictObject({
      ...reaction,
      seriousness: AdverseEventInput.shape.seriousness,
      outcome: AdverseEventInput.shape.outcome,
      facts: AdverseEventFacts,
    }),
    output: json(AdverseEventRow),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [
      {
        input: {
          reaction: exampleId,
          seriousness: ['hospitalised'],
          outcome: 'recovering',
          facts: { startedTime: '14:30', history: 'Dị ứng hải sản', treatment: 'Adrenalin' },
        },
      },
    ],
  }),
  investigate: endpoint({
    method: 'POST',
    path: '/reactions/{reaction}/investigate',
    effect: 'write',
    summary: 'Somebody looks into a report',
    access: { may: 'reaction.work' },
    input: z.strictObject({ ...reaction, note: z.exactOptional(note) }),
    output: json(AdverseEventRow),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { reaction: exampleId } }],
  }),
  notify: endpoint({
    method: 'POST',
    path: '/reactions/{reaction}/notify',
    effect: 'write',
    summary: 'The authority was told, under its reference',
    access: { may: 'reaction.work' },
    input: z.strictObject({ ...reaction, reference: z.string().trim().min(1).max(100) }),
    output: json(AdverseEventRow),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { reaction: exampleId, reference: 'BC-12/2026' } }],
  }),
  assess: endpoint({
    method: 'POST',
    path: '/reactions/{reaction}/assess',
    effect: 'write',
    summary:
      'Decide what a dose had to do with an event, by a class of the catalogue; for whoever decides for a province, and each decision is kept',
    access: { may: 'reaction.assess' },
    input: z.strictObject({ ...reaction, causality: Key, note }),
    output: json(AdverseEventRow),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [
      { input: { reaction: exampleId, causality: 'who-c', note: 'Hội đồng họp ngày 25/11: trùng hợp' } },
    ],
  }),
  close: endpoint({
    method: 'POST',
    path: '/reactions/{reaction}/close',
    effect: 'write',
    summary: 'A report is closed with what it came to',
    access: { may: 'reaction.work' },
    input: z.strictObject({ ...reaction, note }),
    output: json(AdverseEventRow),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { reaction: exampleId, note: 'Trùng hợp ngẫu nhiên' } }],
  }),
  reopen: endpoint({
    method: 'POST',
    path: '/reactions/{reaction}/reopen',
    effect: 'write',
    summary: 'There is news about a closed report',
    access: { may: 'reaction.work' },
    input: z.strictObject({ ...reaction, note }),
    output: json(AdverseEventRow),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { reaction: exampleId, note: 'Có kết luận của hội đồng' } }],
  }),
  figures: endpoint({
    method: 'GET',
    path: '/reaction-figures',
    effect: 'read',
    summary: 'Doses and reports by product and lot in the caller’s areas; numbers only',
    access: { may: 'reaction.work' },
    input: z.strictObject({ from: DateOnly, until: DateOnly }),
    output: json(
      z.object({
        rows: z.array(
          z.object({
            vaccine: z.string(),
            lot: z.string(),
            doses: z.int(),
            events: z.int(),
            serious: z.int(),
          }),
        ),
      }),
    ),
    refusals: ['invalid_input'],
    examples: [{ input: { from: '2026-11-01', until: '2026-12-01' }, output: { rows: [] } }],
  }),
};
