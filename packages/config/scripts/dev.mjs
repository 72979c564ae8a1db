// `npm run dev`: the API from source, restarted at every change, and the two apps' own dev servers in front of it.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { whenEnding } from './ending.mjs';
import { environment, root, runTurbo } from './turbo.mjs';
import { workspaces } from './workspaces.mjs';

// The widgets are used as they are built: their styles and WebAssembly are made by their own build.
const { exitCode } = await runTurbo(['build'], ['--filter=@binhan/widgets...']);
if (exitCode !== 0) process.exit(1);

const port = process.env.PORT ?? '3000';
const running = new Set();
let ending = false;

function begin(name, command, parameters, { cwd = root, env = {} } = {}) {
  const child = spawn(command, parameters, {
    cwd,
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (text) => console.log(`[${name}] ${text}`));
  child.on('close', (code) => {
    running.delete(child);
    if (!ending) console.log(`[${name}] ended (${code ?? 'stopped'})`);
    else if (running.size === 0) process.exit(0);
  });
  return child;
}

whenEnding(() => {
  ending = true;
  for (const child of running) child.kill('SIGTERM');
  setTimeout(() => process.exit(0), 5000).unref();
});

const serve = () =>
  begin('api', process.execPath, [join(import.meta.dirname, 'dev-api.mjs'), 'serve', '--no-pages'], {
    env: { PORT: port },
  });
let api = serve();
let restart;
function again(file) {
  if (!file || /\.test(-d)?\.ts$/.test(file)) return;
  clearTimeout(restart);
  restart = setTimeout(() => {
    if (ending) return;
    console.log(`[api] ${file} changed, starting again …`);
    const old = api;
    const next = () => {
      if (!ending) api = serve();
    };
    if (!running.has(old)) return next();
    old.once('close', next);
    old.kill('SIGTERM');
    setTimeout(() => running.has(old) && old.kill('SIGKILL'), 5000).unref();
  }, 150);
}
const watched = workspaces(root).filter(
  ({ place }) => place === 'apps/server' || /^packages\/(?!ui|widgets|config)/.test(place),
);
for (const { folder } of watched) {
  const source = join(folder, 'src');
  if (existsSync(source)) watch(source, { recursive: true }, (_event, file) => again(file));
}

// Vite itself and not through npm, whose shell would not pass the end on.
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
for (const [name, appPort] of [
  ['portal', '5173'],
  ['admin', '5174'],
])
  begin(name, process.execPath, [vite, 'dev', '--port', appPort, '--strictPort'], {
    cwd: join(root, 'apps', name),
    env: { API_ORIGIN: `http://localhost:${port}` },
  });
console.log(
  `Portal http://localhost:5173, admin http://localhost:5174/admin, API http://localhost:${port}/api (Ctrl-C ends all).`,
);
