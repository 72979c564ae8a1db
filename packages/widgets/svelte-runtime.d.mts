import type { Plugin } from 'vite';

export function adoptStyles(): Plugin;
export function fitForStrangers(): Plugin;
export function filesBeside(files: Record<string, string | URL>): Plugin;
export function integrityOf(version: string): Plugin;
export function ownCopies(part: RegExp, packages: readonly string[]): Plugin;
