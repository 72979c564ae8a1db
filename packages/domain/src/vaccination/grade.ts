import { z } from 'zod';

/**
 * On what evidence a line of the record rests, strongest first: signed by the site that gave the dose; a foreign
 * certificate that verified; keyed from paper by staff; from a file of another system; stated by the person (`Tự khai`).
 */
export const EvidenceGrade = z
  .enum(['signed', 'foreign-verified', 'keyed', 'imported', 'declared'])
  .meta({ id: 'EvidenceGrade' });
export type EvidenceGrade = z.infer<typeof EvidenceGrade>;

/** Whether evidence is at least as strong as other evidence. */
export function isAsStrong(grade: EvidenceGrade, as: EvidenceGrade): boolean {
  return EvidenceGrade.options.indexOf(grade) <= EvidenceGrade.options.indexOf(as);
}
