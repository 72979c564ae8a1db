import { z } from 'zod';
import { Id } from '../person/shapes';
import { Instant } from '../time/instant';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/**
 * A case waits until the authority was told of it. One that turned out to be none is dropped; what was told and does not
 * hold any more has to be taken back, which again somebody does.
 */
export const NotificationState = z
  .enum(['due', 'notified', 'dropped', 'to-take-back', 'taken-back'])
  .meta({ id: 'NotificationState' });
export type NotificationState = z.infer<typeof NotificationState>;

/** What can happen to a notification: an official notifies, drops or takes back; a result that ends disproves. */
export const NotificationEvent = z
  .enum(['notify', 'drop', 'disprove', 'take-back'])
  .meta({ id: 'NotificationEvent' });
export type NotificationEvent = z.infer<typeof NotificationEvent>;

/** Which state of a notification may follow which. */
export const notificationTransitions: Record<
  NotificationState,
  Partial<Record<NotificationEvent, NotificationState>>
> = {
  due: { notify: 'notified', drop: 'dropped', disprove: 'dropped' },
  notified: { disprove: 'to-take-back' },
  'to-take-back': { 'take-back': 'taken-back' },
  dropped: {},
  'taken-back': {},
};

/** A case of a disease of which the authority is told within hours. */
export const CaseNotification = z
  .strictObject({
    id: Id,
    /** The id of the rule of the catalogue, and of its disease. */
    rule: Key,
    disease: Key,
    state: NotificationState,
    /** When the result left the laboratory, and until when the authority is told. */
    foundAt: Instant,
    dueAt: Instant,
    notifiedAt: z.exactOptional(Instant),
    /** The number under which the authority has it. */
    reference: z.exactOptional(z.string()),
  })
  .meta({ id: 'CaseNotification' });
export type CaseNotification = z.infer<typeof CaseNotification>;
