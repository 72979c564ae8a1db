import { expect, test } from 'vitest';
import { fuzz } from '../make/fuzz';

// Each with its own keys and its own chance; together two million.
test.each([1, 2, 3, 4])(
  'case 23: half a million changed certificates (%i of 4): no throw, none above 50 ms, none that became good',
  async () => {
    const { tried, longest } = await fuzz(500_000);
    expect(tried).toBe(500_000);
    expect(longest).toBeLessThan(50);
  },
);
