import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stateDrawings } from '../scripts/state-drawings';

test('STATES.md is what the tables say today (else: npm run generate)', () => {
  expect(readFileSync('STATES.md', 'utf8')).toBe(stateDrawings());
  expect(stateDrawings()).toContain('  received --> tested: test');
});
