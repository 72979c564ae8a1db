import type { SessionState } from '@binhan/domain/booking';

/** How the state of a session is coloured. */
export function sessionTone(state: SessionState): 'go' | 'warn' | 'plain' | 'info' {
  return ({ draft: 'info', open: 'go', closed: 'warn', cancelled: 'plain' } as const)[state];
}
