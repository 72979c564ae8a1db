import { type Answers, checkAnswers, redFlags } from '@binhan/domain/declaration';
import { expect, test } from 'vitest';
import { forms, nationalDeclaration } from './index';
import cases from './national-declaration.cases.json';

const shipped = forms.flatMap((entry) => (entry.kind === 'form' ? [entry.body] : []));
const questions = nationalDeclaration.sections.flatMap((section) => section.questions);

test.each(cases)('$name', ({ answers, redFlags: expected }) => {
  expect(checkAnswers(nationalDeclaration, answers as Answers)).toEqual([]);
  expect(redFlags(nationalDeclaration, answers as Answers).map((flag) => flag.id)).toEqual(expected);
});

test('every red flag is shown by a case', () => {
  const shown = new Set(cases.flatMap((one) => one.redFlags));
  expect([...shown].toSorted()).toEqual(nationalDeclaration.redFlags.map((flag) => flag.id).toSorted());
});

test('nothing is answered for the person: an empty declaration misses every required question', () => {
  const missing = checkAnswers(nationalDeclaration, {}).map((issue) => issue.path.join('.'));
  expect(missing).toEqual([
    'answers.symptoms',
    'answers.travelled',
    'answers.contact-patient',
    'answers.contact-affected-country',
    'answers.contact-symptoms',
  ]);
});

test('every sign has its own code', () => {
  const symptoms = questions.find((question) => question.id === 'symptoms');
  const codes = symptoms?.kind === 'choices' ? symptoms.options.map((option) => option.code?.value) : [];
  expect(codes).toEqual(['R50.9', 'R05', 'R06.0', 'J18.9', 'R07.0', 'R53']);
});

test('"I do not know" is an answer about people met', () => {
  const contacts = questions.filter((question) => question.id.startsWith('contact-'));
  expect(contacts).toHaveLength(3);
  for (const question of contacts) expect(question).toMatchObject({ kind: 'yes-no', unknown: true });
});

test.each(shipped.map((form) => [form.id, form] as const))(
  'conditions of %s name questions of it',
  (_, form) => {
    const ids = new Set(form.sections.flatMap((section) => section.questions.map((question) => question.id)));
    const named = JSON.stringify([form.redFlags, form.sections]).matchAll(/"question":"([^"]+)"/g);
    for (const [, id] of named) expect(ids).toContain(id);
  },
);

const ofPeople = shipped.filter(({ person }) => person.identifier !== 'no');

test('every form that asks who somebody is asks whether they agree', () => {
  expect(ofPeople.map(({ id }) => id)).toEqual([
    'national-declaration',
    'movement-declaration',
    'arrival-declaration',
  ]);
});

test.each(
  shipped.flatMap(({ journey, ...form }) =>
    journey === undefined ? [] : [[form.id, journey, form] as const],
  ),
)('%s names the questions of its journey', (_, journey, form) => {
  const ids = form.sections.flatMap((section) => section.questions.map((question) => question.id));
  expect(ids).toEqual(expect.arrayContaining(Object.values(journey)));
});

test.each(ofPeople.map((form) => [form.id, form] as const))(
  '%s says how long it is kept, once',
  (_, form) => {
    const required = form.consents.filter((consent) => consent.required);
    expect(required.length).toBeGreaterThan(0);
    for (const { text } of required) {
      expect(text.vi).toContain(`${form.retentionDays} ngày`);
      expect(text.en).toContain(`${form.retentionDays} days`);
    }
  },
);
