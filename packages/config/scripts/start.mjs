// `npm start`: builds what the server needs, then is the server.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { whenEnding } from './ending.mjs';
import { environment, root, runTurbo } from './turbo.mjs';

console.log('Building (first time about half a minute) …');
const begin = Date.now();
const { exitCode, tasks } = await runTurbo(['build'], ['--filter=@binhan/app-server...']);
if (exitCode !== 0) {
  console.error('The build failed: the lines above say where.');
  process.exit(1);
}
const made = tasks.filter((task) => !task.replayed).length;
console.log(made === 0 ? 'Nothing to build.' : `Built in ${Math.round((Date.now() - begin) / 1000)} s.`);

const main = join(root, 'apps', 'server', 'dist', 'main.js');
if (!existsSync(main)) {
  console.error('The build left no apps/server/dist/main.js: run `npx turbo run build --force`.');
  process.exit(1);
}
const server = spawn(process.execPath, [main, 'serve', ...process.argv.slice(2)], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
});
whenEnding((signal) => {
  // Ctrl-C reaches the server by itself (a terminal tells the whole group); told twice it might end in disorder.
  if (signal === 'SIGINT') setTimeout(() => server.kill('SIGTERM'), 3000).unref();
  else server.kill(signal);
});
server.on('exit', (code, signal) =>
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
);
