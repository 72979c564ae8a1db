import type { CertificateVerdict, FindingCode, ListRefusal } from '@binhan/certificates';
import type { QrReaderErrorCode } from '../scan/codes';

/** What a certificate is about, in the words of the page's program. */
export type CertificateKind = 'vaccination' | 'test' | 'recovery';

/**
 * Why nothing can be decided, beside what the certificate's own findings say. Codes are public and stable.
 *
 * - `anchors_missing`: the page does not say, or not in a form that can be read, by which keys lists are to be checked.
 * - `lists_unreachable`: no list is there and none could be fetched.
 * - `list_refused`: a list was there, and it is forged, damaged, of another kind or older than one seen before.
 * - `rules_unusable`: the rules that the page gave cannot be read.
 */
export type UndecidedCode = 'anchors_missing' | 'lists_unreachable' | 'list_refused' | 'rules_unusable';

/** What the page is told of a certificate: nothing of its holder. */
export interface Verified {
  verdict: CertificateVerdict;
  kind?: CertificateKind;
  /** All that was found, the first being what decided; empty when nothing speaks against it. */
  codes: (FindingCode | UndecidedCode | 'script_unavailable')[];
}

/** What is wrong with lists or rules, and of a refused list why. */
export interface Undecided {
  code: UndecidedCode;
  refused?: ListRefusal;
}

/** Why the element failed: that, and everything that can fail while reading a code. */
export type VerifierError = Undecided | { code: QrReaderErrorCode };
