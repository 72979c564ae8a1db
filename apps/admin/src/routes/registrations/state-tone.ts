import type { RegistrationState } from '@binhan/domain/vaccination';

/** The colour of a state. */
export const stateTone = {
  waiting: 'info',
  invited: 'warn',
  done: 'go',
  withdrawn: 'plain',
  declined: 'stop',
} as const satisfies Record<RegistrationState, string>;
