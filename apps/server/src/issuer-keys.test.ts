import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprintOf, kidOf, readIssuerKey } from '@binhan/server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readEnvironment } from './environment';
import { issuerKey } from './issuer-key-command';
import { issuerKeysOf } from './issuer-keys';
import { startApi } from './start';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binhan-keys-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const said = { out: '', err: '' };
beforeEach(() => {
  Object.assign(said, { out: '', err: '' });
  vi.spyOn(console, 'log').mockImplementation((line: string) => void (said.out += `${line}\n`));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void (said.err += `${line}\n`));
});
afterEach(() => void vi.restoreAllMocks());

function environment(variables: Record<string, string> = {}) {
  const read = readEnvironment(variables);
  if ('problems' in read) throw new Error(read.problems.join(' '));
  return read.value;
}

test('a key is made for its owner alone, never over another, and nothing of its private half is said', async () => {
  const out = join(folder, 'one.json');
  expect(await issuerKey(environment(), 'create', { out, issuer: '31TM', months: '12' })).toBe(0);
  if (process.platform !== 'win32') expect((await stat(out)).mode & 0o777).toBe(0o600);
  const kept: { d: string } = JSON.parse(await readFile(out, 'utf8'));
  const key = await readIssuerKey(kept);
  if (key === undefined) throw new TypeError('no key');
  expect(said.out).toContain(kidOf(key.jwk));
  expect(said.out).toContain(fingerprintOf(key.jwk));
  expect(said.out).toContain(JSON.stringify(key.jwk));
  expect(said.out + said.err).not.toContain(kept.d);
  await expect(issuerKey(environment(), 'create', { out })).rejects.toThrow(/is there already/);
  expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(kept);
});

test('for a variable the key alone is on standard output, everything to read aloud on the other', async () => {
  expect(await issuerKey(environment(), 'create', { stdout: true })).toBe(0);
  const value: unknown = JSON.parse(said.out);
  const key = await readIssuerKey(value);
  expect(said.err).toContain(fingerprintOf(key?.jwk ?? { kty: 'EC', crv: 'P-256', x: '', y: '' }));
  expect(environment({ ISSUER_KEYS: JSON.stringify({ keys: [value] }) }).ISSUER_KEYS).toHaveLength(1);
});

test.each([
  ['create', {}],
  ['create', { out: 'a', stdout: true }],
  ['create', { stdout: true, months: 'many' }],
  ['create', { stdout: true, issuer: 'tm 31' }],
  ['rotate', {}],
])('%s with %j is no such command', async (command, values) => {
  expect(await issuerKey(environment(), command, values)).toBeUndefined();
  expect(said.out).toBe('');
});

test('check says whose keys the process would bring, for what and until when', async () => {
  expect(await issuerKey(environment(), 'check', {})).toBe(0);
  expect(said.out).toMatch(/No keys are brought/);
  const [one, two] = [join(folder, 'site.json'), join(folder, 'province.json')];
  await issuerKey(environment(), 'create', { out: one, issuer: '31TM', months: '1' });
  await issuerKey(environment(), 'create', { out: two });
  said.out = '';
  await issuerKey(environment({ ISSUER_KEY_FILES: `${one}, ${two}` }), 'check', {});
  const ids = (await issuerKeysOf(environment({ ISSUER_KEY_FILES: `${one},${two}` }))).map(({ jwk }) =>
    kidOf(jwk),
  );
  expect(said.out.match(/^(issuer|purposes|kid) .*$/gm)).toEqual([
    'issuer        31TM',
    'purposes      v',
    `kid           ${ids[0]}`,
    'issuer        31',
    'purposes      v, t, r',
    `kid           ${ids[1]}`,
  ]);
  expect(said.out).toMatch(/end {11}\d{4}-/);
  expect(said.out).toMatch(/end {11}none/);
});

test('a file that others can read, that is no key or not there stops the process in a sentence', async () => {
  const open = join(folder, 'open.json');
  await issuerKey(environment(), 'create', { out: open });
  await chmod(open, 0o640);
  const none = join(folder, 'none.json');
  await writeFile(none, '{"kty":"EC"}', { mode: 0o600 });
  const cases: [string, RegExp][] = [
    [none, /holds no private P-256 key/],
    [join(folder, 'missing.json'), /cannot be read/],
    ...(process.platform === 'win32' ? [] : [[open, /can be read by others/] as [string, RegExp]]),
  ];
  for (const [path, sentence] of cases)
    await expect(issuerKeysOf(environment({ ISSUER_KEY_FILES: path }))).rejects.toThrow(sentence);
  await expect(issuerKeysOf(environment({ ISSUER_KEYS: '{"keys":[{"d":"secret-half"}]}' }))).rejects.toThrow(
    /^ISSUER_KEYS holds something that is no private P-256 key\.$/,
  );
  expect(readEnvironment({ ISSUER_KEYS: 'secret-half' })).toEqual({
    problems: [expect.not.stringContaining('secret-half')],
  });
});

test('the process signs with the key it is brought: it alone is in the trust list', async () => {
  const path = join(folder, 'signing.json');
  await issuerKey(environment(), 'create', { out: path });
  const [key] = await issuerKeysOf(environment({ ISSUER_KEY_FILES: path }));
  const api = await startApi(environment({ ISSUER_KEY_FILES: path, DATA_DIR: join(folder, 'data') }), false);
  const answer = await api.server.fetch(new Request(`${api.origins[0]}/api/v1/certificates/trust`));
  const { keys }: { keys: { kid: string; jwk: unknown }[] } = await answer.json();
  expect(keys.map(({ kid, jwk }) => ({ kid, jwk }))).toEqual([
    { kid: kidOf(key?.jwk ?? { kty: 'EC', crv: 'P-256', x: '', y: '' }), jwk: key?.jwk },
  ]);
  await api.close();
});
