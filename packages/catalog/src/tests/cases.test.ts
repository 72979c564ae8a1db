import { type Entry, entryInForce } from '@binhan/domain/catalog';
import {
  type TestKind,
  controlStanding,
  memberIssues,
  personsNeeded,
  standingOf,
} from '@binhan/domain/testing';
import { expect, test } from 'vitest';
import dengue from './dengue-ns1.cases.json';
import measles from './measles-igm.cases.json';
import antigen from './sars-cov-2-antigen.cases.json';
import pcr from './sars-cov-2-pcr.cases.json';
import { testKits, testReasons, tests } from './index';

/** A tube, what was found in it, and what must come of it by the rules of the day. */
interface Case {
  name: string;
  on: string;
  people: number;
  pool?: string;
  reasons: string[];
  outcome: string;
  kit: string;
  corrects?: boolean;
  controls: { control: string; passed: boolean }[];
  expect: { issues: string[]; kitApproved: boolean; personsNeeded: number; controls: string; told: string };
}

const casesOf: Record<string, Case[]> = {
  'sars-cov-2-pcr': pcr,
  'sars-cov-2-antigen': antigen,
  'dengue-ns1': dengue,
  'measles-igm': measles,
};
const all = Object.entries(casesOf).flatMap(([id, cases]) => cases.map((one) => ({ id, ...one })));

function inForce(entries: readonly Entry[], kind: Entry['kind'], id: string, on: string): Entry | undefined {
  return entryInForce(entries, { kind, id, areas: ['11239', '31'], on });
}

function testOn(id: string, on: string): TestKind {
  const entry = inForce(tests, 'test', id, on);
  if (entry?.kind !== 'test') throw new RangeError(`no test ${id} on ${on}`);
  return entry.body;
}

const reasons = new Map(
  testReasons.flatMap((entry) => (entry.kind === 'test-reason' ? [[entry.id, entry.body] as const] : [])),
);

test.each(all)(
  '$id: $name',
  ({ id, on, people, pool, reasons: why, outcome, kit, corrects, controls, ...one }) => {
    const kind = testOn(id, on);
    const found = kind.outcomes.find((option) => option.id === outcome);
    if (found === undefined) throw new RangeError(`no outcome ${outcome}`);
    const members = why.map((reason, place) => ({ key: String(place), reason }));
    expect(members).toHaveLength(people);
    const entry = inForce(testKits, 'test-kit', kit, on);
    const testedAt = `${on}T05:00:00.000Z`;
    const standing = standingOf({
      tube: 'tested',
      people,
      released: { state: 'released', means: found.means },
    });
    expect({
      issues: memberIssues(kind, members, { pool, reasons }).map(({ code }) => code),
      kitApproved: entry?.kind === 'test-kit' && entry.body.tests.includes(id),
      personsNeeded: personsNeeded(kind, { means: found.means, corrects: corrects === true }),
      controls: controlStanding(
        kind,
        controls.map((control) => ({ ...control, kit, testedAt })),
        { kit, testedAt },
      ),
      told: Object.values(standing).join(' '),
    }).toEqual(one.expect);
  },
);

test('every test of the catalogue has a case for each of its outcomes', () => {
  for (const entry of tests) {
    if (entry.kind !== 'test') continue;
    const said = new Set(casesOf[entry.id]?.map(({ outcome }) => outcome));
    expect([entry.id, entry.body.outcomes.map(({ id }) => id).filter((id) => !said.has(id))]).toEqual([
      entry.id,
      [],
    ]);
  }
});
