import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { contract } from '../src/contract';
import { openapi } from '../src/openapi';
import { routesModule } from './routes-module';

/** Writes the files that are made from the contract. */
export async function main(): Promise<void> {
  const options = await resolveConfig('package.json');
  writeFileSync('src/routes.ts', await format(routesModule(contract), { ...options, parser: 'typescript' }));
  writeFileSync('openapi.json', await format(JSON.stringify(openapi()), { ...options, parser: 'json' }));
}
