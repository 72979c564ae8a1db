import { unit } from '@binhan/config/vitest';

export default unit({ include: ['src/**/*.test.ts', 'test/*.test.ts'] });
