import { describe, expect, test } from 'vitest';
import { verifyCertificate as verifyInBrowsers } from '../src/index';
import { verifyCertificate, type VerifyOptions } from '../src/node';
import { craft, NOW, payloads } from './make/certificates';
import { createSigner } from './make/signers';

// Keys of one id: whoever does not fit the first is tried with the second, and by then others have been read.
const kid = 'AAAAAAAAAAA=';
const signer = async () => {
  const { entry, ...made } = await createSigner();
  return { ...made, kid, entry: { ...entry, kid } };
};
const [first, second, forger] = [await signer(), await signer(), await signer()];
const rsa = await createSigner({ algorithm: 'PS256' });

const named = (fn: string) => ({ payload: { ...payloads.v, nam: { ...payloads.v.nam, fn } } });
const texts = await Promise.all(
  [first, second, rsa, forger].flatMap((by, n) => [
    craft(by, named(`Bùi ${n}`)),
    craft(by, { payload: payloads.t }),
    craft(by, { ...named('Nguyễn Thị'.repeat(n)), tags: [] }),
    craft(by, { compressed: (bytes) => bytes.subarray(0, -n - 1) }),
  ]),
);

/** With a list that nobody has read yet, so that its keys are still to be imported. */
const options = (): VerifyOptions => ({
  trust: [first.entry, second.entry, rsa.entry].map((entry) => ({ ...entry })),
  at: NOW,
});

describe.each([
  ['node:crypto', verifyCertificate],
  ['WebCrypto', verifyInBrowsers],
])('certificates that are verified at the same time do not get into each other, by %s', (_name, verify) => {
  test.each([
    ['with keys at hand', true],
    ['with keys to be imported', false],
  ])('%s', async (_how, isWarm) => {
    const alone = [];
    for (const text of texts) alone.push(await verify(text, options()));
    expect(new Set(alone.map(({ verdict }) => verdict))).toEqual(new Set(['valid', 'invalid']));
    const shared = options();
    if (isWarm) await verify(texts[0] ?? '', shared);
    const together = await Promise.all(texts.map((text) => verify(text, shared)));
    expect(together).toEqual(alone);
  });
});
