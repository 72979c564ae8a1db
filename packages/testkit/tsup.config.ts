import { library } from '@binhan/config/tsup';

export default library(['src/index.ts', 'src/people/index.ts', 'src/population/index.ts', 'src/cli.ts']);
