import { expect, test } from 'vitest';
import { momentField, readSpan, readWebhook } from './webhook-fields.ts';

const form = (fields: Record<string, string | string[]>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, one);
  return data;
};
const whole = {
  name: ' Bệnh viện ',
  url: 'https://bv.example/x',
  area: '31',
  kinds: ['result.released', 'x'],
};

test('a webhook is read with the events that exist', () => {
  expect(readWebhook(form(whole), 'vi')).toEqual({
    typed: { ...whole, name: 'Bệnh viện', kinds: ['result.released'] },
  });
});

test.each([
  [{ name: ' ' }, 'name'],
  [{ url: 'bv.example' }, 'url'],
  [{ area: '' }, 'area'],
  [{ kinds: 'x' }, 'kinds'],
])('what is missing is said at its field: %o', (fields, name) => {
  expect(readWebhook(form({ ...whole, ...fields }), 'en')).toMatchObject({
    errors: { [name]: expect.any(String) },
  });
});

test('a span is in the country’s time, and none where it ends before it begins', () => {
  const span = { from: '2026-11-23T09:00', until: '2026-11-23T10:30' };
  expect(readSpan(form(span))).toEqual({
    from: '2026-11-23T02:00:00.000Z',
    until: '2026-11-23T03:30:00.000Z',
  });
  expect(momentField('2026-11-23T02:00:00.000Z')).toBe(span.from);
  for (const wrong of [{ until: span.from }, { from: '' }, { from: '2026-13-23T09:00' }])
    expect(readSpan(form({ ...span, ...wrong }))).toBeUndefined();
});
