import type { CaseEvent } from '@binhan/domain/tracing';

/** What can be decided about a case, in the order in which its page offers it. */
export const acts = ['close', 'reopen', 'reinstate', 'withdraw'] as const satisfies readonly CaseEvent[];
