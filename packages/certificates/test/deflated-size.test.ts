import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBase45 } from '../src/hcert/base45';
import { inflateZlib } from '../src/inflate/inflate';
import { deflateZlib } from '../src/issue/deflate';

const folder = join(import.meta.dirname, 'vectors', 'dgc-testdata');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);

test('certificates of the countries come out no larger than by zlib at its best, all together', () => {
  let ours = 0;
  let zlib = 0;
  let tried = 0;
  for (const name of files) {
    const { PREFIX = '' } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { PREFIX?: string };
    const content = contentOf(PREFIX);
    if (content === undefined) continue;
    const deflated = deflateZlib(content);
    expect(new Uint8Array(inflateSync(deflated))).toEqual(content);
    ours += deflated.length;
    zlib += deflateSync(content, { level: 9 }).length;
    tried++;
  }
  expect(tried).toBeGreaterThan(100);
  expect(ours).toBeLessThanOrEqual(zlib);
});

/** What a certificate inflates to; nothing of those that are broken on purpose. */
function contentOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(inflateZlib(decodeBase45(text, 4)));
  } catch {
    return undefined;
  }
}
