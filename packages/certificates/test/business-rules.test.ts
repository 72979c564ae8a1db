import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Hcert } from '../src/node';
import { type AcceptanceRule, ruleFindings } from '../src/rules/index';

/** Rules of countries, each with the tests that the country published beside it. */

interface RuleTest {
  name: string;
  payload: Hcert;
  expected: boolean;
  external: { validationClock?: string; valueSets?: Record<string, string[]> };
}

const folder = join(import.meta.dirname, 'vectors', 'dgc-business-rules-testdata');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
);
const read = <T>(file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
const rules = files.filter((file) => file.endsWith('/rule.json')).toSorted();

describe.each(rules)('%s', (file) => {
  const rule = read<AcceptanceRule>(file);
  const tests = files.filter((name) => name.startsWith(`${dirname(file)}/tests/`)).toSorted();

  test('has tests', () => {
    expect(tests.length).toBeGreaterThan(0);
  });

  test.each(tests)('%s', (name) => {
    const { payload, expected, external } = read<RuleTest>(name);
    const valueSets = Object.entries(external.valueSets ?? {}).map(([valueSetId, codes]) => ({
      valueSetId,
      valueSetValues: Object.fromEntries(codes.map((code) => [code, { display: code, active: true }])),
    }));
    // The tests are about the logic, whenever the rule is in force.
    const always = { ...rule, ValidFrom: '2000-01-01T00:00:00Z', ValidTo: '2100-01-01T00:00:00Z' };
    const findings = ruleFindings({ format: 'hcert', payload }, [always], {
      // Where the clock does not matter a test has none.
      at: Date.parse(external.validationClock ?? '2021-07-01T00:00:00Z'),
      valueSets,
    });
    expect(findings.map(({ code }) => code)).toEqual(expected ? [] : ['rule_failed']);
  });
});
