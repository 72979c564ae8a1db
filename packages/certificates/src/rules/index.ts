/**
 * Acceptance rules in CertLogic, for servers and apps that judge certificates apart from verifying them. `verifyCertificate`
 * loads this part by itself when it is given rules; it is an entry of its own because a verifier without rules is half
 * its size.
 */
export { ruleFindings } from './evaluate';
export type { AcceptanceRule, RuleList, Rules } from './rule';
export {
  chooseCertificate,
  choiceReasons,
  holderOf,
  type CertificateChoice,
  type ChoiceReason,
  type ChooseOptions,
  type Holder,
  type Standing,
} from './choose';
