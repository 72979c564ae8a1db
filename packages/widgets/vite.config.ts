import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createRequire } from 'node:module';
import { defineConfig } from 'vite';
import own from './package.json' with { type: 'json' };
import { adoptStyles, filesBeside, fitForStrangers, integrityOf, ownCopies } from './svelte-runtime.mjs';

const decoder = createRequire(createRequire(import.meta.url).resolve('@binhan/qr/package.json'));

// Built as an app, not as a library: vite's library mode keeps white space.
export default defineConfig({
  base: './',
  plugins: [
    adoptStyles(),
    ownCopies(/\/src\/certificate\/\w+\.ts$/, ['@binhan/qr', '@binhan/certificates']),
    fitForStrangers(),
    svelte(),
    filesBeside({
      'zxing_reader.wasm': decoder.resolve('zxing-wasm/reader/zxing_reader.wasm'),
      'frame.html': new URL('./src/frame.html', import.meta.url),
      ...Object.fromEntries(
        ['index', 'auto', 'isolated', 'isolated-auto', 'markup', 'react', 'svelte', 'vue'].map((name) => [
          `${name}.d.ts`,
          new URL(`./types/${name}.d.ts`, import.meta.url),
        ]),
      ),
    }),
    integrityOf(own.version),
  ],
  build: {
    target: 'es2022',
    lib: {
      entry: {
        index: 'src/index.ts',
        auto: 'src/auto.ts',
        isolated: 'src/isolated.ts',
        'isolated-auto': 'src/isolated-auto.ts',
        frame: 'src/frame.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        minify: {
          compress: { target: 'es2022' },
          mangle: { toplevel: true },
          codegen: { removeWhitespace: true },
        },
      },
    },
  },
});
