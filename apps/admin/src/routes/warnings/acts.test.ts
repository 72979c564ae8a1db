import { WarningState } from '@binhan/domain/tracing';
import { expect, test } from 'vitest';
import { actsOf } from './acts.ts';

test('what can be decided in each state; who drafted a warning is not offered to release it', () => {
  const offered = (own: boolean) =>
    Object.fromEntries(WarningState.options.map((state) => [state, actsOf({ state, own })]));
  expect(offered(false)).toEqual({
    drafted: ['release', 'decline'],
    released: ['stop', 'recall'],
    stopped: ['resume', 'recall'],
    recalled: [],
    declined: [],
  });
  expect(offered(true)).toEqual({ ...offered(false), drafted: ['decline'] });
});
