// The API of `npm run dev`: runs apps/server from TypeScript source, ours resolved to source too.
import { join } from 'node:path';
import { createServer, defaultServerConditions } from 'vite';
import { root } from './turbo.mjs';

const main = join(root, 'apps', 'server', 'src', 'main.ts');
const vite = await createServer({
  root: join(root, 'apps', 'server'),
  configFile: false,
  appType: 'custom',
  logLevel: 'warn',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
  ssr: { resolve: { conditions: ['@binhan/source', ...defaultServerConditions] } },
});
process.argv = [process.argv[0], main, ...process.argv.slice(2)];
try {
  await vite.environments.ssr.runner.import(main);
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
}
