import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { routesModule } from '../scripts/routes-module';
import { openapi } from '../src/index';
import { inArea, notices } from './adding-an-endpoint';

test('the README shows the example that is compiled and run here', () => {
  const example = readFileSync('test/adding-an-endpoint.ts', 'utf8').trim();
  expect(readFileSync('README.md', 'utf8')).toContain(example);
});

test('from the example come an operation, a route and an answer that fits', async () => {
  const paths = openapi({ notices })['paths'];
  expect(paths).toMatchObject({
    '/notices': { post: { operationId: 'notices.publish' } },
    '/areas/{area}/notices': { get: { operationId: 'notices.inArea' } },
  });
  expect(routesModule({ notices })).toContain("inArea: list('/areas/{area}/notices')");
  for (const declared of Object.values(notices)) {
    for (const example of declared.examples) {
      expect(declared.input.safeParse(example.input).success).toBe(true);
    }
  }
  const answer = await inArea(notices.inArea.input.parse({ area: '11239' }));
  expect(notices.inArea.output.schema.parse(answer)).toEqual(answer);
});
