// What `npm start`, `npm test` and `npm run dev` do first: install the packages when they changed, and with
// `--browser` find a Chromium. Starts on whatever Node the machine has: only what Node 20 reads, only Node's modules.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const stampFile = join(root, 'node_modules', '.cache', 'installed');

/** Ends the command with one sentence. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function stamp() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const name of ['package-lock.json', 'package.json']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

function installed() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp();
}

/** Runs npm with the Node that runs this file; the promise holds its exit code. */
function npm(...parameters) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((resolve) => {
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    const child = spawn(command, [...first, ...parameters, ...quiet], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: command === 'npm' && process.platform === 'win32',
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function install() {
  // `ci` would delete the Node that may be running this file.
  const first = !existsSync(join(root, 'node_modules'));
  console.log(
    first ? 'Installing packages (first time about a minute) …' : 'Updating the installed packages …',
  );
  const begin = Date.now();
  const seconds = () => Math.round((Date.now() - begin) / 1000);
  const timer = setInterval(() => console.log(`  … still installing (${seconds()} s)`), 15_000);
  const code = await npm(first ? 'ci' : 'install');
  clearInterval(timer);
  if (code === 127) stop('npm was not found: run this through npm, for example `npm start`.');
  if (code !== 0)
    stop(
      'The packages could not be installed: see the lines above, and check the network and the free disk space.',
    );
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp());
  console.log(`Packages are installed (${seconds()} s).`);
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20)
  stop(`Node ${process.versions.node} is too old: install Node 20 or newer and run the command again.`);
if (!installed()) await install();
if (process.argv.includes('--browser')) {
  const { prepareBrowser } = await import('./browser.mjs');
  const sentence = await prepareBrowser({ root, npm });
  if (sentence) stop(sentence);
}
