import { expect, test } from 'vitest';
import { readKey } from './key-fields.ts';

const read = (fields: Record<string, string>) => {
  const data = new FormData();
  const all = { name: 'Cổng tỉnh', area: '31', from: '2026-11-23', until: '', origins: '', ...fields };
  for (const [name, value] of Object.entries(all)) data.set(name, value);
  return readKey(data, 'en');
};

test('without addresses a key is secret', () => {
  expect(read({})).toMatchObject({
    value: { name: 'Cổng tỉnh', area: '31', period: { from: '2026-11-23' } },
  });
  expect(read({})).not.toHaveProperty('value.origins');
});

test('addresses are one a line, empty lines left out', () => {
  const got = read({ origins: 'https://haiphong.example/tin\r\n\r\n http://cong.example \n' });
  expect(got).toMatchObject({ value: { origins: ['https://haiphong.example/tin', 'http://cong.example'] } });
});

test.each([
  [{ name: ' ' }, 'name'],
  [{ area: '' }, 'area'],
  [{ from: '' }, 'from'],
  [{ until: '2026-11-23' }, 'until'],
  [{ origins: 'haiphong.example' }, 'origins'],
  [{ origins: 'https://a.example\ndata:text/html,x' }, 'origins'],
  [{ origins: 'https://a.example\n'.repeat(21) }, 'origins'],
])('what is wrong is said at its field: %o', (fields, name) => {
  expect(read(fields)).toMatchObject({ errors: { [name]: expect.any(String) } });
});

test('the line of an address that is none is named', () => {
  expect(read({ origins: 'https://a.example\n\nxyz' })).toMatchObject({
    errors: { origins: expect.stringContaining('Line 3') },
  });
});
