import { Id } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant } from '@binhan/domain/time';
import { WarningEvent, WarningState } from '@binhan/domain/tracing';
import { z } from 'zod';
import { endpoint, exampleId, json, page, paging } from './endpoint';
import { WarningRow } from './tracing-shapes';

const one = { warning: Id };
const stretch = z.strictObject({ place: Id, from: Instant, to: Instant });
const stretches = z.array(stretch).min(1).max(1000);
const sample = {
  id: exampleId,
  number: 3,
  case: exampleId,
  caseNumber: 12,
  diseaseName: { vi: 'COVID-19', en: 'COVID-19' },
  state: 'drafted',
  stretches: [
    {
      place: exampleId,
      name: 'Chợ Thanh Miện',
      from: '2026-11-21T01:00:00.000Z',
      to: '2026-11-21T02:00:00.000Z',
    },
  ],
  people: 41,
  told: 0,
  read: 0,
  draftedAt: '2026-11-22T03:00:00.000Z',
  own: true,
};

/** Warnings to people who were where a confirmed case was. */
export const warnings = {
  count: endpoint({
    method: 'POST',
    path: '/warnings/count',
    effect: 'read',
    summary: 'A dry run: how many people a warning would reach, and what would keep it from being sent',
    access: { may: 'warning.draft' },
    input: z.strictObject({ case: Id, stretches: z.exactOptional(stretches) }),
    output: json(
      z.object({
        people: z.int(),
        /** With a telephone or an address of their own or of who acts for them. */
        reachable: z.int(),
        places: z.int(),
        /** Above what the rules allow: nothing would be sent. */
        tooManyPlaces: z.boolean(),
        tooManyPeople: z.boolean(),
        /** People the rules allow to be warned today, less those warned already. */
        leftToday: z.int(),
      }),
    ),
    refusals: ['not_found', 'wrong_state', 'not_confirmed'],
    examples: [
      {
        input: { case: exampleId },
        output: {
          people: 41,
          reachable: 38,
          places: 3,
          tooManyPlaces: false,
          tooManyPeople: false,
          leftToday: 19959,
        },
      },
    ],
  }),
  draft: endpoint({
    method: 'POST',
    path: '/warnings',
    effect: 'write',
    summary: 'Draft a warning from a confirmed case; only time the case was really there can be named',
    access: { may: 'warning.draft' },
    input: z.strictObject({ case: Id, stretches: z.exactOptional(stretches) }),
    output: json(WarningRow),
    refusals: ['not_found', 'wrong_state', 'not_confirmed', 'warning_too_large', 'invalid_input'],
    examples: [{ input: { case: exampleId }, output: sample }],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/warnings/{warning}/decide',
    effect: 'write',
    summary:
      'A second person releases or declines a warning; while it is sent anybody who may stops it, lets it go on, or recalls it',
    access: { may: 'warning.decide' },
    input: z.strictObject({
      ...one,
      event: WarningEvent,
      note: z.exactOptional(z.string().trim().min(5).max(500)),
    }),
    output: json(WarningRow),
    refusals: ['not_found', 'wrong_state', 'second_person_needed', 'warning_too_large', 'not_confirmed'],
    examples: [{ input: { warning: exampleId, event: 'release' }, output: { ...sample, state: 'released' } }],
  }),
  search: endpoint({
    method: 'POST',
    path: '/warnings/search',
    effect: 'read',
    summary: 'Warnings of the areas of the caller, the newest first',
    access: { may: 'warning.draft' },
    input: z.strictObject({ case: z.exactOptional(Id), state: z.exactOptional(WarningState), ...paging }),
    output: page(WarningRow),
    refusals: [],
    examples: [{ input: {}, output: { items: [sample] } }],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/warnings',
    effect: 'read',
    summary:
      'Warnings to the caller and the household, the newest first: the place and the day, never whom they met or when',
    access: { who: 'person' },
    input: z.strictObject({}),
    output: json(
      z.object({
        warnings: z.array(
          z.object({
            id: Id,
            person: Id,
            diseaseName: LocalizedText,
            place: z.string(),
            on: DateOnly,
            toldAt: Instant,
            recalledAt: z.exactOptional(Instant),
            read: z.boolean(),
            advice: LocalizedText,
          }),
        ),
      }),
    ),
    refusals: [],
    examples: [{ input: {}, output: { warnings: [] } }],
  }),
  read: endpoint({
    method: 'POST',
    path: '/me/warnings/{warning}/read',
    effect: 'write',
    summary: 'The caller, or somebody they act for, has read a warning',
    access: { who: 'person' },
    input: z.strictObject({ ...one, person: Id }),
    output: json(z.object({ done: z.literal(true) })),
    refusals: ['not_found'],
    examples: [{ input: { warning: exampleId, person: exampleId }, output: { done: true } }],
  }),
  figures: endpoint({
    method: 'GET',
    path: '/warnings/figures',
    effect: 'read',
    summary: 'How long it takes from a positive result to its warning, for everybody to see',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(
      z.object({
        /** The last 28 days. */
        from: DateOnly,
        warnings: z.int(),
        people: z.int(),
        /** Minutes from the release of the result until half, and nine of ten, of the warnings were released. */
        median: z.exactOptional(z.int()),
        ninth: z.exactOptional(z.int()),
      }),
    ),
    refusals: [],
    examples: [
      { input: {}, output: { from: '2026-10-26', warnings: 12, people: 480, median: 95, ninth: 310 } },
    ],
  }),
  show: endpoint({
    method: 'GET',
    path: '/warnings/{warning}',
    effect: 'read',
    summary: 'One warning, with how many were told and have read it',
    access: { may: 'warning.draft' },
    input: z.strictObject(one),
    output: json(WarningRow),
    refusals: ['not_found'],
    examples: [{ input: { warning: exampleId }, output: sample }],
  }),
};
