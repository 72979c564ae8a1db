import { library } from '@binhan/config/tsup';

export default library([
  'src/index.ts',
  'src/areas/index.ts',
  'src/forms/index.ts',
  'src/diseases/index.ts',
  'src/booking/index.ts',
  'src/reporting/index.ts',
  'src/tests/index.ts',
  'src/vaccination/index.ts',
  'src/gates/index.ts',
  'src/tracing/index.ts',
  'src/matching/index.ts',
  'src/levels/index.ts',
  'src/hotlines/index.ts',
]);
