// Runs one of the modules of this folder in a process of its own, from TypeScript source.
// usage: node test/children/run.mjs test/children/declare.ts [arguments]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [, , file, ...rest] = process.argv;
const { module } = await runnerImport(resolve(file), {
  root: process.cwd(),
  configFile: false,
  logLevel: 'error',
  resolve: { conditions: ['@binhan/source'] },
  environments: { inline: { resolve: { conditions: ['@binhan/source', 'node', 'import', 'default'] } } },
});
await module.main(rest);
