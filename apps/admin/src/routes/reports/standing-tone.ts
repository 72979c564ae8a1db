import type { ReportStanding } from '@binhan/domain/reporting';

/** The tone of a standing; its word says the same. */
export const standingTone = {
  open: 'info',
  'in-time': 'go',
  late: 'warn',
  missing: 'stop',
} as const satisfies Record<ReportStanding, string>;
