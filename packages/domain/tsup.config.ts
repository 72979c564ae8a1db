import { library } from '@binhan/config/tsup';

export default library([
  'src/person/index.ts',
  'src/declaration/index.ts',
  'src/place/index.ts',
  'src/booking/index.ts',
  'src/testing/index.ts',
  'src/reporting/index.ts',
  'src/certificate/index.ts',
  'src/vaccination/index.ts',
  'src/tracing/index.ts',
  'src/matching/index.ts',
  'src/access/index.ts',
  'src/area/index.ts',
  'src/catalog/index.ts',
  'src/record/index.ts',
  'src/text/index.ts',
  'src/time/index.ts',
  'src/refusals.ts',
  'src/rules.ts',
]);
