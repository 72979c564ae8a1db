// `npm run bench`: the measurements of every workspace that has some, one after another so that none disturbs another.
// usage: npm run bench [-- workspace [part …]], for example `npm run bench -- qr decode`
import { spawnSync } from 'node:child_process';
import { cpus, platform, totalmem } from 'node:os';
import { environment, root, runTurbo } from '../scripts/turbo.mjs';
import { workspaces } from '../scripts/workspaces.mjs';

const [only, ...parts] = process.argv.slice(2);
const measured = workspaces(root)
  .filter(({ manifest }) => manifest.scripts?.bench)
  .filter(({ manifest }) => only === undefined || manifest.name.split('/').at(-1) === only);
if (measured.length === 0) {
  console.log(only === undefined ? 'No workspace has a bench script.' : `${only} has no bench script.`);
  process.exit(1);
}

// What is measured is what is published.
const { exitCode } = await runTurbo(
  ['build'],
  measured.map(({ manifest }) => `--filter=${manifest.name}`),
);
if (exitCode !== 0) process.exit(exitCode);

const version = spawnSync('node', ['--version'], { env: environment, encoding: 'utf8' }).stdout.trim();
const memory = Math.round(totalmem() / 2 ** 30);
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, ${memory} GiB, ${platform()}, Node ${version}`,
);
for (const { manifest } of measured) {
  console.log(`\n## ${manifest.name}`);
  const begin = performance.now();
  const { status } = spawnSync(
    'npm',
    ['run', 'bench', '--silent', '--workspace', manifest.name, '--', ...parts],
    {
      cwd: root,
      env: environment,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  console.log(`\n${manifest.name}: ${Math.round((performance.now() - begin) / 1000)} s`);
  if (status !== 0) process.exitCode = status ?? 1;
}
