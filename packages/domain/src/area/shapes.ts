import { z } from 'zod';
import { DateOnly } from '../time/date';

/** A code of the General Statistics Office: 2 digits a province, 3 a district, 5 a commune; `VN` the country. */
export const AreaCode = z
  .string()
  .regex(/^(VN|\d{2}|\d{3}|\d{5})$/)
  .meta({ id: 'AreaCode' });
export type AreaCode = z.infer<typeof AreaCode>;

/** The area above every province. */
export const COUNTRY: AreaCode = 'VN';

/** The day from which a list of areas holds; codes are re-used between editions with another meaning. */
export const AreaEdition = z.enum(['2021-11-01', '2025-07-01', '2026-04-30']).meta({ id: 'AreaEdition' });
export type AreaEdition = z.infer<typeof AreaEdition>;

/** The edition that holds on a day; before the first one it is the first. */
export function editionOn(on: DateOnly): AreaEdition {
  return AreaEdition.options.findLast((edition) => edition <= on) ?? AreaEdition.enum['2021-11-01'];
}

/** The levels of the tree; districts exist only until 30 June 2025 and are optional everywhere. */
export const AreaLevel = z.enum(['province', 'district', 'commune']).meta({ id: 'AreaLevel' });
export type AreaLevel = z.infer<typeof AreaLevel>;

/** The kinds of unit, present and past. */
export const AreaKind = z
  .enum([
    'province',
    'municipality',
    'city',
    'town',
    'urban-district',
    'district',
    'ward',
    'commune',
    'township',
    'special-zone',
  ])
  .meta({ id: 'AreaKind' });
export type AreaKind = z.infer<typeof AreaKind>;

/** An area as someone named it: the code and the edition it was chosen from. */
export const AreaRef = z.strictObject({ code: AreaCode, edition: AreaEdition }).meta({ id: 'AreaRef' });
export type AreaRef = z.infer<typeof AreaRef>;

/** One unit of one edition. `parent` is the unit above, `province` the 2-digit code of its province. */
export const AreaUnit = z
  .strictObject({
    code: AreaCode,
    edition: AreaEdition,
    level: AreaLevel,
    kind: AreaKind,
    name: z.string(),
    province: AreaCode,
    parent: z.exactOptional(AreaCode),
    from: DateOnly,
    until: z.exactOptional(DateOnly),
  })
  .meta({ id: 'AreaUnit' });
export type AreaUnit = z.infer<typeof AreaUnit>;
