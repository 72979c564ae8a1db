import { Id } from '@binhan/domain/person';
import { PlaceKind } from '@binhan/domain/place';
import { FigureDate, ReportStanding, TestingFigures } from '@binhan/domain/reporting';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, exampleId, file, json, page, paging } from './endpoint';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** The figures of one unit on one day. */
export const FiguresRow = z
  .object({
    day: DateOnly,
    /** The code of a commune, or the id of a place. */
    unit: z.string(),
    name: z.string(),
    figures: TestingFigures,
  })
  .meta({ id: 'FiguresRow' });
export type FiguresRow = z.infer<typeof FiguresRow>;

/** What the tests in some figures are called; the catalogue may have ended one since. */
const NamedTests = z.array(z.object({ id: Key, name: LocalizedText }));

/** A report as the unit that owes it sees it. */
export const OwnReport = z
  .object({
    rule: Key,
    name: LocalizedText,
    day: DateOnly,
    by: FigureDate,
    dueAt: Instant,
    standing: ReportStanding,
    /** As the records give them now. */
    figures: TestingFigures,
    sent: z.exactOptional(
      z.object({
        at: Instant,
        figures: TestingFigures,
        note: z.exactOptional(z.string()),
        /** Whether the records say something else by now: then it may be sent again. */
        differs: z.boolean(),
      }),
    ),
    /** When the authority last asked for it. */
    askedAt: z.exactOptional(Instant),
  })
  .meta({ id: 'OwnReport' });
export type OwnReport = z.infer<typeof OwnReport>;

/** How complete and how timely a report was on one day. */
export const Completeness = z
  .object({
    rule: Key,
    name: LocalizedText,
    day: DateOnly,
    dueAt: Instant,
    expected: z.int(),
    inTime: z.int(),
    late: z.int(),
    missing: z.int(),
    open: z.int(),
  })
  .meta({ id: 'Completeness' });
export type Completeness = z.infer<typeof Completeness>;

/** A unit that owes a report of a day. */
export const ReportingUnit = z
  .object({
    place: Id,
    name: z.string(),
    kind: PlaceKind,
    area: z.string(),
    standing: ReportStanding,
    sentAt: z.exactOptional(Instant),
    askedAt: z.exactOptional(Instant),
    figures: z.exactOptional(TestingFigures),
  })
  .meta({ id: 'ReportingUnit' });
export type ReportingUnit = z.infer<typeof ReportingUnit>;

/** From a day until before another, at most 92 days. */
const days = { from: DateOnly, until: DateOnly };
const asked = z.strictObject({
  ...days,
  /** By which of its days a tube is counted. */
  by: FigureDate,
  per: z.enum(['area', 'site', 'laboratory']),
});
const example = { from: '2026-11-23', until: '2026-11-24', by: 'sampled', per: 'area' };
const oneDay = { rule: Key, day: DateOnly };

/** What an authority counts and is owed: figures of days and units, reports, and who has not sent theirs. */
export const reports = {
  figures: endpoint({
    method: 'POST',
    path: '/reports/figures',
    effect: 'read',
    summary:
      'Tubes, people, findings and turn-around per day and unit of the areas of the caller, with their total, as the records say now',
    access: { may: 'report.read' },
    input: asked,
    output: json(
      z.object({
        rows: z.array(FiguresRow),
        total: TestingFigures,
        tests: NamedTests,
        /** When they were counted. */
        at: Instant,
      }),
    ),
    refusals: ['invalid_input'],
    examples: [{ input: example }],
  }),
  figuresFile: endpoint({
    method: 'POST',
    path: '/reports/figures/file',
    effect: 'read',
    summary: 'The same figures as a workbook (.xlsx), with who took it and when',
    access: { may: 'report.read' },
    input: asked.extend({ language: z.exactOptional(z.enum(['vi', 'en'])) }),
    output: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    refusals: ['invalid_input'],
    examples: [{ input: example }],
  }),
  own: endpoint({
    method: 'GET',
    path: '/places/{place}/reports',
    effect: 'read',
    summary: 'What this unit owes for its last fourteen days, newest first, with the figures it would send',
    access: { may: 'report.send' },
    input: z.strictObject({ place: Id }),
    output: json(
      z.object({
        place: z.object({ id: Id, name: z.string() }),
        reports: z.array(OwnReport),
        tests: NamedTests,
      }),
    ),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId } }],
  }),
  send: endpoint({
    method: 'POST',
    path: '/places/{place}/reports',
    effect: 'write',
    summary:
      'Send the report of a day that is over, zero included; what was seen must still be right. A second one takes the place of the first, which stays',
    access: { may: 'report.send' },
    input: z.strictObject({
      place: Id,
      ...oneDay,
      /** Tubes and people as they were seen. */
      tubes: z.int().min(0),
      people: z.int().min(0),
      note: z.exactOptional(z.string().trim().min(1).max(500)),
    }),
    output: json(OwnReport),
    refusals: ['not_found', 'wrong_state', 'changed_meanwhile'],
    examples: [
      {
        input: { place: exampleId, rule: 'testing-of-the-day', day: '2026-11-23', tubes: 0, people: 0 },
      },
    ],
  }),
  completeness: endpoint({
    method: 'POST',
    path: '/reports/completeness',
    effect: 'read',
    summary: 'How many units owe each report of each day, and how many sent it in time, late or not at all',
    access: { may: 'report.read' },
    input: z.strictObject(days),
    output: json(z.object({ days: z.array(Completeness) })),
    refusals: ['invalid_input'],
    examples: [{ input: { from: '2026-11-23', until: '2026-11-24' } }],
  }),
  units: endpoint({
    method: 'POST',
    path: '/reports/units',
    effect: 'read',
    summary: 'The units that owe a report of a day, all or of one standing',
    access: { may: 'report.read' },
    input: z.strictObject({ ...oneDay, standing: z.exactOptional(ReportStanding), ...paging }),
    output: page(ReportingUnit),
    refusals: ['not_found'],
    examples: [{ input: { rule: 'testing-of-the-day', day: '2026-11-23' }, output: { items: [] } }],
  }),
  ask: endpoint({
    method: 'POST',
    path: '/reports/ask',
    effect: 'write',
    summary:
      'Ask units that have not sent a report for it, by e-mail to whoever may send it; once an hour each',
    access: { may: 'report.ask' },
    input: z.strictObject({ ...oneDay, places: z.array(Id).min(1).max(200) }),
    output: json(
      z.object({
        /** Units with somebody to ask who were asked now. */
        asked: z.int(),
        /** Units where nobody may send a report. */
        nobody: z.array(Id),
      }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: { rule: 'testing-of-the-day', day: '2026-11-23', places: [exampleId] },
        output: { asked: 1, nobody: [] },
      },
    ],
  }),
};
