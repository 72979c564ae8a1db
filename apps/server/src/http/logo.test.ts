import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LogoError, readLogo } from './logo';

const origin = 'https://binhan.example';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binhan-logo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Buffer) {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('no picture is no picture', async () => {
  expect(await readLogo({ LOGO: undefined, origin })).toBeUndefined();
});

test.each([
  ['image/svg+xml', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['image/svg+xml', '\uFEFF<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['image/png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['image/jpeg', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
  ['image/webp', Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')],
])('a file is %s by its bytes, whatever it is called', async (type, content) => {
  const logo = await readLogo({ LOGO: await file('picture.txt', content), origin });
  expect(logo?.file?.type).toBe(type);
  expect(logo?.address).toMatch(/^\/logo\?v=[0-9a-f]{16}$/);
});

test('an address of this installation is kept without its origin', async () => {
  expect(await readLogo({ LOGO: `${origin}/picture.svg?a=1`, origin })).toEqual({
    address: '/picture.svg?a=1',
  });
});

test.each([
  ['another host', 'https://elsewhere.example/private.svg', /under PUBLIC_ORIGIN/],
  ['another port', `${origin}:8443/private.svg`, /under PUBLIC_ORIGIN/],
  ['a host that only begins alike', `${origin}.evil.example/private.svg`, /under PUBLIC_ORIGIN/],
  ['a script', 'javascript:private', /under PUBLIC_ORIGIN/],
  ['data', 'data:image/svg+xml,private', /under PUBLIC_ORIGIN/],
  ['no file', '/private/nothing.svg', /cannot be read/],
])('refuses %s in one sentence that does not repeat it', async (_what, LOGO, sentence) => {
  const refused: unknown = await readLogo({ LOGO, origin }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(LogoError);
  expect(String(refused)).toMatch(sentence);
  expect(String(refused)).not.toMatch(/private|\n/);
});

test('refuses what is no picture, or too large for every first page', async () => {
  const text = await file('logo.svg', '<!doctype html><svg onload="x">');
  await expect(readLogo({ LOGO: text, origin })).rejects.toThrow(/SVG, PNG, JPEG or WebP/);
  const large = await file(
    'logo.png',
    Buffer.concat([Buffer.from('\x89PNG\r\n', 'latin1'), Buffer.alloc(300_000)]),
  );
  await expect(readLogo({ LOGO: large, origin })).rejects.toThrow(/at most 200 kB/);
});
