import { DistributionError } from '@binhan/server';
import { expect, test } from 'vitest';
import { distributeStays } from './distribute-stays';

test('an embedded database is not distributed, and is told why', async () => {
  await expect(distributeStays({ DATABASE_URL: undefined })).rejects.toThrow(DistributionError);
  await expect(distributeStays({ DATABASE_URL: undefined })).rejects.toThrow(/DATABASE_URL/);
});
