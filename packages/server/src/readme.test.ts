import { join } from 'node:path';
import { testReadme } from '@binhan/config/readme';

testReadme(join(import.meta.dirname, '..'));
