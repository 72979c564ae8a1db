import { z } from 'zod';
import { Condition } from '../declaration/condition';
import { Section } from '../declaration/form';
import { LocalizedText } from '../text/language';
import { conclusionsByGravity } from './gravity';
import { Key } from './key';

/**
 * What screening before a dose may conclude, gentlest first: the dose may be given; given with care and only after a doctor
 * cleared it; given later; not with this product; never.
 */
export const ScreeningConclusion = z.enum(conclusionsByGravity).meta({ id: 'ScreeningConclusion' });
export type ScreeningConclusion = z.infer<typeof ScreeningConclusion>;

/** One rule of screening: when it holds of the answers, what follows. */
export const ScreeningRule = z
  .strictObject({
    id: Key,
    when: Condition,
    conclusion: ScreeningConclusion.exclude(['eligible']),
    /** Only for these products; absent: for all. */
    vaccines: z.exactOptional(z.array(Key).min(1).max(30)),
    reason: LocalizedText,
    /** What whoever screens does now. */
    action: LocalizedText,
    /** Where it is postponed: after how many days the person is called again. */
    afterDays: z.exactOptional(z.int().min(1).max(730)),
  })
  .meta({ id: 'ScreeningRule' });
export type ScreeningRule = z.infer<typeof ScreeningRule>;

/** A dated set of rules of screening: what is asked and measured, and what follows. */
export const ScreeningRules = z
  .strictObject({
    title: LocalizedText,
    /** Asked when somebody registers, about their health; asked again at the site with those answers to look at. */
    history: z.array(Section).min(1).max(10),
    /** Asked and measured at the site only. */
    atSite: z.array(Section).min(1).max(10),
    rules: z.array(ScreeningRule).min(1).max(60),
  })
  .meta({ id: 'ScreeningRules' });
export type ScreeningRules = z.infer<typeof ScreeningRules>;
