import { readSpokenCode } from '@binhan/domain/rules';
import { expect, test } from 'vitest';
import { newTicket, ticketAddress, ticketFrom } from './ticket.ts';

test('a ticket is nine characters to read aloud and sixteen random bytes', () => {
  const ticket = ticketFrom(new Uint8Array(24).fill(255));
  expect(readSpokenCode(ticket.code)).toBe(ticket.code);
  expect(ticket.code).toHaveLength(9);
  expect(ticket.token).toBe('_____________________w');
  expect(newTicket().token).toMatch(/^[\w-]{22}$/);
  expect(newTicket().code).not.toBe(newTicket().code);
});

test('the token of a printed link is in no part of the address a server sees', () => {
  const { pathname, search, hash } = new URL(ticketAddress('https://binhan.example', 'abc'));
  expect([pathname, search, hash]).toEqual(['/xem-ket-qua', '', '#abc']);
});

test('other lengths are a mistake in the code', () =>
  expect(() => ticketFrom(new Uint8Array(8))).toThrow(RangeError));
