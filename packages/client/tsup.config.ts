import { library } from '@binhan/config/tsup';

export default library(['src/index.ts', 'src/routes.ts', 'src/queue/index.ts']);
