import type { OwnResult } from '@binhan/contract';

/** One person's tests. */
export interface TestedPerson {
  key: string;
  name: string | undefined;
  bornOn: string | undefined;
  tests: OwnResult[];
}

/** Tests by person, whoever had the newest one first; the tests of each stay in their order. */
export function byPerson(tests: readonly OwnResult[]): TestedPerson[] {
  const people = new Map<string, TestedPerson>();
  for (const test of tests) {
    const { name, bornOn } = test;
    const key = JSON.stringify([name, bornOn]);
    const person = people.get(key) ?? { key, name, bornOn, tests: [] };
    person.tests.push(test);
    people.set(key, person);
  }
  return [...people.values()];
}
