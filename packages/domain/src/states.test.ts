import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stateDrawings } from '../scripts/state-drawings';

test('states.md is what the tables say today (else: npm run generate)', () => {
  expect(readFileSync('states.md', 'utf8')).toBe(stateDrawings());
  expect(stateDrawings()).toContain('  received --> tested: test');
});
