import { z } from 'zod';
import { PlaceKind } from '../place/place';
import { LocalizedText } from '../text/language';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** Which of its days counts a tube: when the specimen was taken, when it was tested, when the result left the laboratory. */
export const FigureDate = z.enum(['sampled', 'tested', 'released']).meta({ id: 'FigureDate' });
export type FigureDate = z.infer<typeof FigureDate>;

/** A report that units owe for every day, as dated data: which units, of what, and until when. */
export const ReportRule = z
  .strictObject({
    name: LocalizedText,
    /** Kinds of place that owe it, and by which day each counts its tubes. */
    units: z
      .array(z.strictObject({ place: PlaceKind, by: FigureDate }))
      .min(1)
      .max(10),
    /** Minutes after the end of the day until which it is in time. */
    dueMinutes: z.int().min(0).max(10_080),
  })
  .meta({ id: 'ReportRule' });
export type ReportRule = z.infer<typeof ReportRule>;

/**
 * A disease of which every found case is notified within hours, as dated data. The hours run from the release of the
 * result: that is when somebody knows.
 */
export const NotificationRule = z
  .strictObject({
    /** The id of a disease of the catalogue. */
    disease: Key,
    hours: z.int().min(1).max(720),
    /** Days in which another finding of the same disease in the same person is the same case. */
    sameCaseDays: z.int().min(0).max(365),
  })
  .meta({ id: 'NotificationRule' });
export type NotificationRule = z.infer<typeof NotificationRule>;
