import { evaluate } from 'certlogic-js';
import { finding } from '../findings';
import { entriesOf } from '../hcert/entries';
import type { Certificate, Finding } from '../report';
import { ageOf } from '../trust/trust';
import { valueSet, fieldSets, type ValueSets } from '../value-sets/value-set';
import { ruleList, type AcceptanceRule, type Rules } from './rule';

const kinds = { v: 'Vaccination', t: 'Test', r: 'Recovery' };

/** What the rules in force at a moment say about a certificate. */
export function ruleFindings(
  certificate: Certificate,
  rules: Rules,
  { at, valueSets = [] }: { at: number; valueSets?: ValueSets },
): Finding[] {
  const { rules: all, ...age } = ruleList(rules);
  const state = ageOf(age, at);
  const findings: Finding[] = [];
  if (state !== 'current')
    findings.push(finding(state === 'expired' ? 'rules_expired' : 'rules_from_future'));
  if (certificate.format !== 'hcert') return [...findings, finding('rules_not_applicable')];
  const current = inForce(all, at);
  // Rules, none of which is in force any more, are old rules and no permission.
  if (current.length === 0 && all.length > 0 && state === 'current') findings.push(finding('rules_expired'));
  const kind = entriesOf(certificate.payload)[0];
  const data = {
    payload: certificate.payload,
    external: {
      validationClock: new Date(at).toISOString(),
      valueSets: codesBySet(valueSets),
      issuerCountryCode: certificate.issuer,
      kid: certificate.keyId,
      exp: certificate.expiresAt?.toISOString(),
      iat: certificate.issuedAt?.toISOString(),
    },
  };
  for (const rule of current) {
    if (rule.CertificateType !== 'General' && (kind === undefined || rule.CertificateType !== kinds[kind])) {
      continue;
    }
    const outcome = outcomeOf(rule, { ...data, external: { ...data.external, countryCode: rule.Country } });
    if (outcome !== 'met') {
      findings.push(
        finding(outcome === 'failed' ? 'rule_failed' : 'rule_undecided', { rule: rule.Identifier }),
      );
    }
  }
  return findings;
}

function outcomeOf(rule: AcceptanceRule, data: object): 'met' | 'failed' | 'undecided' {
  if (rule.Engine !== 'CERTLOGIC') return 'undecided';
  try {
    const result: unknown = evaluate(rule.Logic as Parameters<typeof evaluate>[0], data);
    return result === true ? 'met' : result === false ? 'failed' : 'undecided';
  } catch {
    // A rule that this payload makes fail, or that is not CertLogic: the rule decided nothing.
    return 'undecided';
  }
}

/** Of each rule the newest version whose period includes the moment. */
function inForce(rules: readonly AcceptanceRule[], at: number): AcceptanceRule[] {
  const newest = new Map<string, AcceptanceRule>();
  for (const rule of rules) {
    if (!(Date.parse(rule.ValidFrom) <= at && at < Date.parse(rule.ValidTo))) continue;
    const other = newest.get(rule.Identifier);
    if (other === undefined || isNewer(rule.Version, other.Version)) newest.set(rule.Identifier, rule);
  }
  return [...newest.values()];
}

function isNewer(version: string, other: string): boolean {
  const [a = 0, b = 0, c = 0] = version.split('.').map(Number);
  const [d = 0, e = 0, f = 0] = other.split('.').map(Number);
  return a !== d ? a > d : b !== e ? b > e : c > f;
}

function codesBySet(valueSets: ValueSets): Record<string, string[]> {
  const ids = new Set(fieldSets.map(([, , id]) => id));
  return Object.fromEntries(
    [...ids].map((id) => [id, Object.keys(valueSet(valueSets, id)?.valueSetValues ?? {})]),
  );
}
