import { AreaCode } from '@binhan/domain/area';
import { Id, PersonDetails } from '@binhan/domain/person';
import { DateOnly, Instant } from '@binhan/domain/time';
import { CaseClass, CaseDates, CaseEvent, CaseOutcome, CaseState, CurveDate } from '@binhan/domain/tracing';
import { z } from 'zod';
import { endpoint, exampleId, json, page, paging } from './endpoint';
import { sampleDetails } from './samples';
import { CaseDetail, CasePlace, CaseRow, Chain, TraceOutcome, TracedDisease } from './tracing-shapes';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const one = { case: Id };
const note = z.string().trim().min(5).max(500);
const sample = {
  id: exampleId,
  number: 12,
  person: exampleId,
  name: 'Nguyễn Văn An',
  bornOn: '1995-01-02',
  disease: 'covid-19',
  diseaseName: { vi: 'COVID-19', en: 'COVID-19' },
  class: 'confirmed',
  state: 'open',
  area: '11239',
  areaName: 'Xã Thanh Miện',
  dates: { sampledOn: '2026-11-21', resultOn: '2026-11-22', reportedOn: '2026-11-22' },
  openedAt: '2026-11-22T02:00:00.000Z',
  contacts: 9,
  waiting: 4,
};

/** Cases of diseases that are traced, where they were, and whom they may have infected. */
export const cases = {
  diseases: endpoint({
    method: 'GET',
    path: '/traced-diseases',
    effect: 'read',
    summary: 'The diseases whose cases are traced in the province today, with the rules in force',
    access: { may: 'case.work' },
    input: z.strictObject({}),
    output: json(z.object({ diseases: z.array(TracedDisease) })),
    refusals: [],
    examples: [
      {
        input: {},
        output: {
          diseases: [
            {
              id: 'covid-19',
              name: { vi: 'COVID-19', en: 'COVID-19' },
              source: 'Official Dispatch 1909/BYT-DP',
              minutes: 15,
              metres: 1,
              levels: true,
            },
          ],
        },
      },
    ],
  }),
  search: endpoint({
    method: 'POST',
    path: '/cases/search',
    effect: 'read',
    summary: 'Cases of the areas of the caller, the newest first',
    access: { may: 'case.work' },
    input: z.strictObject({
      state: z.exactOptional(CaseState),
      disease: z.exactOptional(Key),
      /** A name, whole words without accents, or a number of a case. */
      text: z.exactOptional(z.string().max(100)),
      ...paging,
    }),
    output: page(CaseRow),
    refusals: [],
    examples: [{ input: { state: 'open' }, output: { items: [sample] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/cases/{case}',
    effect: 'read',
    summary: 'One case, its infectious days by the rule in force, and its way',
    access: { may: 'case.work' },
    input: z.strictObject(one),
    output: json(CaseDetail),
    refusals: ['not_found'],
    examples: [{ input: { case: exampleId } }],
  }),
  open: endpoint({
    method: 'POST',
    path: '/cases',
    effect: 'write',
    summary: 'Open a case that no released result of ours opened: by symptoms, or by a result from elsewhere',
    access: { may: 'case.work' },
    input: z.strictObject({ details: PersonDetails, disease: Key, class: CaseClass, dates: CaseDates, note }),
    output: json(CaseRow),
    refusals: ['not_found', 'case_open', 'invalid_input'],
    examples: [
      {
        input: {
          details: sampleDetails,
          disease: 'covid-19',
          class: 'suspected',
          dates: { onsetOn: '2026-11-20', reportedOn: '2026-11-22' },
          note: 'Bệnh viện huyện báo qua điện thoại',
        },
        output: { ...sample, class: 'suspected' },
      },
    ],
  }),
  change: endpoint({
    method: 'POST',
    path: '/cases/{case}/change',
    effect: 'write',
    summary: 'Set the days of a case, or how sure it is; its infectious days move with them',
    access: { may: 'case.work' },
    input: z.strictObject({ ...one, class: CaseClass, dates: CaseDates, note: z.exactOptional(note) }),
    output: json(CaseRow),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [
      {
        input: {
          case: exampleId,
          class: 'confirmed',
          dates: { onsetOn: '2026-11-19', reportedOn: '2026-11-22' },
        },
        output: sample,
      },
    ],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/cases/{case}/decide',
    effect: 'write',
    summary:
      'Close a case with its outcome, open it again, or withdraw it because it is none: then nobody is followed up for it',
    access: { may: 'case.work' },
    input: z.strictObject({
      ...one,
      event: CaseEvent,
      outcome: z.exactOptional(CaseOutcome),
      endedOn: z.exactOptional(DateOnly),
      note,
    }),
    output: json(CaseRow),
    refusals: ['not_found', 'wrong_state', 'invalid_input', 'case_open'],
    examples: [
      {
        input: {
          case: exampleId,
          event: 'close',
          outcome: 'recovered',
          endedOn: '2026-12-05',
          note: 'Hai lần âm tính, xuất viện',
        },
        output: { ...sample, state: 'closed', outcome: 'recovered' },
      },
    ],
  }),
  trace: endpoint({
    method: 'POST',
    path: '/cases/{case}/trace',
    effect: 'write',
    summary:
      'Find whom a case may have infected, and they others, by stays, journeys and named contacts; found again, nothing is doubled',
    access: { may: 'case.work' },
    input: z.strictObject(one),
    output: json(TraceOutcome),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: { case: exampleId },
        output: {
          made: 9,
          known: 0,
          degrees: [
            { degree: 1, people: 6 },
            { degree: 2, people: 3 },
          ],
          restsOn: {
            stays: 14,
            journeys: 1,
            from: '2026-11-19',
            to: '2026-12-01',
            newestStayAt: '2026-11-22T01:55:00.000Z',
            keptSince: '2026-11-01T02:00:00.000Z',
          },
        },
      },
    ],
  }),
  places: endpoint({
    method: 'POST',
    path: '/cases/{case}/places',
    effect: 'read',
    summary: 'Where a case was while it may have infected others, the place with most people first',
    access: { may: 'case.work' },
    input: z.strictObject(one),
    output: json(z.object({ places: z.array(CasePlace) })),
    refusals: ['not_found'],
    examples: [{ input: { case: exampleId }, output: { places: [] } }],
  }),
  chain: endpoint({
    method: 'POST',
    path: '/cases/{case}/chain',
    effect: 'read',
    summary:
      'The chain a case belongs to, as it was known at a moment (now where none is given): cases and contacts that are linked, with their degrees (F0 to F5) and edges',
    access: { may: 'case.work' },
    input: z.strictObject({ ...one, asOf: z.exactOptional(Instant) }),
    output: json(Chain),
    refusals: ['not_found'],
    examples: [{ input: { case: exampleId } }],
  }),
  curve: endpoint({
    method: 'POST',
    path: '/cases/curve',
    effect: 'read',
    summary:
      'Cases a day in the areas of the caller, by a date of theirs; how many have no such date is said',
    access: { may: 'case.work' },
    input: z.strictObject({
      disease: Key,
      by: CurveDate,
      from: DateOnly,
      to: DateOnly,
      area: z.exactOptional(AreaCode),
    }),
    output: json(
      z.object({
        days: z.array(z.object({ on: DateOnly, cases: z.int() })),
        undated: z.int(),
        outside: z.int(),
        /** Open cases by commune, for a map. */
        areas: z.array(z.object({ area: AreaCode, name: z.string(), cases: z.int() })),
      }),
    ),
    refusals: ['invalid_input'],
    examples: [
      {
        input: { disease: 'covid-19', by: 'onsetOn', from: '2026-11-01', to: '2026-11-02' },
        output: {
          days: [
            { on: '2026-11-01', cases: 2 },
            { on: '2026-11-02', cases: 3 },
          ],
          undated: 1,
          outside: 0,
          areas: [{ area: '11239', name: 'Xã Thanh Miện', cases: 4 }],
        },
      },
    ],
  }),
};
