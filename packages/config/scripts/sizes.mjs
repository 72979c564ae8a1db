// What a page downloads for an entry: bundled with everything it needs at once, minified, brotli. Later parts
// (`import()`) are not counted. Part of `check:package`; the limits are promises of the packages' READMEs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './turbo.mjs';

/** Kilobytes (1000 bytes) of brotli. */
const limits = [
  {
    title: '@binhan/domain, the rules without zod',
    source: "export * from '@binhan/domain/rules'",
    // With what a gate decides by while it has no network.
    limit: 2.1,
    needs: 'packages/domain/dist/rules.js',
  },
  {
    title: '@binhan/qr, reading a text',
    source: "export { readQr } from '@binhan/qr'",
    limit: 6,
    needs: 'packages/qr/dist/index.js',
  },
  {
    title: '@binhan/client with ky',
    source: "export { createClient } from '@binhan/client'",
    // Of it 3.4 kB are the routes of every endpoint, and grow with them; who calls some takes `createClientOf`.
    limit: 13.5,
    needs: 'packages/client/dist/index.js',
  },
  {
    title: '@binhan/client with ky, of two resources',
    source:
      "import { createClientOf } from '@binhan/client'; import { areas, stays } from '@binhan/client/routes'; export const client = createClientOf({ areas, stays }, { baseUrl: '' })",
    limit: 10.5,
    needs: 'packages/client/dist/routes.js',
  },
  {
    title: '@binhan/certificates, verifying without rules',
    source: "export { verifyCertificate } from '@binhan/certificates'",
    limit: 20,
    needs: 'packages/certificates/dist/index.js',
  },
  {
    title: '@binhan/widgets, the first element and 4 kB for each further one (W04)',
    source: "import '@binhan/widgets/auto'",
    limit: 18 + 5 * 4,
    needs: 'packages/widgets/dist/auto.js',
  },
];

for (const { title, source, limit, needs } of limits) {
  if (!existsSync(join(root, needs))) {
    console.error(`${title}: ${needs} is missing, build first.`);
    process.exitCode = 1;
    continue;
  }
  const kilobytes = (await size(source)) / 1000;
  const fits = kilobytes <= limit;
  console.log(`${fits ? '✓' : '✗'} ${title}: ${kilobytes.toFixed(2)} kB of ${limit} kB`);
  if (!fits) process.exitCode = 1;
}

async function size(source) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'entry',
        // As if written beside the packages' users, so that every package is found.
        resolveId: (id) => (id === 'entry' ? join(root, 'apps', 'portal', 'entry.js') : undefined),
        load: (id) => (id === join(root, 'apps', 'portal', 'entry.js') ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' },
    },
  });
  const chunks = new Map(
    output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
  const needed = new Set();
  const visit = (name) => {
    if (needed.has(name) || !chunks.has(name)) return;
    needed.add(name);
    for (const next of chunks.get(name).imports) visit(next);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) visit(chunk.fileName);
  return [...needed].reduce((sum, name) => sum + brotliCompressSync(chunks.get(name).code).length, 0);
}
