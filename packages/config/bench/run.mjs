// Runs a benchmark of a workspace: its own files from TypeScript, our packages as they are built and published.
// usage: node packages/config/bench/run.mjs bench/index.ts [arguments]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [, , file, ...rest] = process.argv;
const { module } = await runnerImport(resolve(file), {
  root: process.cwd(),
  configFile: false,
  logLevel: 'error',
  // What is measured runs as Node itself loads it: the runner's way of importing would cost every call something.
  environments: { inline: { resolve: { external: true, noExternal: ['@binhan/config'] } } },
});
// Left-over handles (a pool, a worker) must not keep the next benchmark waiting.
process.exit(await module.main(rest));
