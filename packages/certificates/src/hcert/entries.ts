import type { CertificatePurpose } from '../trust/trust';

const kinds = ['v', 't', 'r'] as const;

/** The kinds of entry that a payload has; one that is there and null is not. */
export function entriesOf(payload: object): CertificatePurpose[] {
  const found: CertificatePurpose[] = [];
  for (const kind of kinds) if ((valueOf(payload, kind) ?? undefined) !== undefined) found.push(kind);
  return found;
}

/** A value that an object has itself; nothing when it only inherits it. */
export function valueOf(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;
}
