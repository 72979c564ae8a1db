import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  NotificationEvent,
  type NotificationState,
  ReportRule,
  TestingFigures,
  noFigures,
  notificationTransitions,
  reportStanding,
} from './index';

const dueAt = '2026-11-24T01:00:00.000Z';

test.each([
  [undefined, '2026-11-24T00:59:59.999Z', 'open'],
  [undefined, dueAt, 'open'],
  [undefined, '2026-11-24T01:00:00.001Z', 'missing'],
  [dueAt, '2026-12-01T00:00:00.000Z', 'in-time'],
  ['2026-11-24T01:00:00.001Z', '2026-12-01T00:00:00.000Z', 'late'],
])('a report sent at %s is, at %s, %s', (sentAt, now, standing) =>
  expect(reportStanding({ dueAt, sentAt }, now)).toBe(standing),
);

test('what was sent never becomes missing, and what is missing never comes in time', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, moment, (sent, now) => {
      const sentAt = sent.toISOString();
      expect(['in-time', 'late']).toContain(reportStanding({ dueAt, sentAt }, now.toISOString()));
      if (reportStanding({ dueAt }, now.toISOString()) === 'missing' && sent > now)
        expect(reportStanding({ dueAt, sentAt }, sentAt)).toBe('late');
    }),
  );
});

test('whatever happens, an authority that was told of a case stays told, or is told that it was none', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...NotificationEvent.options)), (events) => {
      const path: NotificationState[] = ['due'];
      for (const event of events) {
        const state = path.at(-1) ?? 'due';
        path.push(notificationTransitions[state][event] ?? state);
      }
      if (path.includes('notified'))
        expect(['notified', 'to-take-back', 'taken-back']).toContain(path.at(-1));
    }),
  );
});

test('no figures are figures, and a rule names kinds of place', () => {
  expect(TestingFigures.parse(noFigures)).toEqual(noFigures);
  const rule = {
    name: { vi: 'Báo cáo', en: 'Report' },
    units: [{ place: 'market', by: 'sampled' }],
    dueMinutes: 0,
  };
  expect(ReportRule.safeParse(rule).success).toBe(false);
});
