import { entryInForce } from '@binhan/domain/catalog';
import { expect, test } from 'vitest';
import { causalityClasses } from './causality';

/** The classification as published: what the dose caused, what cannot be told, what it did not cause, and the rest. */
const published = ['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'C', 'D'];

test('every class of the WHO, in its order, in force since the campaign began, with its source', () => {
  const codes = causalityClasses.map((entry) => (entry.kind === 'causality' ? entry.body.code : ''));
  expect(codes).toEqual(published);
  for (const { id, source } of causalityClasses) {
    expect(source).toContain('WHO');
    const asked = { kind: 'causality', id, areas: ['11239', '31'] } as const;
    expect(entryInForce(causalityClasses, { ...asked, on: '2021-07-01' })?.id).toBe(id);
    expect(entryInForce(causalityClasses, { ...asked, on: '2021-06-30' })).toBeUndefined();
  }
});
