import { AreaCode } from '@binhan/domain/area';
import { LevelRules } from '@binhan/domain/tracing';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, json } from './endpoint';
import { AreaLevel } from './tracing-shapes';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const level = {
  area: '11239',
  name: 'Xã Thanh Miện',
  rank: 2,
  colour: 'yellow',
  level: { vi: 'Cấp 2: nguy cơ trung bình', en: 'Level 2: medium risk' },
  holdsFrom: '2026-11-20T00:00:00.000Z',
};

/** The epidemic levels of communes: proposed by rules, decided by an official, read by everybody. */
export const levels = {
  published: endpoint({
    method: 'GET',
    path: '/levels',
    effect: 'read',
    summary: 'The levels that hold in the province, commune by commune, and what each means',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(
      z.object({
        levels: z.array(AreaLevel),
        /** What holds at each rank. */
        measures: z.array(
          z.object({
            name: LocalizedText,
            means: LocalizedText,
            levels: z.array(z.int()),
            about: z.string(),
          }),
        ),
        at: Instant,
      }),
    ),
    refusals: [],
    examples: [{ input: {}, output: { levels: [level], measures: [], at: '2026-11-23T02:00:00.000Z' } }],
  }),
  history: endpoint({
    method: 'POST',
    path: '/levels/history',
    effect: 'read',
    summary: 'Every level a commune had, the newest first',
    access: { who: 'anyone' },
    input: z.strictObject({ area: AreaCode }),
    output: json(z.object({ levels: z.array(AreaLevel) })),
    refusals: ['not_found'],
    examples: [{ input: { area: '11239' }, output: { levels: [level] } }],
  }),
  propose: endpoint({
    method: 'POST',
    path: '/levels/proposals',
    effect: 'read',
    summary:
      'What the rules propose for the communes of the caller, on which figures; with other bands, what would change',
    access: { may: 'level.decide' },
    input: z.strictObject({ disease: Key, bands: z.exactOptional(LevelRules.shape.bands) }),
    output: json(
      z.object({
        rows: z.array(
          z.object({
            area: AreaCode,
            name: z.string(),
            now: z.exactOptional(z.int()),
            /** Absent where nobody said how many people live there. */
            proposed: z.exactOptional(z.int()),
            /** What the rules in force propose, where other bands were asked about. */
            inForce: z.exactOptional(z.int()),
            rate: z.exactOptional(z.number()),
            cases: z.int(),
            population: z.exactOptional(z.int()),
            coverage: z.exactOptional(z.number()),
            treatmentReady: z.exactOptional(z.boolean()),
            figuresOf: z.exactOptional(DateOnly),
            held: z.boolean(),
          }),
        ),
        rules: LevelRules.extend({ source: z.string() }).strip(),
        from: DateOnly,
        to: DateOnly,
      }),
    ),
    refusals: ['not_found', 'invalid_input'],
    examples: [{ input: { disease: 'covid-19' } }],
  }),
  figures: endpoint({
    method: 'POST',
    path: '/levels/figures',
    effect: 'write',
    summary: 'How many people live in a commune, how many are vaccinated, whether treatment is ready',
    access: { may: 'level.decide' },
    input: z.strictObject({
      area: AreaCode,
      asOf: DateOnly,
      population: z.int().min(1).max(100_000_000),
      coverage: z.exactOptional(z.number().min(0).max(1)),
      treatmentReady: z.exactOptional(z.boolean()),
    }),
    output: done,
    refusals: ['not_found', 'invalid_input'],
    examples: [
      {
        input: { area: '11239', asOf: '2026-11-22', population: 12000, coverage: 0.82, treatmentReady: true },
        output: { done: true },
      },
    ],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/levels',
    effect: 'write',
    summary: 'Decide and publish the level of a commune; another one than the rules propose needs a reason',
    access: { may: 'level.decide' },
    input: z.strictObject({
      area: AreaCode,
      disease: Key,
      rank: z.int().min(0).max(9),
      holdsFrom: z.exactOptional(Instant),
      note: z.exactOptional(z.string().trim().min(5).max(500)),
    }),
    output: json(AreaLevel.extend({ id: z.uuid() })),
    refusals: ['not_found', 'invalid_input', 'reason_needed'],
    examples: [
      { input: { area: '11239', disease: 'covid-19', rank: 2 }, output: { ...level, id: exampleId } },
    ],
  }),
};
