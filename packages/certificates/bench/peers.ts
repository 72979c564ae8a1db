import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { figure, table } from '@binhan/config/bench';
import { measured } from './certificate';

/** Published verifiers, each with the newest Node on which it accepts a good certificate. */
const peers = [
  ['dcc-utils', 'node-24'],
  ['@pathcheck/dcc-sdk', 'node-20'],
] as const;

const workspace = join(import.meta.dirname, '..');
const folder = join(workspace, 'node_modules', '.cache', 'peers');

/** The peers in processes of their own. `install` fetches them first, which takes minutes and half a gigabyte. */
export function comparing({ install }: { install: boolean }): void {
  if (install) installPeers();
  if (!existsSync(join(folder, 'node_modules'))) {
    console.log('\nPeers are not installed: `npm run bench -- certificates install`.');
    return;
  }
  copyFileSync(join(workspace, 'bench', 'peers', 'measure.cjs'), join(folder, 'measure.cjs'));
  const { text, certificate, at, signed, signature } = measured('at/2dcode/raw/1.json');
  const input = JSON.stringify({
    text,
    certificate,
    at,
    signed: Buffer.from(signed).toString('base64'),
    signature: Buffer.from(derOf(signature)).toString('base64'),
    ours: new URL('../dist/node.js', import.meta.url).href,
  });
  const rows = peers.map(([name, runtime]) => {
    const exe = join(folder, 'node_modules', runtime, 'bin', 'node');
    const { stdout, stderr } = spawnSync(exe, ['measure.cjs', name], {
      cwd: folder,
      input,
      encoding: 'utf8',
    });
    const line = (stdout ?? '').trim().split('\n').at(-1) ?? '';
    if (!line.startsWith('{')) return [name, runtime, '–', '–', (stderr ?? '').slice(0, 60)];
    const { node, bare, peer, ours } = JSON.parse(line) as {
      node: string;
      bare: number;
      peer: number;
      ours: number;
    };
    return [name, node, figure(peer), figure(peer / bare), `${figure(ours / peer)} ×`];
  });
  console.log('\nPublished verifiers; they check the signature and little else.\n');
  console.log(table(['', 'Node', 'a second', 'share of the limit', 'ours is faster by'], rows));
}

function installPeers(): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(workspace, 'bench', 'peers', 'package.json'), join(folder, 'package.json'));
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-workspaces'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** r and s as DER, which is what bare `crypto.verify` takes fastest. */
function derOf(signature: Uint8Array): number[] {
  const integer = (part: Uint8Array) => {
    const start = part.findIndex((byte) => byte !== 0);
    const digits = [...part.subarray(start)];
    return (digits[0] ?? 0) > 127 ? [2, digits.length + 1, 0, ...digits] : [2, digits.length, ...digits];
  };
  const content = [...integer(signature.subarray(0, 32)), ...integer(signature.subarray(32))];
  return [0x30, content.length, ...content];
}
