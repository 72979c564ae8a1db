import { z } from 'zod';
import { BookingPolicy } from '../booking/policy';
import { Acceptance } from '../certificate/acceptance';
import { Form } from '../declaration/form';
import { MatchingPolicy } from '../matching/policy';
import { EntryRules } from '../place/entry-rules';
import { NotificationRule, ReportRule } from '../reporting/rules';
import { TestKind, TestReason } from '../testing/kinds';
import { RejectionReason, TestKit, TestingPolicy } from '../testing/policy';
import { LocalizedText } from '../text/language';
import { LevelRules } from '../tracing/level';
import { Measure } from '../tracing/measure';
import { TracingPolicy } from '../tracing/policy';
import { Reaction } from '../vaccination/adverse-event';
import { CausalityClass } from '../vaccination/causality';
import { NotGivenReason } from '../vaccination/not-given';
import { VaccinationPolicy } from '../vaccination/policy';
import { PriorityGroup, Program } from '../vaccination/program';
import { ScreeningRules } from '../vaccination/screening';
import { Vaccine } from '../vaccination/vaccine';

/** A disease and its codes in the terminologies that name it. */
export const Disease = z
  .strictObject({
    name: LocalizedText,
    codes: z.array(z.strictObject({ system: z.url(), value: z.string() })),
    /** Group of the Law on prevention and control of infectious diseases, as dated data. */
    group: z.enum(['A', 'B', 'C']),
  })
  .meta({ id: 'Disease' });
export type Disease = z.infer<typeof Disease>;

/** An epidemic level of an area: its rank, colour and what people read about it. */
export const Level = z
  .strictObject({
    rank: z.int().min(0).max(9),
    name: LocalizedText,
    meaning: LocalizedText,
    colour: z.enum(['green', 'yellow', 'orange', 'red']),
  })
  .meta({ id: 'Level' });
export type Level = z.infer<typeof Level>;

/** A number people can ring, with its hours as text. */
export const Hotline = z
  .strictObject({
    name: LocalizedText,
    phone: z.string().regex(/^[0-9+ .]{3,20}$/),
    hours: z.exactOptional(LocalizedText),
  })
  .meta({ id: 'Hotline' });
export type Hotline = z.infer<typeof Hotline>;

/** The shape of an entry's body by its kind. */
export const bodies = {
  disease: Disease,
  form: Form,
  level: Level,
  hotline: Hotline,
  test: TestKind,
  'test-reason': TestReason,
  'test-kit': TestKit,
  'rejection-reason': RejectionReason,
  'testing-policy': TestingPolicy,
  'booking-policy': BookingPolicy,
  'report-rule': ReportRule,
  'notification-rule': NotificationRule,
  vaccine: Vaccine,
  program: Program,
  'priority-group': PriorityGroup,
  screening: ScreeningRules,
  'not-given-reason': NotGivenReason,
  reaction: Reaction,
  causality: CausalityClass,
  'vaccination-policy': VaccinationPolicy,
  'matching-policy': MatchingPolicy,
  acceptance: Acceptance,
  'entry-rules': EntryRules,
  'tracing-policy': TracingPolicy,
  'level-rules': LevelRules,
  measure: Measure,
} as const;

/** The body of an entry of a kind. */
export type EntryBody<Kind extends keyof typeof bodies = keyof typeof bodies> = z.infer<
  (typeof bodies)[Kind]
>;
