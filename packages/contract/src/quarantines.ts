import { Answers, Form } from '@binhan/domain/declaration';
import { Id } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly } from '@binhan/domain/time';
import { QuarantineEvent, QuarantineKind, QuarantineState } from '@binhan/domain/tracing';
import { z } from 'zod';
import { endpoint, exampleId, file, json, page, paging } from './endpoint';
import { QuarantineDetail, QuarantineRow } from './tracing-shapes';

const one = { quarantine: Id };
const sample = {
  id: exampleId,
  person: exampleId,
  name: 'Trần Thị Bình',
  kind: 'home',
  state: 'running',
  from: '2026-11-21',
  to: '2026-11-28',
  says: { vi: 'Cách ly tại nhà 7 ngày', en: '7 days apart at home' },
  source: 'Official Dispatch 762/BYT-DP',
  area: 'Xã Thanh Miện',
  late: false,
};

/** Stretches of staying apart: their way, and the paper at their end. */
export const quarantines = {
  search: endpoint({
    method: 'POST',
    path: '/quarantines/search',
    effect: 'read',
    summary: 'Quarantines of the areas of the caller, those that end first before the others',
    access: { may: 'contact.work' },
    input: z.strictObject({
      state: z.exactOptional(QuarantineState),
      kind: z.exactOptional(QuarantineKind),
      late: z.exactOptional(z.literal(true)),
      ...paging,
    }),
    output: page(QuarantineRow),
    refusals: [],
    examples: [{ input: { state: 'running' }, output: { items: [sample] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/quarantines/{quarantine}',
    effect: 'read',
    summary: 'One quarantine and what became of it',
    access: { may: 'contact.work' },
    input: z.strictObject(one),
    output: json(QuarantineDetail),
    refusals: ['not_found'],
    examples: [
      {
        input: { quarantine: exampleId },
        output: { ...sample, steps: [{ event: 'order', at: '2026-11-22T03:00:00.000Z' }] },
      },
    ],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/quarantines/{quarantine}/decide',
    effect: 'write',
    summary:
      'A quarantine begins, is completed, extended, lifted before its end, or cancelled before it began',
    access: { may: 'contact.work' },
    input: z.strictObject({
      ...one,
      event: QuarantineEvent,
      /** The new last day, where it is extended. */
      to: z.exactOptional(DateOnly),
      whereabouts: z.exactOptional(z.string().trim().min(1).max(200)),
      note: z.exactOptional(z.string().trim().min(5).max(500)),
    }),
    output: json(QuarantineRow),
    refusals: ['not_found', 'wrong_state', 'too_early', 'invalid_input'],
    examples: [
      { input: { quarantine: exampleId, event: 'complete' }, output: { ...sample, state: 'completed' } },
    ],
  }),
  paper: endpoint({
    method: 'GET',
    path: '/quarantines/{quarantine}/certificate.pdf',
    effect: 'read',
    summary: 'That somebody completed a quarantine, on paper, for the person themselves',
    access: { who: 'person' },
    input: z.strictObject(one),
    output: file('application/pdf'),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { quarantine: exampleId } }],
  }),
};

/** What is asked of one person, without a word about whom they met or where. */
export const OwnFollowUp = z
  .object({
    person: Id,
    diseaseName: LocalizedText,
    says: LocalizedText,
    advice: LocalizedText,
    source: z.string(),
    lastOn: DateOnly,
    until: DateOnly,
    quarantines: z.array(QuarantineRow.omit({ person: true, name: true, area: true, late: true })),
    tests: z.array(z.object({ on: DateOnly, test: LocalizedText, kind: z.string(), taken: z.boolean() })),
    /** Until which day they say how they are; absent where nobody is asked. */
    diaryUntil: z.exactOptional(DateOnly),
    saidToday: z.boolean(),
    days: z.array(z.object({ on: DateOnly, flagged: z.boolean() })),
  })
  .meta({ id: 'OwnFollowUp' });
export type OwnFollowUp = z.infer<typeof OwnFollowUp>;

const own = {
  person: exampleId,
  diseaseName: { vi: 'COVID-19', en: 'COVID-19' },
  says: { vi: 'Tự theo dõi sức khoẻ 10 ngày', en: 'Watch your own health for 10 days' },
  advice: { vi: 'Đeo khẩu trang', en: 'Wear a mask' },
  source: 'Official Dispatch 1909/BYT-DP',
  lastOn: '2026-11-21',
  until: '2026-12-01',
  quarantines: [],
  tests: [],
  diaryUntil: '2026-12-01',
  saidToday: false,
  days: [],
};

/** What a person who was near a case does, and their diary. */
export const followUps = {
  mine: endpoint({
    method: 'GET',
    path: '/me/follow-ups',
    effect: 'read',
    summary: 'What is asked of the caller and the household, with the questions of the diary',
    access: { who: 'person' },
    input: z.strictObject({}),
    output: json(z.object({ followUps: z.array(OwnFollowUp), diary: z.exactOptional(Form) })),
    refusals: [],
    examples: [{ input: {}, output: { followUps: [own] } }],
  }),
  say: endpoint({
    method: 'POST',
    path: '/me/follow-ups/diary',
    effect: 'write',
    summary: 'How a person is today; said twice on a day, the later word counts',
    access: { who: 'person' },
    input: z.strictObject({ person: Id, answers: Answers }),
    output: json(z.object({ flags: z.array(z.object({ reason: LocalizedText, advice: LocalizedText })) })),
    refusals: ['not_found', 'invalid_input'],
    examples: [{ input: { person: exampleId, answers: { signs: [] } }, output: { flags: [] } }],
  }),
};
