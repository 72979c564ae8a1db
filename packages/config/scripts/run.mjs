// Runs a TypeScript file of a workspace from source, with our packages resolved to their source too.
// usage: node packages/config/scripts/run.mjs path/to/file.ts [arguments]
import { resolve } from 'node:path';
import { defaultServerConditions, runnerImport } from 'vite';

const [, , file, ...rest] = process.argv;
process.argv = [process.argv[0], resolve(file), ...rest];
const conditions = ['@binhan/source', ...defaultServerConditions];
const { module } = await runnerImport(resolve(file), {
  root: process.cwd(),
  configFile: false,
  logLevel: 'error',
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  environments: { inline: { resolve: { conditions, external: [], noExternal: [/^@binhan\//] } } },
});
if (typeof module.main === 'function') await module.main(rest);
