import { library } from '@binhan/config/tsup';

export default library(['src/index.ts', 'src/decode/index.ts', 'src/decode/node.ts', 'src/signed/index.ts']);
