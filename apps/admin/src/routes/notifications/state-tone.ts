import type { NotificationState } from '@binhan/domain/reporting';

/** The tone of a state; its word says the same. */
export const stateTone = {
  due: 'warn',
  notified: 'go',
  dropped: 'plain',
  'to-take-back': 'stop',
  'taken-back': 'plain',
} as const satisfies Record<NotificationState, string>;
