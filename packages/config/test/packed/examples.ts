import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaces } from '../../scripts/workspaces.mjs';
import { root, text } from '../repository.ts';

/** One TypeScript example of a README. */
export interface Example {
  /** Where it stands, for the title of its test. */
  title: string;
  /** The name of its file, unlike every other. */
  file: string;
  source: string;
  /** Whether it is also run; a fence ` ```ts no-run ` is only type-checked. */
  run: boolean;
}

/** Every ` ```ts ` block of the root's, the packages' and each package's README, in order. */
export function examples(): Example[] {
  const readmes = [
    'README.md',
    'packages/README.md',
    ...workspaces(root).map(({ place }) => `${place}/README.md`),
  ];
  return readmes
    .filter((readme) => existsSync(join(root, readme)))
    .flatMap((readme) => blocks(readme, text(readme)));
}

/** The blocks of one README. An unknown word after `ts` is an error, so that a typing mistake does not hide a block. */
export function blocks(readme: string, markdown: string): Example[] {
  return [...markdown.matchAll(/^```(?:ts|typescript)\b([^\n]*)\n([\s\S]*?)^```/gm)].map((match) => {
    const line = markdown.slice(0, match.index).split('\n').length;
    const word = match[1]?.trim() ?? '';
    if (word !== '' && word !== 'no-run')
      throw new Error(`${readme}:${line}: unknown word after ts: ${word}`);
    return {
      title: `${readme}:${line}`,
      file: `${readme.replaceAll('/', '-').replace('README.md', '')}line-${line}.ts`,
      source: match[2] ?? '',
      run: word === '',
    };
  });
}
