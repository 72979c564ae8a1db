import { library } from '@binhan/config/tsup';

export default library(['src/index.ts', 'src/locales/index.ts', 'src/rows/index.ts']);
