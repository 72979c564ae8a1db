import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BookingState, bookableSeats, changeRefusal, liveBookingStates, planSlots } from './index';

describe('the slots of a session', () => {
  const from = '2026-11-24T01:00:00.000Z';

  test('follow one another without a gap and end in time', () => {
    const slots = planSlots({ from, until: '2026-11-24T02:10:00.000Z', minutes: 20, capacity: 5 });
    expect(slots.map((slot) => slot.from.slice(11, 16))).toEqual(['01:00', '01:20', '01:40']);
    expect(slots.at(-1)?.until).toBe('2026-11-24T02:00:00.000Z');
  });

  test('are none where the time does not do for one', () => {
    expect(planSlots({ from, until: '2026-11-24T01:19:00.000Z', minutes: 20, capacity: 5 })).toEqual([]);
  });

  test.each([
    [10, 0, 0, 10],
    [10, 20, 0, 8],
    [10, 0, 10, 11],
    [10, 20, 10, 8],
    [7, 50, 0, 3],
    [1, 20, 0, 0],
    [10, 100, 100, 0],
  ])(
    'of %d seats with %d %% for walk-ins and %d %% above, %d may be booked',
    (capacity, walkInShare, overBooking, seats) => {
      expect(bookableSeats(capacity, { walkInShare, overBooking })).toBe(seats);
    },
  );

  test('never more seats than the policy gives', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        percent,
        percent,
        (capacity, walkInShare, overBooking) => {
          const seats = bookableSeats(capacity, { walkInShare, overBooking });
          expect(seats).toBeLessThanOrEqual(
            ((capacity * (100 - walkInShare)) / 100) * (1 + overBooking / 100) + 1e-9,
          );
          expect(Number.isInteger(seats) && seats >= 0).toBe(true);
        },
      ),
    );
  });
});

describe('whether people may change a booking by themselves', () => {
  const from = '2026-11-24T03:00:00.000Z';
  const policy = { changeUntilHours: 2 };

  test.each([
    ['2026-11-24T01:00:00.000Z', undefined],
    ['2026-11-24T01:00:00.001Z', { state: 'too-late' }],
  ])('at %s', (now, data) => {
    expect(changeRefusal({ state: 'booked', from }, policy, now)?.data).toEqual(data);
  });

  test('a held seat may always be given back; what ended cannot be changed', () => {
    const refused = BookingState.options.filter(
      (state) => changeRefusal({ state, from }, policy, '2026-11-23T00:00:00.000Z') !== undefined,
    );
    expect(refused).toEqual(['arrived', 'done', 'cancelled', 'expired', 'missed']);
  });

  test('live are the states that hold a seat', () => {
    expect(liveBookingStates).toEqual(['held', 'booked', 'arrived']);
  });
});
