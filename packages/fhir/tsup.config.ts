import { library } from '@binhan/config/tsup';

export default library(['src/index.ts']);
