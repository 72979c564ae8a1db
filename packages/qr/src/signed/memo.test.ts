import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type QrKey, generateQrKey, importQrKey } from './keys';
import { QrMemo } from './memo';
import { signQr } from './sign';
import { type VerifyQrOptions, verifyQr } from './verify';

const issuedAt = new Date('2026-11-23T08:00:00Z');
const expiresAt = new Date('2026-11-23T08:05:00Z');
const at = new Date('2026-11-23T08:01:00Z');
const checked = vi.spyOn(crypto.subtle, 'verify');
let signer: QrKey;
let keys: QrKey[];

beforeAll(async () => {
  const pair = await generateQrKey();
  signer = await importQrKey(pair.privateJwk);
  keys = [await importQrKey(pair.publicJwk)];
});
afterEach(() => checked.mockClear());

const pass = (person: string) => signQr({ kind: 'own-person', person, issuedAt, expiresAt }, signer);
const issue = async (text: string, options: Partial<VerifyQrOptions>) => {
  const result = await verifyQr(text, { keys, at, ...options });
  return 'issues' in result ? result.issues[0]?.code : undefined;
};

test('a signature that held is checked once, and says the same again', async () => {
  const memo = new QrMemo();
  const text = await pass('7K2M9P4XQ1');
  const first = await verifyQr(text, { keys, at, memo });
  expect(await verifyQr(` ${text}\r\n`, { keys, at, memo })).toEqual(first);
  expect(first).toMatchObject({ value: { person: '7K2M9P4XQ1', keyId: keys[0]?.kid } });
  expect(checked).toHaveBeenCalledTimes(1);
});

test('time, kind and keys in force are judged anew', async () => {
  const memo = new QrMemo();
  const text = await pass('7K2M9P4XQ1');
  await verifyQr(text, { keys, at, memo });
  expect(await issue(text, { memo, at: expiresAt })).toBe('expired');
  expect(await issue(text, { memo, kinds: ['tube'] })).toBe('wrong_kind');
  expect(await issue(text, { memo, keys: [] })).toBe('unknown_key');
  const another = { ...(await importQrKey((await generateQrKey()).publicJwk)), kid: signer.kid };
  expect(await issue(text, { memo, keys: [another] })).toBe('bad_signature');
  expect(await issue(text, { memo })).toBeUndefined();
});

test('what did not hold is not kept, and never passes for what did', async () => {
  const memo = new QrMemo();
  const text = await pass('7K2M9P4XQ1');
  await verifyQr(text, { keys, at, memo });
  const forged = text.slice(0, -3) + (text.at(-3) === 'A' ? 'B' : 'A') + text.slice(-2);
  expect(await issue(forged, { memo })).toBe('bad_signature');
  expect(await issue(forged, { memo })).toBe('bad_signature');
  expect(checked).toHaveBeenCalledTimes(3);
});

test('the token not seen for longest goes first', async () => {
  const memo = new QrMemo(2);
  const [first, second, third] = [await pass('a'), await pass('b'), await pass('c')];
  for (const text of [first, second, first, third, first]) await verifyQr(text, { keys, at, memo });
  expect(checked).toHaveBeenCalledTimes(3);
  await verifyQr(second, { keys, at, memo });
  expect(checked).toHaveBeenCalledTimes(4);
});
