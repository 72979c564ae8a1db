import { expect, test } from 'vitest';
import { text, trackedFiles } from './repository.ts';

const files = trackedFiles();
const binary = /\.(png|jpe?g|webp|ico|woff2?|ttf|pdf|wasm|gz|br|tgz)$/;
const generated =
  /^package-lock\.json$|(^|\/)(openapi\.json|CHANGELOG\.md)$|\.generated\.ts$|\/generated\/|\/areas\/data\//;

/** Longer than one subject should be, and why it is one all the same. */
const long: Record<string, string> = {
  'packages/server/src/database/schema.ts': 'one interface per table, read side by side',
  'apps/admin/src/routes/lists/messages.ts': 'the words of one resource in two languages, side by side',
  'apps/admin/src/routes/vaccination/messages.ts': 'the words of one screen in two languages, side by side',
  'packages/server/src/access/matrix/expected.ts': 'one table of who gets what, a line per endpoint',
  'packages/server/test/matrix/scene.ts': 'the one world that every cell of the table is tried in',
  'packages/contract/src/routes.ts': 'made from the contract, a line per endpoint',
  'packages/widgets/types/index.d.ts':
    'what a page may write of every element, one description after another',
  'packages/ui/src/base.css': 'one cascade, in the order in which it applies',
};

const unwanted: [what: string, pattern: RegExp][] = [
  [
    'the host of a package registry',
    /\b(registry\.(npmjs|npmmirror|yarnpkg)\.(org|com)|npm\.pkg\.github\.com|pypi\.org|files\.pythonhosted\.org|proxy\.golang\.org|crates\.io)\b/,
  ],
  ['a path of one machine', /(^|[\s"'`(=:])\/(work|root|home\/\w+|Users\/\w+)\//m],
  ['a folder outside the repository', /\.\.\/shared\//],
  ['a secret key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a mark of an unfinished merge', /^(<{7} |>{7} )/m],
];

test.each(unwanted)('no file names %s', (_what, pattern) => {
  const found = files
    .filter((file) => !binary.test(file) && file !== 'packages/config/test/sources.test.ts')
    .filter((file) => pattern.test(text(file)));
  expect(found).toEqual([]);
});

test('no folder collects what belongs to nothing', () => {
  // Data of others keeps the names it came with.
  const ours = files.filter((file) => !file.includes('/test/vectors/'));
  const found = ours.filter((file) => /(^|\/)(utils?|helpers?|common|shared|core|misc)\//.test(file));
  expect(found).toEqual([]);
  // SvelteKit's own src/lib is the only lib.
  expect(
    files.filter((file) => /(^|\/)lib\//.test(file) && !/^apps\/(portal|admin)\/src\/lib\//.test(file)),
  ).toEqual([]);
});

test('names of files and folders are kebab-case', () => {
  const named =
    /^(\+?[a-z0-9.@()[\]=_-]+\/)*\+?[a-z0-9.@[\]=_-]+$|(^|\/)(README|CHANGELOG|LICENSE|Dockerfile)(\.\w+)?$/;
  const others = files.filter((file) => /^(packages|apps)\//.test(file) && !named.test(file));
  expect(others).toEqual([]);
});

test('Svelte markup has no {@html}, no inline styles and no computed open of a disclosure', () => {
  // Server-rendered inline styles and changing {@html} break under our policy: both need another way. A computed `open`
  // is set again with whatever changes beside it, and shuts what somebody has opened: `Details` of the ui does not.
  const found = files
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => {
      const markup = text(file)
        .replace(/<script[\s\S]*?<\/script>/g, '')
        .replace(/<style[\s\S]*?<\/style>/g, '');
      return [/\{@html\b/, /\sstyle\s*=/, /\sstyle:[\w-]+/, /<details[^>]*\sopen=\{/]
        .filter((one) => one.test(markup))
        .map((one) => `${file}: ${one}`);
    });
  expect(found).toEqual([]);
});

test('a file of more than 300 lines says why', () => {
  const counted = files.filter((file) => /\.(ts|mts|mjs|js|svelte|css)$/.test(file) && !generated.test(file));
  const found = counted.filter((file) => {
    // A component's style is a part of its own; a table of cases may be twice as long.
    const lines =
      text(file)
        .replace(/<style[\s\S]*<\/style>/, '')
        .split('\n').length - 1;
    return lines > (file.endsWith('.test.ts') ? 600 : 300) && !long[file];
  });
  expect(found).toEqual([]);
});
