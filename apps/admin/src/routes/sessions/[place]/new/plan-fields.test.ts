import { expect, test } from 'vitest';
import { readPlan, refusedPlan, type TypedPlan } from './plan-fields.ts';

const typed: TypedPlan = {
  offer: 'sars-cov-2-pcr',
  day: '2026-11-24',
  from: '07:30',
  until: '11:45',
  minutes: '30',
  capacity: '10',
  walkInShare: '20',
  overBooking: '10',
};
const at = { language: 'en', now: '2026-11-23T10:00:00.000Z' } as const;

test('a plan is read in the country’s hours, with what it will make', () => {
  expect(readPlan(typed, at)).toEqual({
    plan: {
      offer: 'sars-cov-2-pcr',
      from: '2026-11-24T00:30:00.000Z',
      until: '2026-11-24T04:45:00.000Z',
      minutes: 30,
      capacity: 10,
      walkInShare: 20,
      overBooking: 10,
    },
    preview: { slots: 8, seats: 80, bookable: 64, left: 15 },
  });
});

test.each(['7:30', '07h30', '7.30'])('an hour may be written %s', (from) => {
  expect(readPlan({ ...typed, from }, at)).toMatchObject({ plan: { from: '2026-11-24T00:30:00.000Z' } });
});

test.each<[Partial<TypedPlan>, string]>([
  [{ offer: '' }, 'offer'],
  [{ day: '' }, 'day'],
  [{ day: '2026-02-31' }, 'from'],
  [{ day: '2026-11-22' }, 'from'],
  [{ from: 'sáng' }, 'from'],
  [{ from: '27:00' }, 'from'],
  [{ until: '07:00' }, 'until'],
  [{ until: '07:45' }, 'until'],
  [{ minutes: '4' }, 'minutes'],
  [{ minutes: 'nửa giờ' }, 'minutes'],
  [{ capacity: '0' }, 'capacity'],
  [{ capacity: '' }, 'capacity'],
  [{ walkInShare: '101' }, 'walkInShare'],
  [{ overBooking: '-1' }, 'overBooking'],
  [{ overBooking: '1.5' }, 'overBooking'],
])('what is wrong is said at its field: %o', (wrong, name) => {
  const reading = readPlan({ ...typed, ...wrong }, at);
  expect('errors' in reading && reading.errors).toHaveProperty(name);
});

test('everything that is missing is said at once', () => {
  const empty = Object.fromEntries(Object.keys(typed).map((name) => [name, ''])) as TypedPlan;
  const reading = readPlan(empty, at);
  expect('errors' in reading && Object.keys(reading.errors).sort()).toEqual(Object.keys(typed).sort());
});

test('what the API says is told in the words of the page', () => {
  expect(refusedPlan({ minutes: 'Choose one of the options, please.', capacity: 'a' }, 'en')).toEqual({
    minutes: 'These are too many slots. Give each more minutes.',
    capacity: 'a',
  });
});
