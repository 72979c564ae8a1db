import { z } from 'zod';

/** The rules of vaccination in an area that no program has of its own, as dated data of the catalogue. */
export const VaccinationPolicy = z
  .strictObject({
    /** Hours for which an invitation holds. */
    invitationHours: z.int().min(1).max(720),
    /** Hours within which the authority must know of a serious event. */
    seriousWithinHours: z.int().min(1).max(168),
    /** Days within which a report of an error in the record is decided. */
    claimDays: z.int().min(1).max(60),
    /** Days from a dose for which somebody is asked how they are, and may say so by themselves. */
    diaryDays: z.int().min(1).max(180),
    /** Certificates one issuer may sign in an hour; above it the issuer is held. */
    issuesPerHour: z.int().min(1).max(1_000_000),
  })
  .meta({ id: 'VaccinationPolicy' });
export type VaccinationPolicy = z.infer<typeof VaccinationPolicy>;
