import type { FoundIssue, Warning } from '../issues';
import { type Path, type Reading, below, isGood, wrong } from '../reading';
import type { Posted } from './posted';

/** Where the findings of many fields come together. */
export interface Findings {
  issues: FoundIssue[];
  warnings: Warning[];
}

/** Reads one field and keeps what it finds; nothing where the field is empty and may be, or is wrong. */
export function readField<Value>(
  posted: Posted,
  name: string,
  need: 'required' | 'optional',
  read: (input: unknown) => Reading<Value>,
  findings: Findings,
): Value | undefined {
  const given = oneOf(posted, name, findings);
  if (given === undefined) {
    if (need === 'required') keep(wrong('required'), posted.path(name), findings);
    return undefined;
  }
  return keep(read(given), posted.path(name), findings);
}

/** The one value of a field, empty texts aside; two different ones are an issue. */
export function oneOf(posted: Posted, name: string, findings: Findings): unknown {
  const given = posted.all(name).filter((value) => typeof value !== 'string' || value.trim() !== '');
  if (given.length > 1 && given.some((value) => String(value) !== String(given[0]))) {
    keep(wrong('given_twice'), posted.path(name), findings);
  }
  return given[0];
}

/** Keeps what a reading found at a place, and gives its value. */
export function keep<Value>(reading: Reading<Value>, path: Path, findings: Findings): Value | undefined {
  const placed = below(path, reading);
  if (isGood(placed)) {
    findings.warnings.push(...placed.warnings);
    return placed.value;
  }
  findings.issues.push(...placed.issues);
  return undefined;
}
