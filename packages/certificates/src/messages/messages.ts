import type { FindingCode } from '../findings';
import type { CertificateVerdict } from '../report';

/** Languages that the package speaks. */
export type CertificateLanguage = 'vi' | 'en';

/** A sentence for every verdict and every code: a missing one does not compile. */
export interface Messages {
  verdicts: Record<CertificateVerdict, string>;
  findings: Record<FindingCode, string>;
}
