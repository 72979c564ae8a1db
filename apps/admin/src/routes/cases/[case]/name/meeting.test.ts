import { expect, test } from 'vitest';
import { momentOf, readMeeting } from './meeting.ts';

function sent(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(`exposure.${name}`, value);
  return data;
}

test('an hour is told in the zone of the country, across midnight too', () => {
  expect(momentOf('2026-11-22T00:30')).toBe('2026-11-21T17:30:00.000Z');
  expect(momentOf('2026-11-22T00:30:59')).toBe('2026-11-21T17:30:00.000Z');
});

test.each(['', '2026-11-22', '22/11/2026 10:00', '2026-13-01T10:00'])('%j is no hour', (typed) => {
  expect(momentOf(typed)).toBeUndefined();
});

test('a meeting with a comma in its metres', () => {
  expect(
    readMeeting(
      sent({
        meeting: 'Ăn trưa',
        from: '2026-11-22T11:00',
        to: '2026-11-22T12:00',
        metres: '1,5',
        mask: 'none',
      }),
    ),
  ).toEqual({
    exposure: {
      basis: 'named',
      from: '2026-11-22T04:00:00.000Z',
      to: '2026-11-22T05:00:00.000Z',
      meeting: 'Ăn trưa',
      metres: 1.5,
      mask: 'none',
    },
  });
});

test('what is missing is named by its box; what may be left out is left out', () => {
  expect(readMeeting(sent({ from: '2026-11-22T11:00' }))).toEqual({
    missing: ['exposure.meeting', 'exposure.to'],
  });
  expect(
    readMeeting(sent({ meeting: 'Họp', from: '2026-11-22T11:00', to: '2026-11-22T12:00', mask: 'x' })),
  ).toMatchObject({ exposure: { meeting: 'Họp' } });
});
