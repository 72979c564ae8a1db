import { unit } from '@binhan/config/vitest';

export default unit();
