import type { Workspace } from './workspaces.mjs';

export interface Task {
  workspace: string;
  task: string;
  replayed: boolean;
  state: 'passed' | 'failed' | 'left';
}

export interface Sum {
  lines: string[];
  passed: number;
  failed: number;
  skipped: number;
}

export function resultsFile(folder: string, task: string): string;
export function count(run: { all: Workspace[]; tasks: Task[]; everything: boolean }): Sum;
