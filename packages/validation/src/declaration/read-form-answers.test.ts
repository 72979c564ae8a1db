import type { Form } from '@binhan/domain/declaration';
import { expect, test } from 'vitest';
import { readFormAnswers } from '../index';

const text = { vi: 'Hôm nay', en: 'Today' };
const diary: Form = {
  id: 'diary',
  version: 1,
  title: text,
  validForHours: 24,
  retentionDays: 30,
  person: { identifier: 'no', nationality: 'no', phone: 'no', email: 'no' },
  sections: [
    {
      id: 'today',
      title: text,
      questions: [
        { id: 'temperature', kind: 'number', required: false, min: 34, max: 43, label: text },
        {
          id: 'signs',
          kind: 'choices',
          required: true,
          label: text,
          none: text,
          options: [{ id: 'cough', label: text }],
        },
      ],
    },
  ],
  redFlags: [],
  consents: [],
};
const read = (given: Record<string, string | string[]>) =>
  readFormAnswers(diary, given, { at: '2026-11-23T01:00:00.000Z' });

test('answers are read as a declaration reads them, and nobody is asked who they are', () => {
  expect(read({ 'answers.signs': ['cough'], 'answers.temperature': '38,5' })).toMatchObject({
    value: { signs: ['cough'], temperature: 38.5 },
  });
  expect(read({ 'answers.signs': 'none', 'answers.temperature': '' })).toMatchObject({
    value: { signs: [] },
  });
  expect(read({ 'answers.temperature': '50' })).toMatchObject({
    issues: [{ path: ['answers', 'temperature'] }, { code: 'required', path: ['answers', 'signs'] }],
  });
});
