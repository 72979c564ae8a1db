import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodePackage } from '../../scripts/platform.mjs';
import { published, type Manifest, type Target } from '../../scripts/workspaces.mjs';
import { root } from '../repository.ts';

/** The oldest Node that our packages support; `engines` says the same. */
export const oldest = '22.18.0';

/** Runs a program to its end and throws with everything it said when it fails. */
export function run(command: string, parameters: string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 64 * 1024 * 1024,
    // As anyone would run it: what vitest says of itself makes vite build for development.
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(
      `${command} ${parameters[0]} failed in ${cwd}\n${stdout}\n${stderr}\n${error?.message ?? ''}`,
    );
  return stdout;
}

/** A new folder outside the repository. */
export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'packed-')));
}

/** Packs every published package into `folder`; the tarball of each by name. Throws when one is not built. */
export function pack(folder: string): Map<string, string> {
  const packages = published(root);
  for (const { folder: place, manifest } of packages)
    for (const file of targets(manifest))
      if (!existsSync(join(place, file)))
        throw new Error(`${manifest.name} is not built: ${file} is missing. Run \`npx turbo run build\`.`);
  const chosen = packages.flatMap(({ manifest }) => ['--workspace', manifest.name]);
  const said = run(
    'npm',
    ['pack', ...chosen, '--pack-destination', folder, '--json', '--loglevel=error'],
    root,
  );
  const answer = JSON.parse(said.slice(said.search(/^[[{]/m))) as Packed[] | Record<string, Packed>;
  return new Map(Object.values(answer).map(({ name, filename }) => [name, join(folder, filename)]));
}

interface Packed {
  name: string;
  filename: string;
}

/** The files that the exports of a package promise; the source condition is ours alone and not packed. */
export function targets(manifest: Manifest): string[] {
  return filesOf(manifest.exports ?? {});
}

function filesOf(target: Target): string[] {
  if (typeof target === 'string') return [target];
  const conditions = Object.entries(target ?? {}).filter(([condition]) => condition !== '@binhan/source');
  return conditions.flatMap(([, inner]) => filesOf(inner));
}

/** What one can import of a package, by its full name; what holds types alone is nothing to import. */
export function entries(manifest: Manifest): string[] {
  return Object.entries(manifest.exports ?? {})
    .filter(([entry, target]) => target !== null && !/\.(json|css|wasm)$/.test(entry))
    .filter(([, target]) => filesOf(target).some((file) => !file.endsWith('.d.ts')))
    .map(([entry]) => manifest.name + entry.slice(1));
}

/** An empty project in which someone has installed our tarballs, their peers and TypeScript. */
export function install(tarballs: Map<string, string>): string {
  const folder = newFolder();
  const peers = published(root).flatMap(({ manifest }) => Object.keys(manifest.peerDependencies ?? {}));
  const others = [...new Set([...peers, 'typescript', '@types/node'])];
  const dependencies = Object.fromEntries([
    ...[...tarballs].map(([name, file]) => [name, `file:${file}`]),
    ...others.map((name) => [name, installedVersion(name)]),
  ]);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module', dependencies }, null, 2),
  );
  run(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    folder,
  );
  return folder;
}

function installedVersion(name: string): string {
  const file = join(root, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** The program of the oldest supported Node, fetched once from the package registry. */
export function oldestNode(): string {
  const { name, program } = nodePackage();
  const folder = join(root, 'node_modules', '.cache', `node-${oldest}`);
  const path = join(folder, 'node_modules', program);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    run('npm', ['install', `${name}@${oldest}`, '--prefix', folder, ...quiet], folder);
  }
  return path;
}
