// Case 30 of the list of abuse cases: codes pasted over a poster. Nothing here may come out as something safe to open.
import { expect, test } from 'vitest';
import { readQr } from './index';

const header = 'eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0';
const schemes = [
  'javascript',
  'data',
  'vbscript',
  'file',
  'blob',
  'intent',
  'content',
  'about',
  'view-source',
  'ms-settings',
];
const spellings: ((scheme: string) => string)[] = [
  (scheme) => `${scheme}:alert(1)`,
  (scheme) => `${scheme.toUpperCase()}:alert(1)`,
  (scheme) => ` ${scheme}:alert(1)`,
  (scheme) => `\u0001${scheme}:alert(1)`,
  (scheme) => `${scheme.slice(0, 3)}\n${scheme.slice(3)}:alert(1)`,
  (scheme) => `${scheme.slice(0, 3)}\t${scheme.slice(3)}:alert(1)`,
  (scheme) => `${scheme.slice(0, 3)}\u200B${scheme.slice(3)}:alert(1)`,
  (scheme) => `\uFEFF${scheme} :alert(1)`,
  (scheme) => `${scheme}://binhan.example/p/${header}.e30.x`,
];
const hosts = [
  'xn--binhn-dta.example',
  'binhаn.example', // Cyrillic а
  'bình-an.example',
  'ｂinhan.example',
  'binhan。example',
  'bin%68an.example',
  'binhan.example@evil.example',
  'binhan.example%40evil.example',
  'binhan.example:443@evil.example',
  '127.0.0.1',
  '0x7f000001',
  '2130706433',
  '[::1]',
  '[::ffff:7f00:1]',
  '192.168.1.1:8080',
  'binhan.example\\@evil.example',
  'ℬinhan.example',
  'biոhan.example', // Armenian ո
  'bınhan.example', // dotless ı
  'binhan.example\u202E.evil.example',
  'bin\u00ADhan.example',
  'bin\u200Dhan.example',
];
const paths = [
  '/',
  '/p/abc',
  '/p/<script>',
  '/p/\u202Egpj.exe',
  '/a b',
  '/\\evil.example',
  '/p/a\u0000b',
  '/`x`',
];
const texts = [
  '|'.repeat(4296),
  'A'.repeat(4096),
  'A'.repeat(100_000),
  '\u202E'.repeat(500),
  `${'\u0300'.repeat(4000)}`,
  '\0'.repeat(4000),
  '\uD800',
  '\uFFFD\uFFFD',
  `https://${'a.'.repeat(2000)}example/`,
  `https://e.coronawarn.app?v=1#${'CgQ'.repeat(1400)}`, // a message with very many fields: never decoded
  '//evil.example/x',
  'https:evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'http://',
  'https://?',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE place; --",
  '=HYPERLINK("https://evil.example")',
  '+cmd|calc',
  '${7*7}',
  '{{7*7}}',
  '%n%n%n',
  '../../etc/passwd',
  'BAP1:<script>',
  'BAC1:../../x',
  'BAT1:' + 'a'.repeat(4000),
  'HC1:' + '<'.repeat(100),
  'shc:/' + 'x'.repeat(100),
  `030095000001||<img src=x>|02011995|Nam|\u202Ex|15042021`,
  '******000001|=1+1|1995-**-**|0||',
];

const codes = [
  ...schemes.flatMap((scheme) => spellings.map((spell) => spell(scheme))),
  ...hosts.flatMap((host) => [`https://${host}/`, `https://${host}/p/${header}.e30.x`]),
  ...paths.slice(2).map((path) => `https://binhan.example${path}`),
  ...texts,
];

test('there are at least 150 of them', () => {
  expect(new Set(codes).size).toBeGreaterThanOrEqual(150);
});

test.each(codes.map((code) => [code.slice(0, 60), code] as const))('%j', (_name, code) => {
  const reading = readQr(code);
  expect(reading.raw).toBe(code);
  if (reading.kind === 'url') {
    expect(reading.fields.link).toBeUndefined();
    expect(reading.warnings).not.toEqual([]);
  }
  if (reading.kind === 'own-place') expect(reading.warnings).not.toEqual([]);
  expect(JSON.stringify(reading.fields)).not.toMatch(/javascript:|data:|[\u202A-\u202E\u0000-\u0008]/i);
});

test.each(schemes.flatMap((scheme) => spellings.map((spell) => spell(scheme))))(
  '%j is never an address',
  (code) => {
    const reading = readQr(code);
    expect(reading.kind).toBe('unknown');
    expect(reading.warnings).toContain('unsafe_scheme');
  },
);
