import type { AcceptanceRule, ListAnchor, RuleList } from '@binhan/certificates';

/** Pinned keys as a property or as the text of an attribute; nothing where one of them is none. */
export function anchorsOf(given: unknown): readonly ListAnchor[] | undefined {
  const value = parsed(given);
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.length > 0 && all.every(isAnchor) ? all : undefined;
}

/** Acceptance rules: none where none are given, nothing where they cannot be read. Their dates may be texts. */
export function rulesOf(given: unknown): RuleList | undefined {
  const value = parsed(given) ?? [];
  const list: Record<string, unknown> | undefined = Array.isArray(value) ? { rules: value } : objectOf(value);
  const rules = list?.['rules'];
  if (!Array.isArray(rules) || !rules.every(isRule)) return undefined;
  const [issuedAt, expiresAt] = [dateOf(list?.['issuedAt']), dateOf(list?.['expiresAt'])];
  return { rules, ...(issuedAt && { issuedAt }), ...(expiresAt && { expiresAt }) };
}

function parsed(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  if (given.trim() === '') return undefined;
  try {
    return JSON.parse(given);
  } catch {
    return false;
  }
}

function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

function isAnchor(value: unknown): value is ListAnchor {
  const anchor = objectOf(value);
  const issuer = anchor?.['issuer'];
  return (
    typeof anchor?.['kid'] === 'string' &&
    objectOf(anchor['jwk']) !== undefined &&
    (issuer === undefined || typeof issuer === 'string')
  );
}

function isRule(value: unknown): value is AcceptanceRule {
  const rule = objectOf(value);
  return (
    rule !== undefined &&
    'Logic' in rule &&
    ['Identifier', 'Version', 'Engine', 'CertificateType', 'ValidFrom', 'ValidTo'].every(
      (name) => typeof rule[name] === 'string',
    )
  );
}

/** A date that cannot be read is one that makes the list too old, not one that is not there. */
function dateOf(value: unknown): Date | undefined {
  if (value === undefined || value === null) return undefined;
  return value instanceof Date ? value : new Date(String(value));
}
