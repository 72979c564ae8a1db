import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/main.ts'],
  format: ['esm'],
  target: 'node22',
  clean: true,
  // Our own packages and everything of the registry stay outside: the process runs in the workspace.
  skipNodeModulesBundle: true,
});
