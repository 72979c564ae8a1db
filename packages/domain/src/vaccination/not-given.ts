import { z } from 'zod';
import { LocalizedText } from '../text/language';

/** What is done when a dose was not given: the person is called again, looked at by a doctor, or left in peace. */
export const NextAction = z
  .enum(['invite-again', 'refer', 'offer-other-vaccine', 'ask-for-record', 'close'])
  .meta({ id: 'NextAction' });
export type NextAction = z.infer<typeof NextAction>;

/** Why somebody who came, or was called, was not given a dose, and what is done then. */
export const NotGivenReason = z
  .strictObject({
    name: LocalizedText,
    next: NextAction,
    /** After how many days, where they are called again. */
    afterDays: z.exactOptional(z.int().min(1).max(730)),
    /** What the person is told. */
    advice: LocalizedText,
  })
  .meta({ id: 'NotGivenReason' });
export type NotGivenReason = z.infer<typeof NotGivenReason>;
