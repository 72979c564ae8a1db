import type { FindingCode } from './findings';

/** How the readers of bytes say that they cannot go on. Caught where a text is read; it never leaves the package. */
export class Malformed extends Error {
  constructor(readonly code: FindingCode) {
    super(code);
  }
}
