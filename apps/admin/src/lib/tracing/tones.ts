import type { CaseState, ContactState, QuarantineState, WarningState } from '@binhan/domain/tracing';

/** The tone of each state of a case; its word says the same. */
export const caseTone = { open: 'stop', closed: 'go', withdrawn: 'plain' } as const satisfies Record<
  CaseState,
  string
>;

/** The tone of each state of a contact. */
export const contactTone = {
  new: 'warn',
  'in-follow-up': 'info',
  completed: 'go',
  lost: 'stop',
  cancelled: 'plain',
  'not-needed': 'plain',
} as const satisfies Record<ContactState, string>;

/** The tone of each state of a quarantine. */
export const quarantineTone = {
  ordered: 'warn',
  running: 'info',
  completed: 'go',
  lifted: 'plain',
  cancelled: 'plain',
} as const satisfies Record<QuarantineState, string>;

/** The tone of each state of a warning. */
export const warningTone = {
  drafted: 'warn',
  released: 'go',
  stopped: 'stop',
  recalled: 'stop',
  declined: 'plain',
} as const satisfies Record<WarningState, string>;
