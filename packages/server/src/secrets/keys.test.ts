import { createHmac, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSecrets } from './keys';

const secret = 'a secret of the tests, forty characters!';

test('keys are derived by HKDF-SHA256, so that what another version sealed or hashed is still known', () => {
  const key = Buffer.from(hkdfSync('sha256', secret, 'binhan', 'hash:phone', 32));
  const expected = createHmac('sha256', key).update('+84912345678').digest('base64url');
  expect(createSecrets(secret).hash('phone', '+84912345678')).toBe(expected);
});

test('what is sealed opens for its use and secret only, and not once it was changed', () => {
  const secrets = createSecrets(secret);
  const sealed = secrets.seal('answer:1', new TextEncoder().encode('a text'));
  expect(new TextDecoder().decode(secrets.unseal('answer:1', sealed))).toBe('a text');
  expect(secrets.unseal('answer:2', sealed)).toBeUndefined();
  expect(createSecrets(`${secret}?`).unseal('answer:1', sealed)).toBeUndefined();
  const changed = Uint8Array.from(sealed, (byte, place) => (place === sealed.length - 1 ? byte ^ 1 : byte));
  expect(secrets.unseal('answer:1', changed)).toBeUndefined();
});

test('nothing is ever sealed with a nonce that was used', () => {
  const { seal } = createSecrets(secret);
  const sealed = Array.from({ length: 2000 }, () => seal('answer:1', new Uint8Array(8)).slice(0, 12));
  expect(new Set(sealed.map((nonce) => nonce.join())).size).toBe(2000);
});

test('a short secret is refused', () => {
  expect(() => createSecrets('short')).toThrow(RangeError);
});
