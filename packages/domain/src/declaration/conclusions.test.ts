import { expect, test } from 'vitest';
import {
  type Answers,
  Declarant,
  DeclarationInput,
  type Form,
  askedDetails,
  asksWho,
  isValidAt,
  redFlags,
  validUntil,
} from './index';

const text = { vi: 'Xin gọi trạm y tế.', en: 'Call the health station.' };
const flags: Pick<Form, 'redFlags'> = {
  redFlags: [
    { id: 'breathing', when: { question: 'signs', includes: 'dyspnoea' }, reason: text, advice: text },
    { id: 'signs', when: { question: 'signs', anySelected: true }, reason: text, advice: text },
    {
      id: 'fever-and-contact',
      when: {
        all: [
          { question: 'temperature', atLeast: 38 },
          { question: 'met', is: 'yes' },
        ],
      },
      reason: text,
      advice: text,
    },
  ],
};

test('a form that asks no detail of anybody is none to declare with', () => {
  const nothing = { identifier: 'no', nationality: 'no', phone: 'no', email: 'no' } as const;
  expect(asksWho({ person: nothing })).toBe(false);
  expect(asksWho({ person: { ...nothing, phone: 'optional' } })).toBe(true);
});

test.each<[Answers, string[]]>([
  [{}, []],
  [{ signs: [] }, []],
  [{ signs: ['cough'] }, ['signs']],
  [{ signs: ['cough', 'dyspnoea'] }, ['breathing', 'signs']],
  [{ signs: [], temperature: 38, met: 'yes' }, ['fever-and-contact']],
  [{ signs: [], temperature: 37.9, met: 'yes' }, []],
  [{ signs: [], temperature: 38, met: 'unknown' }, []],
])('%j raises %j', (answers, ids) => {
  expect(redFlags({ ...flags } as Form, answers).map((flag) => flag.id)).toEqual(ids);
});

const declaredAt = '2026-11-23T01:00:00.000Z';

test('a declaration runs out after the hours of its form, to the millisecond', () => {
  const until = validUntil({ validForHours: 24 }, declaredAt);
  expect(until).toBe('2026-11-24T01:00:00.000Z');
  const declaration = { state: 'current', declaredAt, validUntil: until } as const;
  expect(isValidAt(declaration, declaredAt)).toBe(true);
  expect(isValidAt(declaration, '2026-11-24T00:59:59.999Z')).toBe(true);
  expect(isValidAt(declaration, until)).toBe(false);
  expect(isValidAt(declaration, '2026-11-23T00:59:59.999Z')).toBe(false);
});

test.each(['replaced', 'withdrawn'] as const)('one that was %s is not valid any more', (state) => {
  const declaration = { state, declaredAt, validUntil: '2026-11-24T01:00:00.000Z' };
  expect(isValidAt(declaration, '2026-11-23T02:00:00.000Z')).toBe(false);
});

test('what a person hands in names neither its state nor its red flags', () => {
  expect(Object.keys(DeclarationInput.shape).toSorted()).toEqual([
    'answers',
    'consents',
    'details',
    'form',
    'formVersion',
  ]);
});

test('only one’s own declaration can require a telephone', () => {
  const person = { identifier: 'required', nationality: 'no', phone: 'required', email: 'optional' } as const;
  for (const declarant of Declarant.options) {
    const phone = declarant === 'self' ? 'required' : 'optional';
    expect(askedDetails({ person }, declarant)).toEqual({ ...person, phone });
  }
  expect(askedDetails({ person: { ...person, phone: 'no' } }, 'guard').phone).toBe('no');
});
