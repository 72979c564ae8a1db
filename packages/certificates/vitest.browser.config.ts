import { browserTests } from '@binhan/config/vitest-browser';

export default browserTests({ include: ['test/browser/*.test.ts'] });
