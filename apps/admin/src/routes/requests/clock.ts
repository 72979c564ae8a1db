import type { DataRequest } from '@binhan/domain/record';
import type { Instant } from '@binhan/domain/time';

/** The deadline that counts now, and the whole hours until it (negative when it has passed); none once it is closed. */
export function clockOf(
  request: Pick<DataRequest, 'state' | 'answerBy' | 'doneBy'>,
  now: Instant,
): { by: Instant; step: 'answerBy' | 'doneBy'; hours: number } | undefined {
  if (request.state === 'done' || request.state === 'declined') return undefined;
  const step = request.state === 'received' ? 'answerBy' : 'doneBy';
  const by = request[step];
  return { by, step, hours: Math.floor((Date.parse(by) - Date.parse(now)) / 3_600_000) };
}
