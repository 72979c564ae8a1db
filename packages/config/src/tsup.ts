import { defineConfig } from 'tsup';

/** The one way a published package is built: ESM, declarations, shared chunks. */
export function library(entry: string[]) {
  return defineConfig({
    entry,
    format: ['esm'],
    dts: true,
    clean: true,
    sourcemap: true,
    splitting: true,
    target: 'es2022',
  });
}
