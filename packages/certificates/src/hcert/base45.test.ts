import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase45, encodeBase45 } from './base45';

const text = (value: string) => new TextEncoder().encode(value);

/** The examples of RFC 9285, sections 4.3 and 4.4. */
test.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
])('%s is %s', (plain, encoded) => {
  expect(encodeBase45(text(plain))).toBe(encoded);
  expect([...decodeBase45(encoded)]).toEqual([...text(plain)]);
});

test.each([
  ['nothing', ''],
  ['one character', 'A'],
  ['one character too many', 'BB8A'],
  ['three characters above 65,535', 'GGW'],
  ['two characters above 255', ':::::'],
  ['a small letter', 'bB8'],
  ['a letter that is no ASCII', 'BBÄ'],
  ['a letter far away', 'BB\u0142'],
  ['an emoji', '🂡B'],
])('%s is refused', (_name, encoded) => {
  expect(() => decodeBase45(encoded)).toThrow('bad_encoding');
});

test('nor any other letter, wherever it stands', () => {
  const foreign = fc
    .nat(0xffff)
    .map((code) => String.fromCharCode(code))
    .filter((letter) => !/^[0-9A-Z $%*+\-./:]$/.test(letter));
  fc.assert(
    fc.property(foreign, fc.nat(7), (letter, place) => {
      const good = 'QED8WEX0';
      const text = good.slice(0, place) + letter + good.slice(place + 1);
      expect(() => decodeBase45(text)).toThrow('bad_encoding');
    }),
  );
});

test('whatever is encoded is decoded', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
      expect([...decodeBase45(`HC1:${encodeBase45(bytes)}`, 4)]).toEqual([...bytes]);
    }),
  );
});
