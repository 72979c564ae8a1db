import type { FoundIssue, IssueCode, IssueData, Warning, WarningCode } from './issues';

/** A step of a path: a field name or a place in a list. */
export type Path = (string | number)[];

/** What a reader answers: a canonical value with what should be looked at, or everything that is wrong. */
export type Reading<Value> = { value: Value; warnings: Warning[] } | { issues: FoundIssue[] };

/** A reading of a good value. */
export function good<Value>(value: Value, warnings: Warning[] = []): { value: Value; warnings: Warning[] } {
  return { value, warnings };
}

/** A reading of one fault. */
export function wrong(code: IssueCode, path: Path = [], data?: IssueData): { issues: FoundIssue[] } {
  return { issues: [data === undefined ? { code, path } : { code, path, data }] };
}

/** A warning at a place. */
export function warning(code: WarningCode, path: Path = []): Warning {
  return { code, path };
}

/** Whether a reading holds a value. */
export function isGood<Value>(reading: Reading<Value>): reading is { value: Value; warnings: Warning[] } {
  return 'value' in reading;
}

/** The same reading, its places below another one. */
export function below<Value>(path: Path, reading: Reading<Value>): Reading<Value> {
  const moved = <F extends FoundIssue | Warning>(found: F): F => ({
    ...found,
    path: [...path, ...found.path],
  });
  return isGood(reading)
    ? { value: reading.value, warnings: reading.warnings.map(moved) }
    : { issues: reading.issues.map(moved) };
}
