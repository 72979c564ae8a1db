/** What we read of a package.json. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  scripts?: Record<string, string>;
  exports?: Record<string, string | Record<string, string> | null>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** One workspace: where it is below the root, its absolute folder, its package.json. */
export interface Workspace {
  place: string;
  folder: string;
  manifest: Manifest;
}

export function workspaces(root: string): Workspace[];
export function published(root: string): Workspace[];
