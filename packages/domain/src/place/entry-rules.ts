import { z } from 'zod';
import { Condition } from '../declaration/condition';
import { FactEvidence } from '../record/facts';
import { LocalizedText } from '../text/language';
import { PlaceKind } from './place';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** The colour of a card a province gives (Khánh Hòa, 2021); a province without cards names none. */
export const EntryColour = z.enum(['green', 'yellow', 'red']).meta({ id: 'EntryColour' });
export type EntryColour = z.infer<typeof EntryColour>;

/** What would open a gate that stays shut. */
export const EntryRemedy = z.enum(['declare', 'test', 'vaccinate', 'wait']).meta({ id: 'EntryRemedy' });
export type EntryRemedy = z.infer<typeof EntryRemedy>;

/** What a rule says at a gate. */
export const EntryOutcome = z
  .strictObject({
    verdict: z.enum(['go', 'stop']),
    colour: z.exactOptional(EntryColour),
    /** One sentence to the visitor. */
    says: LocalizedText,
    remedy: z.exactOptional(EntryRemedy),
  })
  .meta({ id: 'EntryOutcome' });
export type EntryOutcome = z.infer<typeof EntryOutcome>;

/** One rule of entry. */
export const EntryRule = EntryOutcome.extend({
  id: Key,
  /** Of the facts of the visitor (`answersOf`). */
  when: Condition,
  /** Only at these kinds of place; absent: at all. */
  places: z.exactOptional(z.array(PlaceKind).min(1).max(7)),
  /** Only where the area has one of these levels; absent: at every level, and where none was published. */
  levels: z.exactOptional(z.array(z.int().min(0).max(9)).min(1).max(10)),
}).meta({ id: 'EntryRule' });
export type EntryRule = z.infer<typeof EntryRule>;

/** The rules of entry in an area, as dated data: the first that holds decides. */
export const EntryRules = z
  .strictObject({
    title: LocalizedText,
    /** Whose word counts for doses, recoveries and tests. */
    accepts: z.array(FactEvidence).min(1).max(4),
    rules: z.array(EntryRule).max(40),
    /** What is said where no rule holds. */
    otherwise: EntryOutcome,
  })
  .meta({ id: 'EntryRules' });
export type EntryRules = z.infer<typeof EntryRules>;
