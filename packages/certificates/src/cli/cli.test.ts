import encodeQR from 'qr';
import jpeg from 'jpeg-js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { craftCard, createCardIssuer } from '../../test/make/cards';
import { craft, NOW } from '../../test/make/certificates';
import { createSigner } from '../../test/make/signers';
import { signRevocationList, signTrustList } from '../issue/node';
import { certificateMessages } from '../messages/index';
import { findingCodes } from '../findings';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'binhan-certificates-'));
afterAll(() => rmSync(folder, { recursive: true }));

const signer = await createSigner();
const issuer = await createCardIssuer();
const text = await craft(signer);
const trust = file(
  'trust.json',
  JSON.stringify({ keys: [signer.entry, issuer.entry], expiresAt: '2022-04-01T00:00:00Z' }),
);
const line = (...more: string[]) => ['verify', '--trust', trust, '--at', NOW.toISOString(), ...more];

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The code of a text as pixels, at `scale` pixels a module: 5 are about 150 dpi on a code of 5 cm. */
function pixels(content: string, scale: number) {
  const matrix = encodeQR(content, 'raw', { ecc: 'medium', border: 4 });
  const width = matrix.length * scale;
  const data = Buffer.alloc(width * width * 4, 255);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      if (matrix[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height: width };
}

function png(content: string): Uint8Array {
  const { data, width, height } = pixels(content, 5);
  const picture = new PNG({ width, height });
  data.copy(picture.data);
  return PNG.sync.write(picture);
}

describe('verifies', () => {
  test('a text, a file, a PNG and a JPEG', async () => {
    const inputs = [
      text,
      file('code.txt', `${text}\n`),
      file('code.png', png(text)),
      file('code.jpg', jpeg.encode(pixels(text, 5), 80).data),
    ];
    for (const input of inputs) {
      const { out, error, exitCode } = await run(line(input), NOW);
      expect({ out, error, exitCode }).toEqual({
        out: 'Hợp lệ\nNguyễn Văn An, 1995, → 2023-01-01\n',
        error: '',
        exitCode: 0,
      });
    }
  });

  test('a card in several codes', async () => {
    const parts = await craftCard(issuer, { parts: 2 });
    expect((await run(line(...parts), NOW)).exitCode).toBe(0);
  });

  test('and says in either language what is wrong, and where', async () => {
    const bad = await craft(signer, { claims: new Map([[4, 1_600_000_000]]) });
    expect(await run(line(bad), NOW)).toMatchObject({
      out: expect.stringMatching(/^Không hợp lệ\n✗ time expired: Chứng nhận đã hết hạn\.\n/) as string,
      exitCode: 1,
    });
    expect((await run(line('--lang', 'en', bad), NOW)).out).toMatch(
      /^Not valid\n✗ time expired: The certificate has expired\.\n/,
    );
  });

  test('as of the present, where no moment is given', async () => {
    const now = new Date('2022-05-01T00:00:00Z');
    const { out, exitCode } = await run(['verify', '--trust', trust, text], now);
    expect(out).toContain('list_expired');
    expect(exitCode).toBe(2);
  });

  test('by rules, revocations and value sets', async () => {
    const rules = file('rules.json', '[]');
    const revocations = file(
      'revocations.json',
      JSON.stringify({ lists: [], expiresAt: '2022-02-01T00:00:00Z' }),
    );
    const { out, exitCode } = await run(
      line('--rules', rules, '--revocations', revocations, '--values', text),
      NOW,
    );
    expect(out).toContain('revocations_expired');
    expect(exitCode).toBe(2);
  });

  test('by signed lists, whose keys are pinned in a file', async () => {
    const root = await createSigner();
    const about = { issuer: 'VN', sequence: 1, issuedAt: NOW, expiresAt: new Date('2022-03-08T00:00:00Z') };
    const signing = { key: root.privateKey, kid: 'root' };
    const jwk = await crypto.subtle.exportKey('jwk', root.publicKey);
    const lists = [
      '--trust',
      file('trust.jwt', `${await signTrustList({ ...about, keys: [signer.entry] }, signing)}\n`),
      '--revocations',
      file('revocations.jwt', await signRevocationList({ ...about, lists: [] }, signing)),
    ];
    const anchors = ['--anchors', file('anchors.json', JSON.stringify([{ jwk, kid: 'root' }]))];
    const exitAt = async (moment: string, more: string[]) =>
      run(['verify', ...lists, ...more, '--at', moment, text], NOW);
    expect((await exitAt('2022-03-02', anchors)).exitCode).toBe(0);
    expect((await exitAt('2022-03-09', anchors)).exitCode).toBe(2);
    expect((await exitAt('2022-02-01', anchors)).exitCode).toBe(2);
    expect(await exitAt('2022-03-02', [])).toMatchObject({
      out: '',
      error: expect.stringMatching(/^key_unknown: .* \/ /) as string,
      exitCode: 2,
    });
  });

  test('by a list that has stopped an issuer, with its dates as text', async () => {
    const stopped = [{ issuer: 'HD', from: '2021-01-01' }];
    const list = file('stopped.json', JSON.stringify({ keys: [signer.entry], stopped }));
    const { out } = await run(['verify', '--trust', list, '--at', NOW.toISOString(), text], NOW);
    expect(out).toContain('issuer_stopped');
  });

  test('with the report as JSON', async () => {
    const { out } = await run(line('--json', text), NOW);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'valid',
      findings: [],
      certificate: { format: 'hcert' },
    });
  });

  test('without a list nothing is valid', async () => {
    expect((await run(['verify', text], NOW)).exitCode).toBe(1);
  });
});

describe('says what is wrong with a call', () => {
  test.each([
    [[]],
    [['verify']],
    [['issue', text]],
    [['verify', '--nothing', text]],
    [['verify', '--lang', 'fr', text]],
    [['verify', '--at', 'soon', text]],
    [['verify', '--trust', join(folder, 'missing.json'), text]],
    [['verify', '--rules', file('broken.json', '{'), text]],
  ])('%j', async (call) => {
    const { out, error, exitCode } = await run(call, NOW);
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 64 });
    expect(error.length).toBeGreaterThan(20);
  });

  test('a picture without a code, one that is broken, one that would be too large', async () => {
    const huge = Buffer.from(png('x'));
    huge.writeUInt32BE(100_000, 16);
    huge.writeUInt32BE(100_000, 20);
    const empty = new PNG({ width: 50, height: 50 });
    for (const picture of [
      PNG.sync.write(empty),
      png('x').subarray(0, 60),
      huge,
      new Uint8Array([0xff, 0xd8, 0]),
    ]) {
      const { error, exitCode } = await run(line(file('picture', picture)), NOW);
      expect(error).toMatch(/No QR code was found/);
      expect(exitCode).toBe(1);
    }
  });
});

test('what breaks the schema is shown without a throw', async () => {
  for (const payload of [{}, { nam: null, dob: 5 }, { nam: 'x', v: [null] }]) {
    const { exitCode } = await run(line(await craft(signer, { payload })), NOW);
    expect(exitCode).toBe(1);
  }
});

test('both languages have a sentence of their own for every code', () => {
  const { vi, en } = certificateMessages;
  for (const language of [vi, en]) {
    expect(Object.keys(language.findings).toSorted()).toEqual(Object.keys(findingCodes).toSorted());
    expect(new Set(Object.values(language.findings)).size).toBe(Object.keys(findingCodes).length);
  }
});
