import { unit } from '@binhan/config/vitest';

export default unit({ include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 });
