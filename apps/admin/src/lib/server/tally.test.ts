import type { Caller } from '@binhan/contract';
import type { Cookies } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { countOne, readTally } from './tally.ts';

function browser(): Pick<Cookies, 'get' | 'set'> {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
  };
}

const staff = (name: string): Caller => ({ who: 'staff', name, grants: [] });
const [binh, an] = [staff('Trần Thị Bình'), staff('Lê Văn An')];

test('A16: two accounts at one machine count each their own', () => {
  const cookies = browser();
  countOne(cookies, binh, '/', 'arrived', '2026-11-23');
  countOne(cookies, binh, '/', 'arrived', '2026-11-23');
  countOne(cookies, binh, '/', 'served', '2026-11-23');
  countOne(cookies, an, '/', 'walkIns', '2026-11-23');
  expect(readTally(cookies, binh, '2026-11-23')).toEqual({ arrived: 2, walkIns: 0, served: 1 });
  expect(readTally(cookies, an, '2026-11-23')).toEqual({ arrived: 0, walkIns: 1, served: 0 });
});

test('A16: at midnight it begins again', () => {
  const cookies = browser();
  countOne(cookies, binh, '/', 'arrived', '2026-11-23');
  expect(readTally(cookies, binh, '2026-11-24')).toEqual({ arrived: 0, walkIns: 0, served: 0 });
  countOne(cookies, binh, '/', 'arrived', '2026-11-24');
  expect(readTally(cookies, binh, '2026-11-24').arrived).toBe(1);
});

test.each(['', '2026-11-23', '2026-11-23.1.2', '2026-11-23.1.2.x', '2026-11-23.-1.0.0'])(
  'a cookie that says %j counts nothing',
  (value) => {
    const cookies = { ...browser(), get: () => value };
    expect(readTally(cookies, binh, '2026-11-23')).toEqual({ arrived: 0, walkIns: 0, served: 0 });
  },
);
