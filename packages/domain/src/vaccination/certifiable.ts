import { z } from 'zod';
import type { DoseConflict } from './conflicts';
import type { Dose } from './dose';
import type { DoseFinding } from './findings';
import type { Program } from './program';

/** Why a dose is not certified; `details`: whose it is was stated otherwise when it was recorded. */
export const NotCertified = z
  .enum(['not-certified-here', 'grade', 'conflict', 'finding', 'ended', 'details'])
  .meta({ id: 'NotCertified' });
export type NotCertified = z.infer<typeof NotCertified>;

/** Why a dose of the record gets no certificate, if so: by its program's rule, its evidence, and what is unclear about it. */
export function notCertified(
  { certificate }: Pick<Program, 'certificate'>,
  dose: Pick<Dose, 'id' | 'grade' | 'state'>,
  { conflicts, findings }: { conflicts: readonly DoseConflict[]; findings: readonly DoseFinding[] },
): NotCertified | undefined {
  if (certificate === undefined) return 'not-certified-here';
  if (dose.state !== 'recorded') return 'ended';
  if (!certificate.grades.includes(dose.grade)) return 'grade';
  if (conflicts.some(({ doses }) => doses.includes(dose.id))) return 'conflict';
  return findings.length > 0 ? 'finding' : undefined;
}
