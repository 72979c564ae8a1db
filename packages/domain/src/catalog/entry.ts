import { z } from 'zod';
import { AreaCode, COUNTRY } from '../area/shapes';
import { type DateOnly, PeriodOfDates, isInForce } from '../time/date';
import { bodies } from './bodies';

/** The kinds of entry. */
export const EntryKind = z
  .enum([
    'disease',
    'form',
    'level',
    'hotline',
    'test',
    'test-reason',
    'test-kit',
    'rejection-reason',
    'testing-policy',
    'booking-policy',
    'report-rule',
    'notification-rule',
    'vaccine',
    'program',
    'priority-group',
    'screening',
    'not-given-reason',
    'reaction',
    'causality',
    'vaccination-policy',
    'matching-policy',
    'acceptance',
    'entry-rules',
    'tracing-policy',
    'level-rules',
    'measure',
  ])
  .meta({ id: 'EntryKind' });
export type EntryKind = z.infer<typeof EntryKind>;

const dated = {
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  /** Where it holds; an entry of a smaller area stands before one of a larger. */
  area: AreaCode,
  period: PeriodOfDates,
  /** The decision, circular or publication it comes from. */
  source: z.string().min(1).max(500),
};

/** One dated fact of the catalogue. */
export const Entry = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('disease'), ...dated, body: bodies.disease }),
    z.strictObject({ kind: z.literal('form'), ...dated, body: bodies.form }),
    z.strictObject({ kind: z.literal('level'), ...dated, body: bodies.level }),
    z.strictObject({ kind: z.literal('hotline'), ...dated, body: bodies.hotline }),
    z.strictObject({ kind: z.literal('test'), ...dated, body: bodies.test }),
    z.strictObject({ kind: z.literal('test-reason'), ...dated, body: bodies['test-reason'] }),
    z.strictObject({ kind: z.literal('test-kit'), ...dated, body: bodies['test-kit'] }),
    z.strictObject({ kind: z.literal('rejection-reason'), ...dated, body: bodies['rejection-reason'] }),
    z.strictObject({ kind: z.literal('testing-policy'), ...dated, body: bodies['testing-policy'] }),
    z.strictObject({ kind: z.literal('booking-policy'), ...dated, body: bodies['booking-policy'] }),
    z.strictObject({ kind: z.literal('report-rule'), ...dated, body: bodies['report-rule'] }),
    z.strictObject({ kind: z.literal('notification-rule'), ...dated, body: bodies['notification-rule'] }),
    z.strictObject({ kind: z.literal('vaccine'), ...dated, body: bodies.vaccine }),
    z.strictObject({ kind: z.literal('program'), ...dated, body: bodies.program }),
    z.strictObject({ kind: z.literal('priority-group'), ...dated, body: bodies['priority-group'] }),
    z.strictObject({ kind: z.literal('screening'), ...dated, body: bodies.screening }),
    z.strictObject({ kind: z.literal('not-given-reason'), ...dated, body: bodies['not-given-reason'] }),
    z.strictObject({ kind: z.literal('reaction'), ...dated, body: bodies.reaction }),
    z.strictObject({ kind: z.literal('causality'), ...dated, body: bodies.causality }),
    z.strictObject({ kind: z.literal('vaccination-policy'), ...dated, body: bodies['vaccination-policy'] }),
    z.strictObject({ kind: z.literal('matching-policy'), ...dated, body: bodies['matching-policy'] }),
    z.strictObject({ kind: z.literal('acceptance'), ...dated, body: bodies.acceptance }),
    z.strictObject({ kind: z.literal('entry-rules'), ...dated, body: bodies['entry-rules'] }),
    z.strictObject({ kind: z.literal('tracing-policy'), ...dated, body: bodies['tracing-policy'] }),
    z.strictObject({ kind: z.literal('level-rules'), ...dated, body: bodies['level-rules'] }),
    z.strictObject({ kind: z.literal('measure'), ...dated, body: bodies.measure }),
  ])
  .meta({ id: 'Entry' });
export type Entry = z.infer<typeof Entry>;

/**
 * The entry of a kind and id that holds on a day in an area: the one of the smallest area that contains it, and of
 * those the one that began last. `areas` lists the area and everything above it, smallest first.
 */
export function entryInForce<E extends Pick<Entry, 'kind' | 'id' | 'area' | 'period'>>(
  entries: readonly E[],
  asked: { kind: EntryKind; id: string; areas: readonly AreaCode[]; on: DateOnly },
): E | undefined {
  const order = [...asked.areas, COUNTRY];
  return entries
    .filter((entry) => entry.kind === asked.kind && entry.id === asked.id)
    .filter((entry) => order.includes(entry.area) && isInForce(entry.period, asked.on))
    .sort(
      (a, b) => order.indexOf(a.area) - order.indexOf(b.area) || b.period.from.localeCompare(a.period.from),
    )[0];
}

/** Whether a change to an entry of this kind is a rule for people, which takes two persons. */
export function needsSecondPerson(kind: EntryKind): boolean {
  return kind !== 'hotline';
}
