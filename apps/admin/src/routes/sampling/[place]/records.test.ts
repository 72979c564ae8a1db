import type { QueueRecord } from '@binhan/client/queue';
import type { SiteTube } from '@binhan/contract';
import { expect, test } from 'vitest';
import { leftWith, namesOf, served, tallyOf, troubles, undoSeconds } from './records.ts';

const now = Date.parse('2026-11-24T01:00:00.000Z');
const ticket = { code: '346789ABX', token: 'AAAAAAAAAAAAAAAAAAAAAA' };
const tube: SiteTube = {
  id: 't',
  code: 'T-01',
  kind: 'pcr',
  specimen: 'swab',
  people: 1,
  state: 'collected',
  collectedAt: '2026-11-24T00:59:00.000Z',
  mine: true,
  undoUntil: '2026-11-24T01:00:30.500Z',
  members: [{ name: 'Đỗ Văn Ghé' }],
};
const record = (given: Partial<QueueRecord>): QueueRecord => ({
  id: 'r',
  endpoint: 'tubes.collect',
  input: { place: 'p', code: 'T-01', people: [{ who: { by: 'booking', booking: 'b' }, ticket }] },
  state: 'waiting',
  addedAt: '2026-11-24T00:59:00.000Z',
  ...given,
});
const words = {
  nameOf: () => undefined,
  hand: { unknownTube: 'không có', wrongState: 'đã đi', notSent: '' },
  ofPerson: (name: string, sentence: string) => `${name}: ${sentence}`,
};

test('undo: for ever while it waits, then as long as the server allows', () => {
  expect(undoSeconds(record({}), now)).toBe(Number.POSITIVE_INFINITY);
  const sent = record({ state: 'sent', answer: tube });
  expect(undoSeconds(sent, now)).toBe(31);
  expect([served(sent, now), served(sent, now + 31_000)]).toEqual([false, true]);
  expect(undoSeconds(record({ state: 'refused' }), now)).toBe(0);
});

test('A16: my tally counts what the server has and what still waits, once', () => {
  const waiting = record({ input: { code: 'T-02', people: [{}, {}] } });
  const known = record({ state: 'sent', answer: tube });
  const refused = record({ state: 'refused', input: { code: 'T-03', people: [{}] } });
  expect(tallyOf([tube, { ...tube, code: 'T-09', mine: false }], [waiting, known, refused])).toEqual({
    tubes: 2,
    people: 3,
    waiting: 1,
    refused: 1,
  });
});

test('names: as the server says once it has the tube, before that as this device knows', () => {
  expect(namesOf(record({ state: 'sent', answer: tube }), () => undefined)).toEqual(['Đỗ Văn Ghé']);
  expect(namesOf(record({}), () => 'Thủy')).toEqual(['Thủy']);
  expect(namesOf(record({}), () => undefined)).toEqual(['']);
});

test('a refused tube says why, and of whom', () => {
  const refused = record({
    state: 'refused',
    refusal: {
      code: 'invalid_input',
      status: 422,
      data: { issues: [{ code: 'not_an_option', path: ['people', 0, 'reason'] }] },
    },
  });
  expect(troubles(refused, 'vi', { ...words, nameOf: () => 'Thủy' })).toEqual([
    expect.stringMatching(/^Thủy: ./),
  ]);
  expect(troubles(refused, 'vi', words)).toEqual([expect.stringMatching(/^#1: ./)]);
});

test('tubes that could not be handed over are named with the reason', () => {
  const handed = record({
    endpoint: 'tubes.handOver',
    state: 'sent',
    input: { codes: ['T-01', 'T-02'] },
    answer: {
      sent: 0,
      problems: [
        { code: 'T-01', why: 'unknown' },
        { code: 'T-02', why: 'wrong-state' },
      ],
    },
  });
  expect(troubles(handed, 'vi', words)).toEqual(['T-01: không có', 'T-02: đã đi']);
  expect(leftWith({ ...handed, answer: { sent: 1, problems: [{ code: 'T-02', why: 'unknown' }] } })).toEqual([
    'T-01',
  ]);
  expect(leftWith({ ...handed, state: 'waiting' })).toEqual([]);
  expect([served(handed, now), served(handed, now + 13 * 3_600_000)]).toEqual([false, true]);
});
