import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every workspace under `packages` and `apps`, with its folder (absolute), its place below the root and its package.json. */
export function workspaces(root) {
  return ['packages', 'apps'].flatMap((kind) =>
    readdirSync(join(root, kind))
      .map((name) => ({ place: `${kind}/${name}`, folder: join(root, kind, name) }))
      .filter(({ folder }) => existsSync(join(folder, 'package.json')))
      .map((workspace) => ({
        ...workspace,
        manifest: JSON.parse(readFileSync(join(workspace.folder, 'package.json'), 'utf8')),
      })),
  );
}

/** The workspaces that others install. */
export function published(root) {
  return workspaces(root).filter(({ manifest }) => !manifest.private);
}
