import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { published, workspaces } from '../scripts/workspaces.mjs';
import { json, root, text, trackedFiles } from './repository.ts';

const all = workspaces(root);
const names = new Set(all.map(({ manifest }) => manifest.name));
const catalog = '@binhan/catalog';

interface Turbo {
  tags?: string[];
  boundaries?: { tags: Record<string, object> };
}

test('every workspace has exactly one tag and every tag a rule', () => {
  const rules = Object.keys(json<Turbo>('turbo.json').boundaries?.tags ?? {});
  const used = all.map(({ place }) => [place, json<Turbo>(`${place}/turbo.json`).tags ?? []] as const);
  for (const [place, tags] of used) {
    expect(tags, place).toHaveLength(1);
    expect(rules, place).toContain(tags[0]);
    expect(tags[0], place).toBe(place.startsWith('apps/') ? 'app' : place.replace('packages/', ''));
  }
  expect(new Set(used.flatMap(([, tags]) => tags))).toEqual(new Set(rules));
});

test('all published packages but the catalogue have one version, and changesets keep it so', () => {
  const together = published(root).filter(({ manifest }) => manifest.name !== catalog);
  expect(new Set(together.map(({ manifest }) => manifest.version)).size).toBe(1);
  const { fixed, ignore } = json<{ fixed: string[][]; ignore: string[] }>('.changeset/config.json');
  expect(fixed.map((group) => group.toSorted())).toEqual([
    together.map(({ manifest }) => manifest.name).toSorted(),
  ]);
  const apps = all.filter(({ place }) => place.startsWith('apps/')).map(({ manifest }) => manifest.name);
  expect(ignore.toSorted()).toEqual(apps.toSorted());
});

test('our packages ask for each other by a range that the workspace satisfies', () => {
  const versions = new Map(all.map(({ manifest }) => [manifest.name, manifest.version]));
  for (const { place, manifest } of all)
    for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      if (names.has(name)) expect(`${name} ${range}`, place).toBe(`${name} ^${versions.get(name)}`);
});

test('everything else is pinned, so that a later release cannot break an installation', () => {
  for (const { place, manifest } of [
    ...all,
    { place: 'root', manifest: json<(typeof all)[0]['manifest']>('package.json') },
  ])
    for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      if (!names.has(name)) expect(range, `${place}: ${name}`).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test('the lock file names no download address', () => {
  const { packages } = json<{ packages: Record<string, { resolved?: string; link?: boolean }> }>(
    'package-lock.json',
  );
  const addresses = Object.values(packages).filter(({ resolved, link }) => resolved && !link);
  expect(addresses).toEqual([]);
  expect(text('package-lock.json')).not.toMatch(/"resolved": "\w+:/);
});

test('npm ci accepts the lock file', { timeout: 120_000 }, () => {
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  expect(status, stderr).toBe(0);
});

test('the top level holds only what belongs there', () => {
  const allowed =
    'packages apps .changeset .ci .github turbo.json package.json package-lock.json tsconfig.base.json README.md ' +
    'LICENSE .npmrc .gitignore .gitattributes';
  const top = new Set(trackedFiles().map((file) => file.split('/')[0] ?? ''));
  expect([...top].filter((name) => !allowed.split(' ').includes(name))).toEqual([]);
});
