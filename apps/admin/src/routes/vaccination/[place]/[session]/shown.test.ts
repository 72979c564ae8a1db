import type { QueueRecord } from '@binhan/client/queue';
import type { Visitor } from '@binhan/contract';
import { expect, test } from 'vitest';
import type { Work } from './inputs.ts';
import { readTable } from './scan.ts';
import { type Choices, after, nextActs, refusedHere, shownVisitors, tooEarly } from './shown.ts';

const text = (words: string) => ({ vi: words, en: words });
const at = '2026-11-23T02:00:00.000Z';
const choices: Choices = {
  site: { id: 'p', name: 'Điểm tiêm' },
  session: { id: 's', on: '2026-11-23', from: at, until: at },
  program: { id: 'prog', name: text('Chiến dịch'), observationMinutes: 30, afterwards: text('') },
  vaccines: [
    {
      id: 'vax-a',
      name: 'A',
      route: 'intramuscular',
      volume: 0.5,
      dosesPerVial: 5,
      gtins: ['08930000000019'],
      lots: [
        { id: 'l1', number: 'FF28', expiresOn: '2027-01-01', closed: 5, open: 0 },
        { id: 'l2', number: 'FF2832', expiresOn: '2027-01-01', closed: 5, open: 0 },
      ],
    },
  ],
  screening: {
    id: 'screen',
    source: 'test',
    from: '2021-01-01',
    title: text('Khám'),
    history: [
      {
        id: 'h',
        title: text(''),
        questions: [{ id: 'pregnant', kind: 'yes-no', label: text(''), required: true, unknown: true }],
      },
    ],
    atSite: [
      {
        id: 'v',
        title: text(''),
        questions: [{ id: 'temperature', kind: 'number', label: text(''), required: true, min: 30, max: 45 }],
      },
    ],
    rules: [
      {
        id: 'fever',
        when: { question: 'temperature', above: 37.5 },
        conclusion: 'postpone',
        reason: text(''),
        action: text(''),
      },
      {
        id: 'pregnant',
        when: { question: 'pregnant', is: 'yes' },
        conclusion: 'caution',
        reason: text(''),
        action: text(''),
      },
    ],
  },
  reasons: [],
  reactions: [],
};
const visitor: Visitor = {
  booking: 'b',
  code: 'AAAAAAAA',
  queueNumber: 7,
  stage: 'to-screen',
  name: 'Lê Thị Mẫu',
  before: [],
};
const visit = { place: 'p', booking: 'b', at };
const screening = (answers: Record<string, string | number>): Work => ({
  act: 'screen',
  input: { ...visit, vaccine: 'vax-a', answers },
});
const dose: Work = { act: 'give', input: { ...visit, vaccine: 'vax-a', lot: 'l1', bodySite: 'left-arm' } };
const record = (work: Work, more: Partial<QueueRecord> = {}): QueueRecord => ({
  id: 'r',
  endpoint: `visits.${work.act}`,
  input: work.input,
  state: 'waiting',
  addedAt: at,
  ...more,
});

test('the device concludes as the server does, and lets no dose through before', () => {
  const well = screening({ pregnant: 'no', temperature: 36.8 });
  expect(refusedHere(visitor, dose, choices)).toBe('not-cleared');
  expect(after(visitor, well, choices).stage).toBe('to-vaccinate');
  expect(refusedHere(after(visitor, well, choices), dose, choices)).toBeUndefined();
  const fever = after(visitor, screening({ pregnant: 'no', temperature: 38 }), choices);
  expect([fever.stage, fever.screening?.conclusion]).toEqual(['to-screen', 'postpone']);
  expect(refusedHere(fever, dose, choices)).toBe('not-cleared');
});

test('a caution holds until a doctor clears it with a reason', () => {
  const care = after(visitor, screening({ pregnant: 'yes', temperature: 36.8 }), choices);
  const clear: Work = { act: 'clear', input: { ...visit, vaccine: 'vax-a', note: 'Đồng ý' } };
  expect(nextActs(care, { screen: true, give: true })).toEqual(['screen', 'clear', 'notGiven']);
  expect(refusedHere(care, dose, choices)).toBe('not-cleared');
  expect(refusedHere(care, { act: 'clear', input: { ...clear.input, note: '' } }, choices)).toBe('no-note');
  expect(refusedHere(after(care, clear, choices), dose, choices)).toBeUndefined();
});

test('answers that are missing or out of reach are not kept', () => {
  expect(refusedHere(visitor, screening({ pregnant: 'no' }), choices)).toBe('incomplete');
  expect(refusedHere(visitor, screening({ pregnant: 'no', temperature: 50 }), choices)).toBe('incomplete');
});

test('what waits on the device is shown as done; what was refused is not', () => {
  const records = [record(screening({ pregnant: 'no', temperature: 36.8 })), record(dose)];
  const [shown] = shownVisitors([visitor], records, choices);
  expect(shown).toMatchObject({ stage: 'observing', dose: { observeUntil: '2026-11-23T02:30:00.000Z' } });
  const refused = shownVisitors(
    [visitor],
    [records[0] ?? record(dose), record(dose, { state: 'refused' })],
    choices,
  );
  expect(refused[0]?.stage).toBe('to-vaccinate');
});

test('nobody leaves before the time without a reason, and too early a dose is seen', () => {
  const given = after(
    after(visitor, screening({ pregnant: 'no', temperature: 36.8 }), choices),
    dose,
    choices,
  );
  expect(refusedHere(given, { act: 'leave', input: visit }, choices)).toBe('no-note');
  const late = { ...visit, at: '2026-11-23T02:31:00.000Z' };
  expect(refusedHere(given, { act: 'leave', input: late }, choices)).toBeUndefined();
  const early: Visitor = {
    ...given,
    due: {
      kind: 'due',
      type: 'basic',
      ordinal: 2,
      choices: [{ vaccine: 'vax-a', earliest: '2026-12-01', recommended: '2026-12-08' }],
    },
  };
  expect(tooEarly(early, '2026-11-23')).toBe('2026-12-01');
  expect(tooEarly(early, '2026-12-01')).toBeUndefined();
});

test.each([
  ['a box', '(01)08930000000019(17)270331(10)FF28', { is: 'lot', vaccine: 'vax-a', lot: 'l1' }],
  [
    'a box whose separator was lost',
    '010893000000001910FF283221X',
    { is: 'lot', vaccine: 'vax-a', lot: 'l2' },
  ],
  ['a box of a lot that is not here', '(01)08930000000019(10)ZZ', { is: 'unknown-lot' }],
  [
    'of a product nobody knows, by a lot that is here',
    '(01)08930000000026(10)FF28',
    { is: 'lot', vaccine: 'vax-a', lot: 'l1' },
  ],
  ['a queue number', '7', { is: 'visit', booking: 'b' }],
  ['a name without marks', 'le mau', { is: 'visit', booking: 'b' }],
  ['somebody else', '8', { is: 'nobody' }],
])('a scan of %s', (_, scanned, found) => {
  expect(readTable(scanned, { choices, people: [visitor], at })).toEqual(found);
});
