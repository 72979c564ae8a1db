import type { ResultState, TubeState } from '@binhan/domain/testing';
import type { ReportStatus, ServiceRequest, Specimen } from './r4';

/** What a state of a result is in FHIR; nothing found yet is registered, and what takes another's place is corrected. */
export function reportStatus(state: ResultState | undefined, corrects: boolean): ReportStatus {
  if (state === undefined) return 'registered';
  if (state === 'released') return corrects ? 'corrected' : 'final';
  return (
    {
      entered: 'preliminary',
      verified: 'preliminary',
      returned: 'cancelled',
      replaced: 'entered-in-error',
      withdrawn: 'entered-in-error',
    } as const
  )[state];
}

/** What a foreign status means here; nothing where there is no result yet, `undefined` where it cannot be judged. */
export const resultStates: Readonly<Record<string, ResultState | 'none'>> = {
  registered: 'none',
  partial: 'entered',
  preliminary: 'entered',
  final: 'released',
  amended: 'released',
  corrected: 'released',
  appended: 'released',
  cancelled: 'returned',
  'entered-in-error': 'withdrawn',
};

/** What a state of a tube is in FHIR. */
export function specimenStatus(state: TubeState | undefined): Specimen['status'] {
  if (state === 'rejected') return 'unsatisfactory';
  return state === 'discarded' ? 'entered-in-error' : 'available';
}

/** What the order of a specimen is in FHIR. */
export function requestStatus(
  tube: TubeState | undefined,
  result: ResultState | undefined,
): ServiceRequest['status'] {
  if (tube === 'discarded') return 'entered-in-error';
  if (tube === 'rejected') return 'revoked';
  return result === 'released' ? 'completed' : 'active';
}
