import { expect, test } from 'vitest';
import { fuzz } from './make/fuzz';

test('case 23: three thousand changed certificates; the long tests try millions', async () => {
  const { tried, longest } = await fuzz(3000);
  expect(tried).toBe(3000);
  expect(longest).toBeLessThan(50);
});
