import type { Dated } from '../trust/trust';

/** An acceptance rule in the form in which the EU exchanges them. */
export interface AcceptanceRule {
  Identifier: string;
  Type: 'Acceptance' | 'Invalidation';
  Country: string;
  Version: string;
  /** The language of `Logic`; ours is `CERTLOGIC`. */
  Engine: string;
  EngineVersion?: string;
  SchemaVersion?: string;
  /** Kinds of certificate it judges. */
  CertificateType: 'General' | 'Vaccination' | 'Test' | 'Recovery';
  Description?: readonly { lang: string; desc: string }[];
  ValidFrom: string;
  ValidTo: string;
  AffectedFields?: readonly string[];
  /** CertLogic: true means that the certificate meets the rule. */
  Logic: unknown;
}

/** Rules with their age. */
export interface RuleList extends Dated {
  rules: readonly AcceptanceRule[];
}

/** Rules, or bare ones, which then have no age. */
export type Rules = RuleList | readonly AcceptanceRule[];

/** Bare rules in the form of those with an age. */
export function ruleList(rules: Rules): RuleList {
  return isBare(rules) ? { rules } : rules;
}

function isBare(rules: Rules): rules is readonly AcceptanceRule[] {
  return Array.isArray(rules);
}
