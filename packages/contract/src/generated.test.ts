import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { routesModule } from '../scripts/routes-module';
import { contract, openapi } from './index';
import { routes } from './routes';

test('openapi.json is what the contract says today (else: npm run generate)', () => {
  expect(JSON.parse(readFileSync('openapi.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(openapi())));
});

test('routes.ts is what the contract says today (else: npm run generate)', async () => {
  const text = await format(routesModule(contract), {
    ...(await resolveConfig('package.json')),
    parser: 'typescript',
  });
  expect(readFileSync('src/routes.ts', 'utf8')).toBe(text);
  expect(Object.keys(routes)).toEqual(Object.keys(contract));
});
