import { expect, test } from 'vitest';
import { codesIn, runStep } from './run.ts';

test('each tube is scanned once', () => {
  const first = runStep([], ' hd-0001 ');
  expect(first).toEqual({ run: ['HD-0001'], answer: 'added', code: 'HD-0001' });
  expect(runStep(first.run, 'HD-0001').answer).toBe('twice');
  expect(runStep(first.run, 'xin chào')).toMatchObject({ answer: 'not-a-tube', run: first.run });
});

test('codes typed on lines, each once', () => {
  expect([...codesIn('HD-0001\r\nhd-0002\nHD-0001\n\nkhông')]).toEqual(['HD-0002', 'HD-0001']);
});
