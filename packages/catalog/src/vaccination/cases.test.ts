import { type Entry, entryInForce } from '@binhan/domain/catalog';
import type { Answers } from '@binhan/domain/declaration';
import {
  type DoseFacts,
  type GivenDose,
  type Program,
  type ScreeningRules,
  checkScreening,
  judgeDose,
  nextDose,
  screen,
} from '@binhan/domain/vaccination';
import { describe, expect, test } from 'vitest';
import { diseases } from '../diseases';
import adults from './adult-screening.cases.json';
import childrenScreened from './child-screening.cases.json';
import covid from './covid-19.cases.json';
import children from './measles-rubella.cases.json';
import { priorityGroups, programs, screenings, vaccines } from './index';

/** What somebody had, and what must be due, or what must be wrong with one more dose. */
interface ProgramCase {
  name: string;
  on: string;
  born: string;
  groups?: string[];
  doses: unknown[];
  judge?: unknown;
  expect: { due?: string; choices?: object; findings?: string[] };
}

const programCases: Record<string, ProgramCase[]> = { 'covid-19': covid, 'measles-rubella': children };
const screeningCases: Record<string, typeof adults> = {
  'adult-screening': adults,
  'child-screening': childrenScreened as typeof adults,
};

const areas = ['11239', '31'];

function programOn(id: string, on: string): Program {
  const entry = entryInForce(programs, { kind: 'program', id, areas, on });
  if (entry?.kind !== 'program') throw new RangeError(`no program ${id} on ${on}`);
  return entry.body;
}

function rulesOn(id: string, on: string): ScreeningRules {
  const entry = entryInForce(screenings, { kind: 'screening', id, areas, on });
  if (entry?.kind !== 'screening') throw new RangeError(`no screening ${id} on ${on}`);
  return entry.body;
}

test.each(Object.entries(programCases).flatMap(([id, cases]) => cases.map((one) => ({ id, ...one }))))(
  '$id: $name',
  ({ id, on, born, groups = [], doses, judge, expect: expected }) => {
    const program = programOn(id, on);
    const person = { bornOn: born, groups };
    const had = doses as GivenDose[];
    if (judge !== undefined) {
      const findings = judgeDose(program, judge as DoseFacts, had, person, on);
      expect(findings.map(({ code }) => code)).toEqual(expected.findings);
      return;
    }
    const next = nextDose(program, had, person, on);
    const due =
      next.kind === 'due'
        ? `${next.step.type} ${next.step.ordinal}`
        : next.kind === 'none'
          ? next.because
          : 'complete';
    expect(due).toBe(expected.due);
    if (next.kind === 'due' && expected.choices !== undefined)
      expect(
        Object.fromEntries(next.choices.map(({ vaccine, earliest }) => [vaccine, earliest])),
      ).toMatchObject(expected.choices);
  },
);

test.each(Object.entries(screeningCases).flatMap(([id, cases]) => cases.map((one) => ({ id, ...one }))))(
  '$id: $name',
  ({ id, on, vaccine, answers, expect: expected }) => {
    const rules = rulesOn(id, on);
    const all: Answers = { ...well(rules), ...answers };
    expect(checkScreening(rules, all, 'site')).toEqual([]);
    const { conclusion, because } = screen(rules, all, vaccine);
    expect({ conclusion, because: because.map((rule) => rule.id) }).toEqual(expected);
  },
);

/** The answers of somebody against whom nothing stands: no to every question, every measure in the middle of what is usual. */
function well({ history, atSite }: ScreeningRules): Answers {
  const usual: Record<string, number> = {
    temperature: 36.6,
    pulse: 76,
    systolic: 120,
    diastolic: 80,
    weight: 12,
  };
  return Object.fromEntries(
    [...history, ...atSite]
      .flatMap(({ questions }) => questions)
      .filter(({ required }) => required)
      .map(({ id, kind }) => [id, kind === 'number' ? (usual[id] ?? 0) : 'no']),
  );
}

describe('what the entries name is there', () => {
  const products = new Map(
    vaccines.map((entry) => [entry.id, entry.kind === 'vaccine' ? entry.body : undefined]),
  );
  const groups = new Set(priorityGroups.map(({ id }) => id));
  const known = new Set(diseases.map(({ id }) => id));
  const bodies = programs.flatMap((entry) => (entry.kind === 'program' ? [{ entry, body: entry.body }] : []));

  test.each(bodies.map(({ entry, body }) => [`${entry.id} from ${entry.period.from}`, entry, body] as const))(
    '%s',
    (_, entry: Entry, body) => {
      expect(known).toContain(body.disease);
      expect(rulesOn(body.screening, entry.period.from).rules.length).toBeGreaterThan(0);
      for (const id of body.vaccines) expect(products.get(id)?.diseases).toContain(body.disease);
      const named = body.steps.flatMap(({ intervals }) =>
        intervals.flatMap(({ after, vaccines: next }) => [...after, ...next]),
      );
      expect(body.vaccines).toEqual(expect.arrayContaining([...new Set(named)]));
      const series = body.series.flatMap(({ vaccines: own }) => own);
      expect(series.toSorted()).toEqual(body.vaccines.toSorted());
      for (const { group } of body.groups ?? []) expect(groups).toContain(group);
      for (const step of body.steps) for (const group of step.groups ?? []) expect(groups).toContain(group);
    },
  );

  test('sixteen groups in the order of their numbers', () => {
    const numbers = priorityGroups.flatMap((entry) =>
      entry.kind === 'priority-group' ? entry.body.number : [],
    );
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, place) => place + 1));
  });

  test('more than one program, and only one of them is for children', () => {
    const ids = new Set(bodies.filter(({ body }) => body.ages.from < 12 * 12).map(({ entry }) => entry.id));
    expect([...ids]).toEqual(['measles-rubella']);
  });
});
