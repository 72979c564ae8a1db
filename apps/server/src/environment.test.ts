import { expect, test } from 'vitest';
import { readEnvironment } from './environment';

test('a demonstration needs nothing and listens on this machine only', () => {
  const read = readEnvironment({});
  expect(read).toMatchObject({ value: { MODE: 'demo', host: '127.0.0.1', origin: 'http://localhost:3000' } });
});

test('production refuses to start without database, secret and origin, and names each', () => {
  expect(readEnvironment({ MODE: 'production' })).toEqual({
    problems: [
      'DATABASE_URL must be set in production.',
      'AUTH_SECRET must be set in production.',
      'PUBLIC_ORIGIN must be set in production.',
    ],
  });
});

test.each([
  ['TIME_ZONE', 'Asia/Thanh_Mien'],
  ['HOTLINE', 'gọi cho tôi'],
  ['SENDER', 'x'.repeat(41)],
  ['PROVINCE_AREA', 'Hải Phòng'],
  ['DEFAULT_AREA', 'xã Thanh Miện'],
])('a %s that pages or messages could not use is refused in one sentence', (name, value) => {
  const read = readEnvironment({ [name]: value });
  expect(read).toEqual({ problems: [expect.stringMatching(new RegExp(`^${name} is not valid: .+`))] });
  expect(JSON.stringify(read)).not.toContain(value);
});

const key = { kty: 'EC', crv: 'P-256', kid: 'one', x: 'eA', y: 'eQ' };
const national = {
  NATIONAL_URL: 'https://national.example/exchange/',
  NATIONAL_CLIENT_ID: 'hai-phong',
  NATIONAL_CLIENT_SECRET: 'a secret of theirs',
  NATIONAL_KEYS: JSON.stringify({ keys: [key] }),
};

test('the connection with the national platform is read whole', () => {
  expect(readEnvironment(national)).toMatchObject({
    value: { NATIONAL_URL: 'https://national.example/exchange', NATIONAL_KEYS: [key] },
  });
});

test.each(Object.keys(national))('a connection without %s is refused in one sentence', (name) => {
  expect(readEnvironment({ ...national, [name]: '' })).toEqual({
    problems: [`${name} must be set to connect with the national platform.`],
  });
});

test.each([
  ['NATIONAL_URL', 'http://national.example'],
  ['NATIONAL_KEYS', 'no JSON'],
  ['NATIONAL_KEYS', '{"keys":[]}'],
  ['NATIONAL_KEYS', JSON.stringify({ keys: [{ ...key, d: 'its-secret-half' }] })],
])('a %s that cannot be used is refused without being repeated', (name, value) => {
  const read = readEnvironment({ ...national, [name]: value });
  expect(read).toEqual({ problems: [expect.stringMatching(new RegExp(`^${name}.* is not valid: .+`))] });
  expect(JSON.stringify(read)).not.toContain('its-secret-half');
});

test('a wrong value is named without being repeated', () => {
  const read = readEnvironment({ AUTH_SECRET: 'short-secret-value' });
  expect(JSON.stringify(read)).toContain('AUTH_SECRET');
  expect(JSON.stringify(read)).not.toContain('short-secret-value');
});
