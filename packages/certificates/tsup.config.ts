import { library } from '@binhan/config/tsup';

export default library([
  'src/index.ts',
  'src/node.ts',
  'src/issue/index.ts',
  'src/issue/node.ts',
  'src/rules/index.ts',
  'src/messages/index.ts',
  'src/value-sets/index.ts',
  'src/cli/main.ts',
]);
