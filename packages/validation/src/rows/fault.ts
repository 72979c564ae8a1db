import type { FoundIssue, IssueCode, IssueData } from '../issues';

/** Thrown inside this folder where a file cannot be read on; whoever reads rows gets it as their last part. */
export class SheetFault extends Error {
  readonly issue: FoundIssue;
  constructor(code: IssueCode, data?: IssueData) {
    super(code);
    this.name = 'SheetFault';
    this.issue = data === undefined ? { code, path: [] } : { code, path: [], data };
  }
}
