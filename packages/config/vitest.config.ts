import { unit } from './src/vitest.ts';

export default unit({ include: ['test/**/*.test.ts'], exclude: ['test/packed/**'] });
