import { test } from 'vitest';
import { createClient } from '../index';
import { createQueue } from './index';

test('only writes of the contract, with their input', () => {
  const queue = createQueue({ client: createClient({ baseUrl: '' }), now: () => '' });
  void queue.add('stays.leave', { stay: '' });
  // @ts-expect-error -- a read needs its answer now
  void queue.add('stays.mine', {});
  // @ts-expect-error -- no such endpoint
  void queue.add('stays.destroy', {});
  // @ts-expect-error -- not its input
  void queue.add('stays.leave', { gate: '' });
});
