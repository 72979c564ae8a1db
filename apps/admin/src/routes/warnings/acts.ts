import { type WarningEvent, type WarningState, warningTransitions } from '@binhan/domain/tracing';

/** What can be decided about a warning, in the order in which its page offers it. */
export const acts = [
  'release',
  'resume',
  'stop',
  'recall',
  'decline',
] as const satisfies readonly WarningEvent[];

/** What somebody may decide about a warning now: who drafted it does not release it. */
export function actsOf({ state, own }: { state: WarningState; own: boolean }): (typeof acts)[number][] {
  return acts.filter((act) => warningTransitions[state][act] !== undefined && !(act === 'release' && own));
}
