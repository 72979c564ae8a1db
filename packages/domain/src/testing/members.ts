import type { Issue } from '../refusals';
import type { TestKind, TestReason } from './kinds';

/** Somebody whose specimen is in a tube: any text that tells them from the others, and why they are tested. */
export interface Member {
  key: string;
  reason: string;
}

/**
 * What stands against a tube with these people, each with its place below `people`. Nobody is in a tube twice; several
 * share one only for a reason the test has, up to its size, and only if each of them may.
 */
export function memberIssues(
  { pools = [] }: Pick<TestKind, 'pools'>,
  people: readonly Member[],
  { pool, reasons }: { pool: string | undefined; reasons: ReadonlyMap<string, Pick<TestReason, 'mayPool'>> },
): Issue[] {
  const issues: Issue[] = [];
  const rule = pools.find(({ id }) => id === pool);
  if (pool !== undefined && rule === undefined) issues.push({ code: 'not_an_option', path: ['pool'] });
  const most = rule?.most ?? 1;
  if (people.length > most)
    issues.push(
      rule === undefined
        ? { code: 'pool_without_reason', path: ['people'] }
        : { code: 'pool_too_large', path: ['people'], data: { most } },
    );
  const seen = new Set<string>();
  for (const [place, { key, reason }] of people.entries()) {
    const known = reasons.get(reason);
    if (known === undefined) issues.push({ code: 'not_an_option', path: ['people', place, 'reason'] });
    else if (people.length > 1 && !known.mayPool)
      issues.push({ code: 'not_poolable', path: ['people', place, 'reason'] });
    if (seen.has(key)) issues.push({ code: 'person_twice', path: ['people', place] });
    seen.add(key);
  }
  return issues;
}
