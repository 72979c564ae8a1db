import { z } from 'zod';
import { AreaCode } from '../area/shapes';
import { Id } from '../person/shapes';
import { DateOnly } from '../time/date';
import { Instant } from '../time/instant';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** How sure it is: by symptoms and contact alone, by a test that is not decisive, by the test that decides. */
export const CaseClass = z.enum(['suspected', 'probable', 'confirmed']).meta({ id: 'CaseClass' });
export type CaseClass = z.infer<typeof CaseClass>;

/** A case is open while it is looked after; it is closed with an outcome, or withdrawn where it turned out to be none. */
export const CaseState = z.enum(['open', 'closed', 'withdrawn']).meta({ id: 'CaseState' });
export type CaseState = z.infer<typeof CaseState>;

/** What can happen to a case. */
export const CaseEvent = z.enum(['close', 'reopen', 'withdraw', 'reinstate']).meta({ id: 'CaseEvent' });
export type CaseEvent = z.infer<typeof CaseEvent>;

/** Which state of a case may follow which. */
export const caseTransitions: Record<CaseState, Partial<Record<CaseEvent, CaseState>>> = {
  open: { close: 'closed', withdraw: 'withdrawn' },
  closed: { reopen: 'open', withdraw: 'withdrawn' },
  withdrawn: { reinstate: 'open' },
};

/** How a case ended, as far as is known. */
export const CaseOutcome = z.enum(['recovered', 'died', 'moved-away', 'unknown']).meta({ id: 'CaseOutcome' });
export type CaseOutcome = z.infer<typeof CaseOutcome>;

/** The days by which a case is counted; each is absent until it is known. */
export const CaseDates = z
  .strictObject({
    /** When symptoms began. */
    onsetOn: z.exactOptional(DateOnly),
    /** When the specimen was taken that found it. */
    sampledOn: z.exactOptional(DateOnly),
    /** When the laboratory released the result. */
    resultOn: z.exactOptional(DateOnly),
    /** When the authority learned of it. */
    reportedOn: DateOnly,
  })
  .meta({ id: 'CaseDates' });
export type CaseDates = z.infer<typeof CaseDates>;

/** One person's illness of one disease. */
export const Case = z
  .strictObject({
    id: Id,
    person: Id,
    /** The id of a disease of the catalogue. */
    disease: Key,
    class: CaseClass,
    state: CaseState,
    /** Where the person stayed when it was found. */
    area: AreaCode,
    dates: CaseDates,
    /** The released result that opened it; absent where somebody opened it by hand. */
    result: z.exactOptional(Id),
    outcome: z.exactOptional(CaseOutcome),
    openedAt: Instant,
  })
  .meta({ id: 'Case' });
export type Case = z.infer<typeof Case>;

/** By which of its days a curve counts a case. */
export const CurveDate = z.enum(['onsetOn', 'sampledOn', 'resultOn', 'reportedOn']).meta({ id: 'CurveDate' });
export type CurveDate = z.infer<typeof CurveDate>;
