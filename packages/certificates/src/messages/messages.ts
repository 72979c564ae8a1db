import type { FindingCode } from '../findings';
import type { CertificateVerdict } from '../report';
import type { ChoiceReason } from '../rules/choose';
import type { ListRefusal } from '../signed-lists/refusals';

/** Languages that the package speaks. */
export type CertificateLanguage = 'vi' | 'en';

/** A sentence for every verdict and every code: a missing one does not compile. */
export interface Messages {
  verdicts: Record<CertificateVerdict, string>;
  findings: Record<FindingCode, string>;
  /** Why a signed list is not in force. */
  listRefusals: Record<ListRefusal, string>;
  /** Why a certificate of a wallet is the one to show. */
  choiceReasons: Record<ChoiceReason, string>;
}
