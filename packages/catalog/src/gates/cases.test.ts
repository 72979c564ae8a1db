import { entryInForce } from '@binhan/domain/catalog';
import { questionsOf } from '@binhan/domain/declaration';
import { decideEntry } from '@binhan/domain/place';
import { Fact, answersOf } from '@binhan/domain/record';
import { expect, test } from 'vitest';
import { diseases } from '../diseases';
import { tests } from '../tests';
import cases from './entry.cases.json';
import { entryRules } from './index';

function rulesOn(area: string, on: string) {
  const entry = entryInForce(entryRules, { kind: 'entry-rules', id: 'entry', areas: [area], on });
  if (entry?.kind !== 'entry-rules') throw new RangeError(`no rules in ${area} on ${on}`);
  return entry.body;
}

test.each(cases)('$area on $on: $name', ({ area, on, facts, verdict, rule, colour, also }) => {
  const rules = rulesOn(area, on);
  const known = facts.map((fact) => Fact.parse(fact));
  const answers = answersOf(known, { now: `${on}T03:00:00.000Z`, today: on }, rules.accepts);
  const concluded = decideEntry(rules, { place: 'public-place' }, answers);
  expect({
    verdict: concluded.outcome.verdict,
    rule: concluded.rule,
    colour: concluded.outcome.colour,
    also: concluded.also.map(({ id }) => id),
  }).toEqual({ verdict, rule, colour, also });
});

test('every rule is shown by a case', () => {
  const shown = new Set(cases.map(({ rule }) => rule));
  const ids = entryRules.flatMap((entry) => (entry.kind === 'entry-rules' ? entry.body.rules : []));
  for (const { id } of ids) expect(shown).toContain(id);
});

test('rules name facts, and those diseases and tests of the catalogue', () => {
  const plain = ['declaration', 'red-flag', 'quarantine'];
  const known = new Set([...diseases, ...tests].map(({ id }) => id));
  const named = entryRules
    .flatMap((entry) => (entry.kind === 'entry-rules' ? entry.body.rules : []))
    .flatMap(({ when }) => questionsOf(when));
  for (const name of named) {
    const [kind = '', about] = name.split(':');
    if (about === undefined) expect(plain).toContain(kind);
    else expect(known).toContain(about);
  }
});
