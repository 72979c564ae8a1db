import type { Finding } from '../report';

/** A payload that must not become a certificate. */
export class PayloadRefused extends Error {
  override readonly name = 'PayloadRefused';

  /** @param findings Why: codes and fields, no values. */
  constructor(
    readonly findings: readonly Finding[],
    caller = 'issueHcert',
  ) {
    super(
      `${caller}: ${findings.map(({ code, field }) => (field === undefined ? code : `${field} ${code}`)).join(', ')}`,
    );
  }
}
