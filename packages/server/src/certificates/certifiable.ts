import type { CertificateRule, TestKind } from '@binhan/domain/testing';
import { type Instant, instantPlus } from '@binhan/domain/time';
import type { SpecimenRow } from '../results/rows';

const SNOMED = 'http://snomed.info/sct';

/** What a certificate of a result says, and until when it holds. */
export interface Certifiable extends Pick<CertificateRule, 'type' | 'target'> {
  /** The code of the outcome. */
  result: string;
  expiresAt: Instant;
}

/**
 * The certificate there is of a released result: of one person alone, of a test that is certified, where something was
 * found or was not. What several people share says nothing of one of them.
 */
export function certifiable(
  { people, outcome, takenAt }: Pick<SpecimenRow, 'people' | 'outcome' | 'takenAt'>,
  kind: Pick<TestKind, 'certificate' | 'outcomes'> | undefined,
): Certifiable | undefined {
  const found = kind?.outcomes.find(({ id }) => id === outcome);
  const result = found?.codes.find(({ system }) => system === SNOMED)?.value;
  if (kind?.certificate === undefined || result === undefined || people > 1) return undefined;
  if (found?.means !== 'detected' && found?.means !== 'not-detected') return undefined;
  const { type, target, hours } = kind.certificate;
  return { type, target, result, expiresAt: instantPlus(takenAt.toISOString(), hours) };
}
