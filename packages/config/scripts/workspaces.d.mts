/** A file, nothing (`null` closes an entry), or a choice by condition. */
export type Target = string | null | { [condition: string]: Target };

/** What we read of a package.json. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  engines?: Record<string, string>;
  scripts?: Record<string, string>;
  exports?: Record<string, Target>;
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
