import { entryInForce } from '@binhan/domain/catalog';
import { questionsOf } from '@binhan/domain/declaration';
import { Fact, answersOf } from '@binhan/domain/record';
import { planFollowUp, proposeLevel, type TracingPolicy } from '@binhan/domain/tracing';
import { expect, test } from 'vitest';
import { diseases } from '../diseases';
import { forms } from '../forms';
import { levels } from '../levels';
import { tests } from '../tests';
import followed from './follow-up.cases.json';
import { levelRules, measures, tracingPolicies } from './index';
import levelCases from './levels.cases.json';

const areas = ['11239', '31'];

function policyOn(id: string, on: string): TracingPolicy {
  const entry = entryInForce(tracingPolicies, { kind: 'tracing-policy', id, areas, on });
  if (entry?.kind !== 'tracing-policy') throw new RangeError(`no policy ${id} on ${on}`);
  return entry.body;
}

test.each(followed)('$disease: $name', ({ disease, on, degree, lastOn, facts, ...expected }) => {
  const known = facts.map((fact) => Fact.parse(fact));
  const answers = answersOf(known, { now: `${on}T03:00:00.000Z`, today: on }, ['record']);
  const plan = planFollowUp(policyOn(disease, on), { degree, lastOn }, answers);
  if (expected.rule === undefined) return expect(plan).toBeUndefined();
  const [first] = plan?.quarantine ?? [];
  expect(plan?.rule.id).toBe(expected.rule);
  expect(first === undefined ? '' : `${first.kind} until ${first.to}`).toBe(expected.apart);
  expect(plan?.tests.map((one) => one.on)).toEqual(expected.tests);
  expect(plan?.until).toBe(expected.until);
});

test.each(levelCases)('level: $name', ({ figures, now, rank, held }) => {
  const [entry] = levelRules;
  if (entry?.kind !== 'level-rules') throw new Error('no rules of levels');
  expect(proposeLevel(entry.body, figures, now)).toMatchObject({ rank, held: held ?? false });
});

test('every rule of follow-up is shown by a case', () => {
  const shown = new Set(followed.map(({ rule }) => rule));
  const all = tracingPolicies.flatMap((entry) =>
    entry.kind === 'tracing-policy' ? entry.body.followUp : [],
  );
  for (const { id } of all) expect(shown).toContain(id);
});

test('policies, tables and measures name what the catalogue has', () => {
  const known = {
    disease: new Set(diseases.map(({ id }) => id)),
    test: new Set(tests.map(({ id }) => id)),
    form: new Set(forms.map(({ id }) => id)),
    rank: new Set(levels.flatMap((entry) => (entry.kind === 'level' ? [entry.body.rank] : []))),
  };
  for (const entry of tracingPolicies) {
    if (entry.kind !== 'tracing-policy') throw new Error('a policy');
    const { disease, diary, followUp } = entry.body;
    expect(known.disease).toContain(disease);
    expect(known.form).toContain(diary);
    for (const rule of followUp) {
      for (const { test: asked } of rule.tests) expect(known.test).toContain(asked);
      for (const name of rule.when === undefined ? [] : questionsOf(rule.when))
        expect(name).toContain(`:${disease}`);
    }
  }
  for (const entry of levelRules) {
    if (entry.kind !== 'level-rules') throw new Error('rules of levels');
    for (const band of entry.body.bands) {
      expect(known.rank).toContain(band.covered);
      expect(known.rank).toContain(band.uncovered);
    }
  }
  const measured = measures.flatMap((entry) => (entry.kind === 'measure' ? entry.body.levels : []));
  expect(new Set(measured)).toEqual(known.rank);
});

test('more than one disease is traced, by data alone', () => {
  expect(new Set(tracingPolicies.map(({ id }) => id)).size).toBeGreaterThan(1);
});
