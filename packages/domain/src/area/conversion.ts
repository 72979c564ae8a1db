import { z } from 'zod';
import { AreaUnit } from './shapes';

/** Why a unit of the later edition is a candidate for one of the earlier. */
export const ConversionReason = z
  .enum(['same', 'renamed', 'merged-whole', 'part-with-all-people', 'part-without-people', 'part', 'listed'])
  .meta({ id: 'ConversionReason' });
export type ConversionReason = z.infer<typeof ConversionReason>;

/** One unit the asked one may have become, with the reason and the source of that fact. */
export const AreaCandidate = z
  .strictObject({ unit: AreaUnit, reason: ConversionReason, source: z.string() })
  .meta({ id: 'AreaCandidate' });
export type AreaCandidate = z.infer<typeof AreaCandidate>;

/** Every known candidate; `complete: false` where the sources cannot rule out another. Never a silent guess. */
export const AreaConversion = z
  .strictObject({ candidates: z.array(AreaCandidate), complete: z.boolean() })
  .meta({ id: 'AreaConversion' });
export type AreaConversion = z.infer<typeof AreaConversion>;
